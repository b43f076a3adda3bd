// Reddit in its new look, copied from a browser, into threads: `ann`, `•`, `8h ago` above a body, `Upvote` below it.
import { assemble, type Draft, noteLostNesting, type PostPlace } from './assemble.ts';
import { feetOf, withBodies } from './frame.ts';
import { leadingNumber, wholeNumber } from './numbers.ts';
import type { Format, Page } from './types.ts';
import type { Words } from './words.ts';

interface Header {
  readonly name: string;
  readonly age: string;
  readonly edited: boolean;
  readonly first: number;
  readonly last: number;
}

const AGE = /^(?:\d{1,2} ?(?:s|m|h|d|w|mo|y|(?:sec|min|hr|day|wk|mo|yr)s?\.?) ago|just now|now)$/;
const NAME = /^(?:u\/)?(?=.*[a-z_-])[\w-]{3,20}$|^(?:u\/)?\[deleted\]$/i;
const AVATAR = /^u\/\S{1,40} avatar$/;
/** Flair with a picture in it. */
const FLAIR = /^:?emoji:\S{1,40}.{0,60}$/;
/** A guess by order alone: most answer the comment above them. */
const ABOVE = 0.4;

export const reddit: Format = {
  name: 'reddit',
  label: 'a Reddit thread in the new look',
  body: 'plain',
  detect: (page) => {
    const buttons = page.rows.some(({ text }) => page.words.isPrinted('redditVote', text));
    const headers = headersOf(page);
    return headers.length > 1 || (headers.length === 1 && buttons) ? (buttons ? 0.98 : 0.9) : 0;
  },
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    if (headers.length > 1) noteLostNesting(page);
    const found = postOf(page, headers[0]?.first ?? 0);
    return assemble(page, {
      format: 'reddit',
      converter: null,
      ...found,
      drafts: draftsOf(page, headers),
      kind: 'plain',
    });
  },
};

function headersOf(page: Page): readonly Header[] {
  const headers = page.rows.flatMap((_, i) => headerAt(page, i) ?? []);
  const over = overAt(page, headers[0]?.last ?? 0);
  return headers.filter(({ first }) => first < over);
}

/** Where the page goes on with other posts. */
function overAt({ rows, words }: Page, from: number): number {
  const over = rows.findIndex(({ text }, i) => i > from && words.isPrinted('redditOver', text));
  return over < 0 ? rows.length : over;
}

/** `at` is the row of the age; the dot before it may stand at the end of the row above, or all in one row. */
function headerAt({ rows, words }: Page, at: number): Header | null {
  const text = (row: number) => rows[row]?.text ?? '';
  const inOne = / • (.{2,12})$/.exec(text(at).slice(0, 80));
  const age = inOne?.[1] ?? text(at);
  if (!AGE.test(age)) return null;
  let row = inOne ? at : at - 1;
  const dotted = inOne ? text(at).slice(0, inOne.index) : text(row).replace(/ ?•$/, '');
  if (!inOne && dotted === text(row)) return null;
  let name = dotted.replace(/ OP$/, '');
  while (name === '' || words.isPrinted('redditRole', name)) name = row > 0 && row > at - 4 ? text(--row) : ' ';
  if (!NAME.test(name)) return null;
  if (AVATAR.test(text(row - 1))) row--;
  let last = at;
  while (isBadge(text(last + 1), words)) last++;
  const edited = rows.slice(at, last + 1).some((one) => one.text.includes('Edited'));
  return { name: name.replace(/^u\//, ''), age, edited, first: row, last };
}

/** What may stand between the age and the body. */
const isBadge = (text: string, words: Words): boolean => FLAIR.test(text) || words.isPrinted('redditBadge', text);

function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const over = overAt(page, headers[0]?.last ?? 0);
  const { feet, endOf } = feetOf(page, headers, (first, stop) => footOf(page, first, Math.min(stop, over)));
  const openings = headers.map(({ name, age, edited, first, last }, i) => ({
    author: name === '[deleted]' ? null : name,
    reading: { score: feet[i]?.score ?? null, age: page.words.age(age) ?? { text: age, unit: null, count: null } },
    edited,
    guess: i > 0 && feet[i - 1]?.more === false ? { parent: i - 1, confidence: ABOVE } : null,
    first,
    last,
  }));
  return withBodies(page, openings, { endOf });
}

interface Foot {
  readonly end: number;
  readonly score: number | null;
  readonly more: boolean;
}

/** `Upvote`, `62`, `Downvote`, `Reply` …; many who paste delete the buttons, and only the score is left. */
function footOf({ rows, words }: Page, first: number, stop: number): Foot {
  const texts = rows.slice(first, stop).map(({ text }) => text);
  const more = texts.some((text) => words.isPrinted('redditMore', text));
  const ad = texts.findIndex((text, i) => text === '•' && words.isPrinted('redditAd', texts[i + 1] ?? ''));
  if (ad >= 0) texts.length = Math.max(0, AVATAR.test(texts[ad - 2] ?? '') ? ad - 2 : ad - 1);
  const shown = texts.flatMap((text, i) => (text === '' ? [] : [i]));
  const isButton = (at: number) => words.isPrinted('redditButton', texts[at] ?? '');
  const button = shown.findIndex((at, i) => isButton(at) && isFoot(shown.slice(i, i + 4), isButton));
  const trailing = shown.findLastIndex((at) => !words.isPrinted('redditMore', texts[at] ?? '')) + 1;
  const place = button < 0 ? trailing : button;
  const upvote = texts[shown[place] ?? -1] === 'Upvote';
  const score = scoreIn(texts[shown[upvote ? place + 1 : place - 1] ?? -1] ?? '');
  const end = !upvote && score !== null ? shown[place - 1] : shown[place];
  return { end: first + (end ?? texts.length), score, more };
}

/** A button alone may be a word of the writer's. */
const isFoot = (places: readonly number[], isButton: (at: number) => boolean): boolean =>
  places.slice(1).some(isButton) || places.length === 1;

function scoreIn(text: string): number | null {
  const number = leadingNumber(text.toUpperCase());
  return wholeNumber(text) ?? (number?.length === text.length ? number.value : null);
}

/** `r/gardening`, `•`, `2d ago`, the writer, the title, and the text down to its own buttons. */
function postOf({ rows, words }: Page, stop: number): { title: string | null; post: PostPlace | null } {
  const at = rows.findIndex(({ text }, i) => i < stop && AGE.test(text) && /•$/.test(rows[i - 1]?.text ?? ''));
  const board = rows.slice(Math.max(0, at - 2), Math.max(0, at)).some(({ text }) => /^r\/\w{2,30}(?: •)?$/.test(text));
  if (!board) return { title: null, post: null };
  const shown = rows.flatMap(({ text }, i) => (i > at && i < stop && text !== '' ? [i] : []));
  const named = NAME.test(rows[shown[0] ?? -1]?.text ?? '');
  const [title, first] = named ? shown.slice(1) : shown;
  const end = shown.find((i) =>
    (['redditButton', 'redditEnd'] as const).some((what) => words.isPrinted(what, rows[i]?.text ?? '')),
  );
  return {
    title: rows[title ?? -1]?.text ?? null,
    post:
      first === undefined
        ? null
        : { author: named ? (rows[shown[0] ?? -1]?.text ?? null) : null, first, stop: end ?? stop },
  };
}
