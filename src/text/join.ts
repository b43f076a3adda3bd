// A raw body's lines into one local text, with a map from its characters to the input's offsets.
import type { OffsetMap, RawBody, SourceLine } from '../thread/index.ts';

export interface Joined {
  readonly value: string;
  readonly map: OffsetMap;
}

// A bullet as pages print it; Markdown knows `*`, which is as long.
const BULLET = /^(\s*)[•◦▪‣□☆○■★◎●△](?=\s)/u;

export function join({ kind, lines: given, wrapped = false }: RawBody): Joined {
  const closed = kind === 'plain' && !wrapped ? given.flatMap(closeQuote) : given;
  const lines = kind === 'plain' ? closed.map(starBullet) : closed;
  const at: number[] = [];
  const from: number[] = [];
  let value = '';
  for (const { text, offset, glued = false } of lines) {
    if (at.length > 0 && !glued) value += '\n';
    at.push(value.length);
    from.push(offset);
    value += text;
  }
  if (at.length === 0) return { value: '', map: { at: [0], from: [0] } };
  // The parser reads NUL as U+FFFD; both are one character long, so places hold.
  return { value: value.replaceAll('\0', '\ufffd'), map: { at, from } };
}

const starBullet = (line: SourceLine): SourceLine =>
  line.glued ? line : { ...line, text: line.text.replace(BULLET, '$1*') };

// Deeper quotes than this are a picture.
const MARKS = /^\s*(?:>\s?){1,40}/;
const marksOf = (text = '') => MARKS.exec(text)?.[0].replace(/\s/g, '').length ?? 0;

/** In a plain body a line under fewer marks ends the quote before it; Markdown would read it as part of the quote. */
function closeQuote(line: SourceLine, index: number, lines: readonly SourceLine[]): readonly SourceLine[] {
  const marks = line.glued ? 40 : marksOf(line.text);
  if (marksOf(lines[index - 1]?.text) <= marks || isTail(index, lines)) return [line];
  return [{ text: '>'.repeat(marks), offset: line.offset }, line];
}

// A mail program broke a line of a quote behind so many letters, and what it broke off is short.
const FULL = 55;
const LONGEST_TAIL = 30;
/** So many rows above the last one of a quote are looked at. */
const MOST_ROWS = 40;

/**
 * Whether a line is the end of the quoted line above it: a program wrapped a letter that was quoted already, and gave no mark to
 * what it broke off. The quote goes on below it, or has lost other ends so.
 */
function isTail(index: number, lines: readonly SourceLine[]): boolean {
  if (!isBrokenOff(index, lines)) return false;
  const [above, below] = [lines[index - 1]?.text, lines[index + 1]?.text];
  if (marksOf(below) === marksOf(above)) return true;
  // The last line of a quote: another line of it ends so.
  for (
    let at = index - 2;
    at > Math.max(0, index - MOST_ROWS) && (marksOf(lines[at]?.text) > 0 || isBrokenOff(at, lines));
    at--
  )
    if (isBrokenOff(at, lines) && marksOf(lines[at + 1]?.text) === marksOf(lines[at - 1]?.text)) return true;
  return false;
}

function isBrokenOff(index: number, lines: readonly SourceLine[]): boolean {
  const [above, own] = [lines[index - 1]?.text ?? '', lines[index]?.text ?? ''];
  if (marksOf(above) <= marksOf(own) || above.length < FULL || /[.!?…:][)"']?\s*$/.test(above)) return false;
  const tail = own.replace(MARKS, '').trim();
  return tail !== '' && tail.length <= LONGEST_TAIL && /^[\p{Ll}\d("']/u.test(tail);
}
