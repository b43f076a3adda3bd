// Vanilla discussions copied from a browser into threads: a name with its role, and below it a date, above each body.
import { isDate, isMonthDay } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { sayingAt } from './flat/says.ts';
import { once } from './once.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const CLOCK = /^\d{1,2}:\d\d ?[AP]M$/i;
const LONGEST_HEAD = 120;
const LONGEST_NAME = 90;
const STARS = /(?:\s?[✭★☆]{1,6})+$/u;
const POSTS = /\s(?:Posts|✭): ?[\d,.]{1,9}$/u;

export const vanilla: Format = flatFormat({
  name: 'vanilla',
  label: 'a Vanilla discussion copied from a browser',
  body: 'plain',
  confidence: 0.92,
  postsOf,
  signatures: 'some',
  // "ann wrote: »"
  quotes: ({ words }) => ({
    opens: ({ text }, isWriter) => sayingAt(text.replace(/ »$/, ''), isWriter, words),
    isNoise: (text) => words.isPrinted('vanillaNoise', text),
  }),
  title: (page) => titleAbove(page, once(page, headsOf)[0]?.first ?? 0),
});

interface Head {
  readonly author: string;
  readonly age: string;
  readonly edited: boolean;
  /** The category, which only the first post tells. */
  readonly category: string | null;
  readonly first: number;
  readonly last: number;
}

/** Only where the first post tells its category and the heading of the comments follows: dates below names stand on many pages. */
function headsOf(page: Page): readonly Head[] {
  const { rows, words } = page;
  const heads: Head[] = [];
  for (let row = 1; row < rows.length; row++) {
    const head = headAt(rows, row, words);
    if (head && head.first > (heads.at(-1)?.last ?? -1)) heads.push(head);
  }
  const top = heads.findIndex(({ category }) => category !== null);
  const next = heads[top + 1];
  if (top < 0 || !next) return [];
  const between = rows.slice((heads[top]?.last ?? 0) + 1, next.first);
  return between.some(({ text }) => words.isPrinted('vanillaComments', text)) ? heads.slice(top) : [];
}

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  if (text === '' || text.length > LONGEST_HEAD || !/\d/.test(text)) return null;
  const [dated = '', category = null] = parted(text, 'vanillaIn', words);
  const [age = '', edited = null] = parted(dated, 'vanillaEdited', words);
  if (!isDate(age) && !isMonthDay(age) && !CLOCK.test(age)) return null;
  const first = rows[row - 1]?.text === '' ? row - 2 : row - 1;
  const author = nameIn(rows[first]?.text ?? '', words);
  return author === null ? null : { author, age, edited: edited !== null, category, first, last: row };
}

/** A row before and behind a word that stands in it: `June 2013 in Ovens`, `June 2013 edited June 2013`. */
function parted(text: string, at: 'vanillaIn' | 'vanillaEdited', words: Words): readonly string[] {
  const parts = text.split(' ');
  const word = parts.findIndex((part, i) => i > 0 && words.isPrinted(at, part));
  return word < 0 ? [text] : [parts.slice(0, word).join(' '), parts.slice(word + 1).join(' ')];
}

/** Without what a picture is called, roles, ranks and counts: `Fen Fen Member ✭✭`. */
function nameIn(text: string, words: Words): string | null {
  if (text === '' || text.length > LONGEST_NAME || /[.!?:]$/.test(text)) return null;
  const parts = text
    .replace(/^[*•] /, '')
    .replace(POSTS, '')
    .replace(STARS, '')
    .trim()
    .split(' ');
  while (parts.length > 1 && words.isPrinted('vanillaRole', (parts.at(-1) ?? '').replace(/,$/, ''))) parts.pop();
  const half = parts.length / 2;
  const isTwice = parts.length % 2 === 0 && parts.slice(0, half).join(' ') === parts.slice(half).join(' ');
  return (isTwice ? parts.slice(0, half) : parts).join(' ');
}

function postsOf(page: Page): readonly Post[] {
  const { rows, words } = page;
  const heads = once(page, headsOf);
  return heads.map(({ category: _, ...head }, i) => {
    const from = head.last + 1;
    const stop = heads[i + 1]?.first ?? rows.length;
    let to = from;
    while (to < stop && !words.isPrinted('vanillaEnd', rows[to]?.text ?? '')) to++;
    const isFoot = (text: string) =>
      text === '' || words.isPrinted('vanillaFoot', text) || words.isPrinted('vanillaComments', text);
    while (to > from && isFoot(rows[to - 1]?.text ?? '')) to--;
    return { ...head, from, to };
  });
}

/** The nearest row above the first post that is no button. */
function titleAbove({ rows, words }: Page, first: number): string | null {
  const isButton = (text: string) => text === '' || /[›»]/.test(text) || words.isPrinted('vanillaFoot', text);
  return rows.slice(0, first).findLast(({ text }) => !isButton(text))?.text ?? null;
}
