// A raw body into where those lines begin that a mail program broke off the lines of a quote, and gave no mark.
import type { RawBody, SourceLine } from '../thread/index.ts';
import { marksOf } from './join.ts';

const NONE: ReadonlySet<number> = new Set();

/** The places of these lines in the input. */
export function brokenOff({ kind, lines, wrapped = false }: RawBody): ReadonlySet<number> {
  if (kind !== 'plain' || wrapped || !lines.some(({ text }) => marksOf(text) > 0)) return NONE;
  return new Set(lines.flatMap((line, i) => (isTail(i, lines) ? [line.offset] : [])));
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
  const tail = own.replace(/^[>\s]{1,80}/, '').trim();
  return tail !== '' && tail.length <= LONGEST_TAIL && /^[\p{Ll}\d("']/u.test(tail);
}
