// Rows of a NodeBB page into the headers of its posts: a name, `replied to ANN on DATE` or `wrote on DATE`, and `#3`.
import { isDate } from '../dates.ts';
import { bare } from '../flat/panel.ts';
import { lastRow } from '../flat/rows.ts';
import type { Row } from '../types.ts';
import type { Words } from '../words.ts';

const EDITED = /,? ?last edited by(?: .{0,120})?$/;
const NUMBER = /^#(\d{1,6})$/;
const CLOCK = /\d:\d\d/;
const STAMP =
  /(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),? \d{1,2}:\d\d(?: ?[AP]M)?$/iu;
/** Where somebody has no picture, a letter stands for it. */
export const LETTER = /^[\p{L}\p{N}?]$/u;
const LONGEST_NAME = 60;
const LONGEST = 250;
// Rows between the state of a writer and the date: a name and badges.
export const MOST_NAMES = 6;

interface Said {
  readonly author: string | null;
  readonly addressee: string | null;
  readonly age: string | null;
}

export interface Head extends Said {
  readonly author: string;
  readonly edited: boolean;
  readonly number: number | null;
  readonly first: number;
  readonly last: number;
}

export function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  if (text.length > LONGEST) return null;
  const marked = text.includes('last edited by') && EDITED.test(text);
  const said = saidIn(marked ? text.replace(EDITED, '') : text, marked, words);
  if (!said) return null;
  const named = said.author === null ? nameAbove(rows, row, words) : { author: said.author, first: row };
  if (!named) return null;
  const first = topOf(rows, named.first, words);
  const near = rows.slice(row + 1, row + 4).findIndex(({ text: below }) => NUMBER.test(below));
  const last = near < 0 ? row : row + 1 + near;
  const below = rows.slice(row, last + 1).map((one) => one.text);
  // An older look has no numbers, and nothing but the word for an edit tells its headers.
  if (near < 0 && !marked) return null;
  const edited = below.some((one) => /last edited by \S/.test(one));
  const number = near < 0 ? null : Number(rows[last]?.text.slice(1));
  return { ...said, author: named.author, edited, number, first, last };
}

/** `wrote on DATE`, `replied to ANN on DATE`; in an older look, `BEN @ANN DATE` before the word for an edit. */
function saidIn(text: string, marked: boolean, words: Words): Said | null {
  const wrote = words.printedAs('nodebbWrote', text);
  if (wrote === '') return { author: null, addressee: null, age: null };
  if (wrote !== null)
    return isAge(onDay(wrote, words), words) ? { author: null, addressee: null, age: onDay(wrote, words) } : null;
  const replied = words.printedAs('nodebbReplied', text);
  if (replied !== null) return repliedIn(replied, words);
  return marked ? olderIn(text, words) : null;
}

const onDay = (text: string, words: Words): string => words.printedAs('onDay', text) ?? text;

const isAge = (text: string, words: Words): boolean => (isDate(text) && CLOCK.test(text)) || words.age(text) !== null;

/** `ANN on DATE`, `ANN 3 days ago`. */
function repliedIn(text: string, words: Words): Said | null {
  for (let space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
    const rest = text.slice(space + 1);
    const dated = onDay(rest, words);
    if (dated === rest ? words.age(rest) : isAge(dated, words))
      return { author: null, addressee: text.slice(0, space), age: dated };
  }
  return null;
}

function olderIn(text: string, words: Words): Said | null {
  const stamp = STAMP.exec(text)?.[0] ?? endingAge(text, words);
  if (stamp === null) return null;
  const [author = '', addressee = null] = text.slice(0, -stamp.length).trim().split(/ ?@/);
  return author.length > LONGEST_NAME ? null : { author: author === '' ? null : author, addressee, age: stamp };
}

/** The longest end of a row that is an age. */
function endingAge(text: string, words: Words): string | null {
  for (let space = -1; ; ) {
    if (words.age(text.slice(space + 1))) return text.slice(space + 1);
    space = text.indexOf(' ', space + 1);
    if (space < 0) return null;
  }
}

/** The name below the state of its writer, badges passed; where no state is shown, the nearest row. */
function nameAbove(rows: readonly Row[], row: number, words: Words) {
  const state = lastRow(rows, Math.max(0, row - MOST_NAMES), row, (text) => isState(text, words));
  const near = rows.slice(Math.max(0, row - 2), row).findLastIndex(({ text }) => text !== '');
  const first = state >= 0 && rows[state + 1]?.text ? state + 1 : near < 0 ? -1 : Math.max(0, row - 2) + near;
  const author = bare(rows[first]?.text ?? '');
  return first < 0 || first >= row || author === '' || author.length > LONGEST_NAME ? null : { author, first };
}

/** `MOffline`: the letter that stands for a picture, and whether its bearer is there. */
const isState = (text: string, words: Words): boolean => {
  const shown = bare(text);
  return words.isPrinted('nodebbState', shown) || words.isPrinted('nodebbState', shown.slice(1));
};

/** The first of the rows that stand for the picture of a writer above their name. */
function topOf(rows: readonly Row[], name: number, words: Words): number {
  const above = rows[name - 1]?.text ?? '';
  return LETTER.test(bare(above)) || isState(above, words) ? name - 1 : name;
}
