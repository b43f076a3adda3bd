// The rows of a body into which of them are the preview of a page that a link leads to: its title, how it opens, where it is.

/** A host alone, once or with the word that stands for its picture: `www.mill.example www.mill.example`. */
const HOST = /^\s*((?:[\w-]{1,60}\.){1,5}[a-z]{2,12})(?:\s{1,4}(\S{1,80}))?\s*$/;
/** How a page opens, broken off where there was no more room. */
const BROKEN_OFF = /(?:\.\.\.|…)\s*$/;
// What a converter wrapped is a few rows more.
const MOST_ROWS = 12;
const FEWEST_WRAPPED = 60;
const LONGEST_TITLE = 120;

const isBlank = (row: string | undefined): boolean => (row ?? '').trim() === '';

/** Marks in `taken` the rows of previews. */
export function takeCards(rows: readonly string[], taken: boolean[]): void {
  for (const [at, row] of rows.entries()) {
    const host = taken[at] ? null : HOST.exec(row);
    if (!host) continue;
    const isTwice = host[2] === host[1];
    if (!isTwice && (host[2] !== undefined || !BROKEN_OFF.test(rows[at - 1] ?? ''))) continue;
    const first = paragraphAt(rows, taken, at);
    const from = isTwice ? titleAbove(rows, taken, first) : first;
    if (isTitle(rows[from])) taken.fill(true, from, at + 1);
  }
}

function paragraphAt(rows: readonly string[], taken: readonly boolean[], at: number): number {
  let from = at;
  while (from > 0 && at - from < MOST_ROWS && !isBlank(rows[from - 1]) && !taken[from - 1]) from--;
  return from;
}

/** Text browsers set the title apart, and wrap what stands below it. */
function titleAbove(rows: readonly string[], taken: readonly boolean[], first: number): number {
  const above = isBlank(rows[first - 1]) ? first - 2 : first - 1;
  const isApart = above >= 0 && !taken[above] && (rows[first] ?? '').length > FEWEST_WRAPPED;
  return isApart && isTitle(rows[above]) ? above : first;
}

const isTitle = (row = ''): boolean =>
  row.length < LONGEST_TITLE && /^\s*["'“«(]?[\p{Lu}\d]/u.test(row) && /[\p{L}\d)"'”»?!]\s*$/u.test(row);
