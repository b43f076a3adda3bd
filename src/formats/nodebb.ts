// NodeBB topics, copied or printed by text browsers, into threads: a name, `replied to ANN on DATE` or `wrote on DATE`, and
// `#3` above each post. The rows are those that its own templates print.
import { addressedParents } from './addressed.ts';
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { bare } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import type { QuoteStyle } from './flat/style.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const EDITED = /,? ?last edited by(?: .{0,120})?$/;
const NUMBER = /^#(\d{1,6})$/;
const COUNT = /^(?:.{0,60}Reply Quote )?(-?\d{1,5})$/;
const CLOCK = /\d:\d\d/;
const STAMP =
  /(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),? \d{1,2}:\d\d(?: ?[AP]M)?$/iu;
/** What stands below a title. */
const COUNTS = /Posts?\b.{0,40}\bViews?$|^Log in to reply$/;
/** Where somebody has no picture, a letter stands for it. */
const LETTER = /^[\p{L}\p{N}?]$/u;
const SAID = /^@(\S{1,60}) (?:said in .{1,300}|said):$/;
const LONGEST_NAME = 60;
const LONGEST = 250;
// Rows between the state of a writer and the date: a name and badges.
const MOST_NAMES = 6;

interface Said {
  readonly author: string | null;
  readonly addressee: string | null;
  readonly age: string | null;
}

interface Head extends Said {
  readonly author: string;
  readonly edited: boolean;
  readonly number: number | null;
  readonly first: number;
  readonly last: number;
}

export const nodebb: Format = flatFormat({
  name: 'nodebb',
  label: 'a NodeBB topic copied from a browser',
  body: 'plain',
  confidence: 0.93,
  postsOf,
  quotes: quotesOf,
  title: ({ rows }, [first]) =>
    rows
      .slice(0, first?.first ?? 0)
      .reduce<string | null>(
        (best, { text }) => (text.length > (best?.length ?? 0) && !COUNTS.test(text) ? text : best),
        null,
      ),
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const parents = addressedParents(heads);
  return heads.map(({ addressee, ...head }, i) => {
    const stop = heads[i + 1]?.first ?? rows.length;
    return { ...head, ...bodyOf(rows, head.last + 1, stop, words), ...parents[i] };
  });
}

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  if (text.length > LONGEST) return null;
  const marked = EDITED.test(text);
  const said = saidIn(text.replace(EDITED, ''), marked, words);
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

/** Before the counts of answers and votes; what stands below them is the top of the next post. */
function bodyOf(rows: readonly Row[], from: number, stop: number, words: Words): Pick<Post, 'from' | 'to' | 'score'> {
  const foot = lastRow(rows, from, stop, (text) => COUNT.test(text));
  let to = foot < 0 ? stop : foot;
  const isFoot = (text: string) =>
    text === '' ||
    LETTER.test(text) ||
    words.isPrinted('nodebbFoot', text) ||
    words.isPrinted('nodebbFoot', text.slice(1));
  while (to > from && isFoot(rows[to - 1]?.text ?? '')) to--;
  const score = COUNT.exec(rows[foot]?.text ?? '')?.[1];
  return { from, to, score: score === undefined ? null : Number(score) };
}

/** `@Ann-Lee said in TITLE:` stands above what Ann Lee is quoted with. */
function quotesOf(page: Page): QuoteStyle {
  const slug = (name: string) => name.toLowerCase().replace(/\s+/g, '-');
  const names = new Map(postsOf(page).flatMap(({ author }) => (author === null ? [] : [[slug(author), author]])));
  return {
    opens: ({ text }) => {
      const name = text.length < 400 ? SAID.exec(text)?.[1] : undefined;
      return name === undefined ? null : { name: names.get(slug(name)) ?? name };
    },
    steps: [4],
  };
}
