// The rows of a body into which of them are a table, a rule, a list of amounts, of votes, of links or of sources.
import type { BodyKind } from '../../thread/index.ts';

/** Rows of one kind: what one looks like, how many make a run, and what one of them must show besides. */
interface RunOf {
  readonly row: (row: string) => boolean;
  readonly fewest: number;
  /** How many blank rows may stand between two of them. */
  readonly blank: number;
  /** What at least every second row of the run shows. */
  readonly shows: (row: string) => boolean;
}

// What stands between two cells: not the two spaces behind a full stop, nor one that justifies a row.
const GAP = /(?<![.?!:;,])(?:\t{1,20}| {2,200}\t?|_{3,200}|\.{4,200}|\s·{3,200}\s| \| )/;
const LONGEST = 400;
const MOST_WORDS = 8;

/** "12", "3.50 €", "1,203 kB", "–" */
const AMOUNT = /^[($€£~+-]{0,2}\d[\d.,:/%-]{0,20}\)?\s?\p{L}{0,4}[€$£%)]?$|^[–—·-]$/u;
/** `| a | b |`, and the rules between such rows. */
const FRAMED = /^\s*(?:[|│┃].{0,600}[|│┃]|[+├┌└╔╠╚][-=+:\s─-╬]{3,400})\s*$/;
const MONEY = /(?:[$€£¥]\s?\d{1,9}(?:[.,]\d{1,3})?|\d{1,9}(?:[.,]\d{1,3})? ?(?:[€$£¥]|(?:EUR|USD|GBP|CHF)\b))\s*$/;
const VOTES =
  /\d{1,9}(?: \p{L}{1,12})? ?[([]\s?\d{1,3}(?:[.,]\d{1,2})? ?%\s?[)\]]$|\d{1,3}(?:[.,]\d{1,2})? ?% ?[([]\d{1,9}(?: \p{L}{1,12})?[)\]]$/u;
const QUANTITY = /^\s*(?:[-*•]\s{0,3})?(?:\d{1,4}(?:[.,/]\d{1,3})?|[½¼¾⅓⅔⅛])\s?(?:[-–]\s?\d{1,4}\s?)?\p{L}/u;
const MEASURED =
  /(?:^|\s)(?:\d{1,4}(?:[.,]\d{1,3})?p{Ll}{1,3}|\d{1,4}(?:[.,]\d{1,3})? (?:k?g|m?l|dl|cl|oz|lbs?|tbsp|tsp|EL|TL)|\d\/\d|[½¼¾⅓⅔⅛])(?:\s|$)/;
const LINK =
  /^\s*(?:[-*•]\s{0,3}|[([]?\d{1,3}[\])]?[.:]?\s{0,3}|[([]\d{1,3}[\])]: ?)?<?(?:https?:\/\/|www\.)\S{1,400}>?\s*$/;
/** A book or a paper: a marker, names with initials, a year in brackets and a full stop. */
const SOURCE =
  /^\s*(?:[-*•]\s{1,3}|\[?\d{1,3}[\].)]{1,2}\s{1,3})?\p{Lu}[\p{L}'’-]{1,30}, (?:\p{Lu}\.[ -]?){1,3}.{0,200}\(\d{4}[a-z]?\)[.,:]/u;
const FIELD = /^\s*\p{Lu}[\p{L} /-]{1,40}:\s*$/u;

const cellsOf = (row: string): readonly string[] =>
  row
    .slice(0, LONGEST)
    .trim()
    .split(GAP)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

const isShort = (row: string, most: number): boolean =>
  row.length < LONGEST && row.trim().split(' ').length <= most && !/[.!?…:]["'”)]{0,3}\s*$/.test(row);

function isColumns(row: string): boolean {
  if (!GAP.test(row)) return false;
  const cells = cellsOf(row);
  return cells.length > 2 && cells.every((cell) => cell.split(' ').length <= MOST_WORDS);
}

const anything = () => true;

const RUNS: readonly RunOf[] = [
  {
    row: isColumns,
    fewest: 2,
    blank: 2,
    shows: (row) => row.includes('\t') || cellsOf(row).some((cell) => AMOUNT.test(cell)),
  },
  { row: (row) => FRAMED.test(row), fewest: 2, blank: 0, shows: anything },
  { row: (row) => MONEY.test(row) && isShort(row, 8), fewest: 3, blank: 0, shows: anything },
  { row: (row) => VOTES.test(row) && row.length < 120, fewest: 2, blank: 1, shows: anything },
  { row: (row) => QUANTITY.test(row) && isShort(row, 7), fewest: 3, blank: 0, shows: (row) => MEASURED.test(row) },
  { row: (row) => LINK.test(row), fewest: 2, blank: 0, shows: anything },
  { row: (row) => FIELD.test(row), fewest: 3, blank: 1, shows: anything },
];

/** Any of these kinds needs one of these signs. */
const SUSPECT =
  /\t| {2}|_{3}|\.{4}|[|│┃%$€£¥]|[+├┌└╔╠╚][-=─═]|:\s*$|:\/\/|www\.|^\s*(?:[-*•]\s*)?[\d½¼¾⅓⅔⅛]|(?:EUR|USD|GBP|CHF)\s*$/;
const BORDER = /^[\s+|=:_.*~#─-╿-]{5,}$/;
/** The same sign again and again. */
const RULE = /^\s*(?:([-=_*+~#.–—─═█])\s?(?:\1\s?){4,400}|[+|┌├└╔╠╚][-=+|:\s─-╬]{3,400})$/;
const BAR = /[█▓▒░■]{4}/;

/** Marks in `taken` the rows of tables and the like. */
export function takeTables(rows: readonly string[], taken: boolean[], kind: BodyKind): void {
  const suspects = rows.map((row, at) => !taken[at] && SUSPECT.test(row) && !/^\s{0,40}>/.test(row));
  // In Markdown a rule is no text, and rows between bars are the parser's.
  const kinds = kind === 'markdown' ? RUNS.filter((_, at) => at !== 1) : RUNS;
  if (suspects.indexOf(true) < suspects.lastIndexOf(true))
    for (const one of kinds) takeRuns(rows, suspects, taken, one);
  for (const [at, row] of rows.entries()) {
    if (BAR.test(row) || (kind === 'plain' && BORDER.test(row) && RULE.test(row))) taken[at] = true;
    else if (SOURCE.test(row)) takeParagraph(rows, at, taken);
  }
}

function takeRuns(rows: readonly string[], suspects: readonly boolean[], taken: boolean[], of: RunOf): void {
  const fits = rows.map((row, at) => suspects[at] === true && of.row(row));
  for (let from = fits.indexOf(true); from >= 0; ) {
    const to = endOf(rows, fits, from, of.blank);
    const run = rows.slice(from, to).filter((_, at) => fits[from + at]);
    if (run.length >= of.fewest && run.filter(of.shows).length * 2 >= run.length) taken.fill(true, from, to);
    from = fits.indexOf(true, to);
  }
}

/** The row behind the run that begins at `from`. */
function endOf(rows: readonly string[], fits: readonly boolean[], from: number, blank: number): number {
  let to = from + 1;
  for (let at = to; at < rows.length && at - to <= blank; at++) {
    if (fits[at]) to = at + 1;
    else if ((rows[at] ?? '').trim() !== '') break;
  }
  return to;
}

/** A source may go on below its first row. */
function takeParagraph(rows: readonly string[], from: number, taken: boolean[]): void {
  for (let at = from; at < rows.length && (rows[at] ?? '').trim() !== ''; at++) taken[at] = true;
}
