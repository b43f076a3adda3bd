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
export const marksOf = (text = '') => MARKS.exec(text)?.[0].replace(/\s/g, '').length ?? 0;

/** In a plain body a line under fewer marks ends the quote before it; Markdown would read it as part of the quote. */
function closeQuote(line: SourceLine, index: number, lines: readonly SourceLine[]): readonly SourceLine[] {
  const marks = line.glued ? 40 : marksOf(line.text);
  if (marksOf(lines[index - 1]?.text) <= marks) return [line];
  return [{ text: '>'.repeat(marks), offset: line.offset }, line];
}
