// Rows of a blog's page into the headers of its comments: `Ann Lee says:` and a date with its time, in two rows or in one.
import { isDate } from '../dates.ts';
import type { Row } from '../types.ts';
import type { Words } from '../words.ts';

export interface Header {
  readonly author: string;
  readonly age: string;
  /** Where the body's own indentation is. */
  readonly column: number;
  /** The number that a list gave it. */
  readonly number: number | null;
  /** Whether it stands behind the mark of a list's entry, as text browsers print it. */
  readonly marked: boolean;
  /** Whether "says" stands behind the name. */
  readonly says: boolean;
  /** Whether its date has a time. */
  readonly timed: boolean;
  readonly first: number;
  readonly last: number;
}

const YEAR = /(?:19|20)\d\d/;
const CLOCK = /\d(?::| ?h ?|\.)\d\d/;
/** What text browsers print before the entry of a list, and for the picture of a writer. */
const MARKS = /^(?:(?:(\d{1,4})\.|[*+o#@=•◦□☆○■★◎●△-]) +)?(?:\[[^\][]{0,80}\] ?)?/;
/** Spanish puts its "de" between all parts of a date. */
const BETWEEN = / de /g;
const LONGEST_NAME = 60;
const LONGEST = 160;
/** A date without a time is in nobody's sentence only where nothing else stands in its row. */
const DAY =
  /^(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\d{4}-\d\d-\d\d)$/u;
/** A sentence ends so, a name does not. */
const SENTENCE = /[.!?:;,…]$/;
// Blank rows between a name and its date.
const GAP = 1;

export function headersOf(rows: readonly Row[], words: Words): readonly Header[] {
  return rows.flatMap((_, row) => headerAt(rows, row, words) ?? []);
}

function headerAt(rows: readonly Row[], row: number, words: Words): Header | null {
  const { text = '', column = 0 } = rows[row] ?? {};
  // Most rows have no year; they are passed quickly.
  if (text.length > LONGEST || !YEAR.test(text)) return null;
  const age = stampOf(text, words);
  if (age === null) return inOneRow(text, column, row, words);
  const above = nameAbove(rows, row);
  const found = above < 0 ? null : nameIn(rows[above]?.text ?? '', words);
  return found && { ...found, age, column, timed: CLOCK.test(age), first: above, last: row };
}

/** The date that a row is, without the links behind it. */
function stampOf(text: string, words: Words): string | null {
  const stamp = words.printedAs('wordpressStamp', text) ?? text;
  if (!YEAR.test(stamp) || !isDate(stamp.replace(BETWEEN, ' '))) return null;
  return CLOCK.test(stamp) || DAY.test(stamp) ? stamp : null;
}

function nameAbove(rows: readonly Row[], row: number): number {
  for (let above = row - 1; above >= Math.max(0, row - 1 - GAP); above--) if (rows[above]?.text !== '') return above;
  return -1;
}

type Name = Pick<Header, 'author' | 'number' | 'marked' | 'says'>;

function nameIn(text: string, words: Words): Name | null {
  const [marks = '', digits] = MARKS.exec(text) ?? [];
  const shown = text.slice(marks.length);
  const said = words.printedAs('wordpressSays', shown);
  const author = said ?? shown;
  if (author === '' || (said === null && (author.length > LONGEST_NAME || SENTENCE.test(author)))) return null;
  if (words.isPrinted('wordpressReply', author)) return null;
  return { author, number: digits === undefined ? null : Number(digits), marked: marks !== '', says: said !== null };
}

/** `Ann Lee on March 4, 2015 at 9:12 am said:`, `Ann Lee says: March 4, 2015 at 9:12 am`. */
function inOneRow(text: string, column: number, row: number, words: Words): Header | null {
  const [marks = ''] = MARKS.exec(text) ?? [];
  const said = words.printedAs('wordpressSays', text);
  const whole = said ?? text;
  for (let space = whole.indexOf(' '); space > 0; space = whole.indexOf(' ', space + 1)) {
    const rest = whole.slice(space + 1);
    const dated = words.printedAs('onDay', rest);
    const age = stampOf(dated ?? rest, words);
    const name = age === null ? null : nameIn(whole.slice(0, space), words);
    if (age === null || !name || (dated === null && !name.says)) continue;
    const says = name.says || said !== null;
    return { ...name, says, age, column: column + marks.length, timed: CLOCK.test(age), first: row, last: row };
  }
  return null;
}
