// The rows of a body into which of them are a table, a list of what is no sentence, a rule, a bar, or a source.
import type { BodyKind } from '../../thread/index.ts';
import { FRAMES, RUNS, type RunOf } from './runs.ts';

const BORDER = /^[\s+|=:_.*~#─-╿-]{5,}$/;
/** The same sign again and again. */
const RULE = /^\s*(?:([-=_*+~#.–—─═█])\s?(?:\1\s?){4,400}|[+|┌├└╔╠╚][-=+|:\s─-╬]{3,400}|--[-+|\s]{1,400}--)$/;
const BAR = /[█▓▒░■]{4}/;
const MARKER = /^\s*(?:[-*•]\s{1,3}|\[?\d{1,3}[\].)]{1,2}\s{1,3})/;
/** A book or a paper: names with initials, a year in brackets and a full stop. */
const SOURCE = /^\s*\p{Lu}[\p{L}'’-]{1,30}, (?:\p{Lu}\.[ -]?){1,3}.{0,200}\(\d{4}[a-z]?\)[.,:]/u;

/** Marks in `taken` the rows of tables and the like. */
export function takeTables(rows: readonly string[], taken: boolean[], kind: BodyKind): void {
  if (rows.length > 1) {
    const free = rows.map((row, at) => !taken[at] && row.trim() !== '' && !/^\s{0,40}>/.test(row));
    // In Markdown, rows between bars are the parser's.
    for (const one of kind === 'markdown' ? RUNS : [...RUNS, FRAMES]) takeRuns(rows, free, taken, one);
  }
  for (const [at, row] of rows.entries()) {
    // In Markdown, a rule is no text.
    if (BAR.test(row) || (kind === 'plain' && BORDER.test(row) && RULE.test(row))) taken[at] = true;
    else if (!taken[at] && SOURCE.test(row.replace(MARKER, ''))) takeParagraph(rows, at, taken);
  }
}

function takeRuns(rows: readonly string[], free: readonly boolean[], taken: boolean[], of: RunOf): void {
  const fits = rows.map((row, at) => free[at] === true && of.row(row));
  for (let from = fits.indexOf(true); from >= 0; ) {
    const to = endOf(rows, fits, from, of);
    const run = rows.slice(from, to).filter((_, at) => fits[from + at]);
    if (run.length >= of.fewest && run.filter(of.shows).length * 2 >= run.length)
      taken.fill(true, headOf(rows, free, from, of), to);
    from = fits.indexOf(true, to);
  }
}

const MOST_HEADS = 8;

function headOf(rows: readonly string[], free: readonly boolean[], from: number, { head }: RunOf): number {
  if (!head || !free[from - 1]) return from;
  return from - head(rows.slice(Math.max(0, from - MOST_HEADS), from), rows[from] ?? '');
}

/** The row behind the run that begins at `from`. */
function endOf(rows: readonly string[], fits: readonly boolean[], from: number, { between, may }: RunOf): number {
  let to = from + 1;
  for (let at = to; at < rows.length && at - to <= between; at++) {
    if (fits[at]) to = at + 1;
    else if (!may(rows[at] ?? '')) break;
  }
  return to;
}

/** A source may go on below its first row. */
function takeParagraph(rows: readonly string[], from: number, taken: boolean[]): void {
  for (let at = from; at < rows.length && (rows[at] ?? '').trim() !== ''; at++) taken[at] = true;
}
