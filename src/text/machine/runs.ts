// Kinds of rows that say nothing where several stand together: columns, frames, amounts, votes, links, fields, names.
import { isProse } from './signs.ts';

/** What one row looks like, how many make a run, and what at least every second of them must show. */
export interface RunOf {
  readonly row: (row: string) => boolean;
  readonly fewest: number;
  readonly shows: (row: string) => boolean;
  /** How many rows of no such kind may stand between two of the run, and what these look like. */
  readonly between: number;
  readonly may: (row: string) => boolean;
  /** How many of the rows right above the first one are its head. */
  readonly head?: (above: readonly string[], first: string) => number;
}

const LONGEST = 400;
const MOST_WORDS = 8;

// What stands between two cells: not the two spaces behind a full stop, nor one that justifies a row.
const GAP = /(?<![.?!:;,])(?:\t{1,20}| {2,200}\t?|_{3,200}|\.{4,200}|\s·{3,200}\s| \| )/;
/** "12", "3.50 €", "1,203 kB", "–" */
const AMOUNT = /^[($€£~+-]{0,2}\d[\d.,:/%-]{0,20}\)?\s?\p{L}{0,4}[€$£%)]?$|^[–—·-]$/u;
/** `| a | b |`, and the rules between such rows. */
const FRAMED = /^\s*(?:[|│┃].{0,600}[|│┃]|[+├┌└╔╠╚][-=+:\s─-╬]{3,400})\s*$/;
const MONEY = /(?:[$€£¥]\s?\d{1,9}(?:[.,]\d{1,3})?|\d{1,9}(?:[.,]\d{1,3})? ?(?:[€$£¥]|(?:EUR|USD|GBP|CHF)\b))\s*$/;
const COUNT_AND_SHARE = /\d{1,9}(?: \p{L}{1,12})? ?[([]\s?\d{1,3}(?:[.,]\d{1,2})? ?%\s?[)\]]$/u;
const SHARE_AND_COUNT = /\d{1,3}(?:[.,]\d{1,2})? ?% ?[([]\d{1,9}(?: \p{L}{1,12})?[)\]]$/u;
const QUANTITY = /^\s*(?:[-*•]\s{0,3})?(?:\d{1,4}(?:[.,/]\d{1,3})?|[½¼¾⅓⅔⅛])\s?(?:[-–]\s?\d{1,4}\s?)?\p{L}/u;
const FRACTION = /(?:^|\s)(?:\d\/\d|[½¼¾⅓⅔⅛])(?:\s|$)/;
const MEASURED =
  /(?:^|\s)\d{1,4}(?:[.,]\d{1,3})?(?:\p{Ll}{1,3}| (?:k?g|m?l|dl|cl|oz|lbs?|cups?|tbsp|tsp|EL|TL))(?:\s|$)/u;
const LINK = /^\s*(?:[-*•]\s{0,3}|[([]?\d{1,3}[\])]?[.:]{0,2}\s{0,3})?<?(?:https?:\/\/|www\.)\S{1,400}>?\s*$/;
/** `Rye loaf: https://…`, also where a forum cut the address short: `https://bread.example/ry ... loaf.html`. */
const LABELLED =
  /^\s*(?:[-*•]\s{0,3})?(\S.{0,60}?)\s?[:–-]\s{0,3}(?:https?:\/\/|www\.)\S{1,400}(?: \.\.\. \S{1,100})?\s*$/;
/** A name and an amount with a row of dots between: a menu, a table of contents. */
const LED = /\S(?:\s?\.{4,200}|\s?_{4,200}|\s{6,200}|\t)\s?[$€£]?\d[\d.,]{0,12}\s?[$€£%]?\s*$/;
/** "Millers 2 - 1 Bakers", "03. The Sour Song 4:12", "Squat 3x5 100kg" */
const RESULT = /^\s*\p{Lu}[\p{L}. ]{1,40} \d{1,3} ?[-–:] ?\d{1,3} \p{Lu}[\p{L}. ]{1,40}\s*$/u;
const TRACK = /^\s*\d{1,3}[.)]?\s.{1,80}\s[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s*$/;
const SETS = /^\s*\p{Lu}[\p{L} -]{1,40} \d{1,3} ?[x×] ?\d{1,3}(?:\s|$)/u;
const FIELD = /^\s*\p{Lu}[\p{L} /-]{1,40}:\s*$/u;
const FILLED = /^\s*(?:[-*•]\s{1,3})?\p{Lu}[\p{L}/-]{1,20}(?: [\p{L}/-]{1,20}){0,2}\s?: {0,9}[^\s:].{0,80}$/u;
const BULLET = /^\s*(?:[-*•+]|\d{1,3}[.)])\s{1,4}/;

const cellsOf = (row: string): readonly string[] =>
  row
    .slice(0, LONGEST)
    .trim()
    .split(GAP)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

const isShort = (row: string, most = MOST_WORDS): boolean =>
  row.length < 120 && row.trim().split(' ').length <= most && !/[.?…:;,]["'”)]{0,3}\s*$/.test(row);

function isColumns(row: string): boolean {
  if (!GAP.test(row)) return false;
  const cells = cellsOf(row);
  return cells.length > 2 && cells.every((cell) => cell.split(' ').length <= MOST_WORDS);
}

/** "The Sour Loaf of Mill Lane": each longer word of a title begins with a capital and goes on in small letters. */
function isTitle(row: string): boolean {
  const words = row.replace(BULLET, '').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return long.length > 1 && long.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

const MOST_CELL_WORDS = 4;
const isCell = (cell: string): boolean => cell.split(' ').length <= MOST_CELL_WORDS && !/[.?!…:;,]$/.test(cell);

/** Tabs part short cells; nobody types them between words. */
function isTabbed(row: string): boolean {
  const own = row.slice(0, LONGEST).trimStart();
  if (!own.includes('\t') || BULLET.test(own)) return false;
  return own.split('\t').every((cell) => isCell(cell.trim()));
}

const cellCount = (row: string): number => row.split('\t').filter((cell) => cell.trim() !== '').length;

// Two words may name what a row counts.
const MOST_NAMED = 2;
const FEWEST_AMOUNTS = 2;

/** "2021 10 300": amounts with single spaces between, behind a name at most. */
function isCounted(row: string): boolean {
  const tokens = row.slice(0, LONGEST).trim().split(' ');
  const amounts = tokens.filter((token) => AMOUNT.test(token)).length;
  if (amounts < FEWEST_AMOUNTS || tokens.length - amounts > MOST_NAMED) return false;
  return tokens.slice(tokens.length - amounts).every((token) => AMOUNT.test(token));
}

/** "Year Loaves Ovens" above "2021 300 10": a word for each cell. */
function headOfCounts(above: readonly string[], first: string): number {
  const row = above.at(-1) ?? '';
  return row.trim().split(' ').length === first.trim().split(' ').length && isShort(row) && !isBlank(row) ? 1 : 0;
}

/** Heads of which each stands in a row of its own, one for each cell. */
function headOfCells(above: readonly string[], first: string): number {
  const count = cellCount(first);
  const own = above.slice(-count);
  return count > 1 && own.length === count && own.every((row) => !isBlank(row) && isCell(row.trim())) ? count : 0;
}

// Of the longer words of a list of names most begin with a capital.
const SHARE_OF_NAMES = 0.75;
const LONGEST_NAME = 12;

/** "- The Sour Loaf of Mill Lane": an item that is a name, in any language, and no sentence. */
function isNamedItem(row: string): boolean {
  if (!BULLET.test(row) || !isShort(row, LONGEST_NAME)) return false;
  const long = (row.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= SHARE_OF_NAMES * long.length;
}

const FEWEST_NAMES = 6;
const isListHead = (row: string): boolean => isShort(row, 5) || /^\s*(?:\S{1,40} ){0,5}\S{1,40}:\s*$/.test(row);

/** A record of a table: cells with commas between, and no space behind these. */
function isRecord(row: string): boolean {
  if (row.length > LONGEST || row.includes(', ')) return false;
  const cells = row.trim().split(',');
  return cells.length > 2 && cells.every((cell) => cell.split(' ').length < 3);
}

const MOST_LABEL = 6;

function isLabelled(row: string): boolean {
  const label = LABELLED.exec(row)?.[1];
  return label !== undefined && label.split(' ').length <= MOST_LABEL && !isProse(label);
}

const opensTitle = (row: string): boolean =>
  isShort(row) && !isProse(row) && /^["'“«(]?[\p{Lu}\d]/u.test(row.replace(BULLET, '').trimStart());

const anything = () => true;
const nothing = () => false;
const isBlank = (row: string): boolean => row.trim() === '';
const close = { shows: anything, between: 0, may: nothing };

export const RUNS: readonly RunOf[] = [
  {
    row: isColumns,
    fewest: 2,
    shows: (row) => row.includes('\t') || cellsOf(row).some((cell) => AMOUNT.test(cell)),
    between: 2,
    // A cell may go on in the next row.
    may: (row) => isBlank(row) || /\S\s{4,}\S|^\s{20}|^[\s+|=:_-]{5,}$/.test(row),
  },
  {
    row: isTabbed,
    fewest: 2,
    shows: (row) => cellCount(row) > 1,
    between: 1,
    may: (row) => isBlank(row) || isCell(row.trim()),
    head: headOfCells,
  },
  { ...close, row: isCounted, fewest: 2, head: headOfCounts },
  { ...close, row: (row) => LED.test(row) && isShort(row), fewest: 2 },
  { ...close, row: isRecord, fewest: 3 },
  { ...close, row: (row) => (RESULT.test(row) || TRACK.test(row) || SETS.test(row)) && isShort(row), fewest: 3 },
  { ...close, row: (row) => MONEY.test(row) && isShort(row), fewest: 3 },
  {
    row: (row) => row.length < 120 && (COUNT_AND_SHARE.test(row.trimEnd()) || SHARE_AND_COUNT.test(row.trimEnd())),
    fewest: 2,
    shows: anything,
    between: 1,
    may: isBlank,
  },
  {
    ...close,
    row: (row) => QUANTITY.test(row) && isShort(row),
    fewest: 3,
    shows: (row) => MEASURED.test(row) || FRACTION.test(row),
  },
  { ...close, row: (row) => LINK.test(row), fewest: 2 },
  { row: isLabelled, fewest: 3, shows: anything, between: 1, may: isBlank },
  { row: (row) => FIELD.test(row), fewest: 3, shows: anything, between: 1, may: isBlank },
  { ...close, row: (row) => FILLED.test(row) && isShort(row, 10) && !isProse(row), fewest: 4 },
  // A name may have its own sign at its end, and a word may head what follows.
  {
    row: isNamedItem,
    fewest: FEWEST_NAMES,
    shows: anything,
    between: 2,
    may: (row) =>
      isBlank(row) || BULLET.test(row) ? isShort(row.replace(/[.:!?]\s*$/, ''), LONGEST_NAME) : isListHead(row),
  },
  { row: opensTitle, fewest: 5, shows: isTitle, between: 1, may: isBlank },
];

/** Rows between bars; in Markdown they are the parser's. */
export const FRAMES: RunOf = { ...close, row: (row) => FRAMED.test(row), fewest: 2 };
