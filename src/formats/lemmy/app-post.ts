// Rows above the comments of an app for Lemmy into the post: its title and text, and who posted it.
import type { PostPlace } from '../assemble.ts';
import { wholeNumber } from '../numbers.ts';
import type { Page } from '../types.ts';
import type { Words } from '../words.ts';

export interface AppPost extends PostPlace {
  readonly title: string | null;
}

const SHORT_AGE = /^\d{1,3} ?(?:s|m|min|h|hr|d|w|mo|y|yr)\.?$/;
const BY = /^\S+@\S+ by (\S.{0,60})$/;
const LONGEST_BUTTON = 24;

export const isAge = (text: string, words: Words): boolean => SHORT_AGE.test(text) || words.age(text) !== null;

/** Each app has the title, the text and the line of who posted it in an order of its own. */
export function postAbove({ rows, words }: Page, first: number): AppPost | null {
  const texts = rows.slice(0, first).map(({ text }) => text);
  const isShort = (text: string) => text.length <= LONGEST_BUTTON;
  // Votes, counts and buttons stand between post and comments.
  const counts = texts.findIndex((text, i) => wholeNumber(text) !== null && texts.slice(i).every(isShort));
  const stop = counts < 0 ? first : counts;
  const at = texts.slice(0, stop).findLastIndex((text) => isAge(text.split(' · ').at(-1) ?? '', words));
  const row = texts[at] ?? '';
  if (row.includes(' · ')) return placed(texts[at - 1] ?? '', posterIn(row, words), at + 1, stop);
  if (at > 0) {
    const title = texts.findIndex((text, i) => i > at && text !== '');
    return title < 0 || title >= stop ? null : placed(texts[title] ?? '', texts[at - 1] ?? '', title + 1, stop);
  }
  const by = texts.slice(0, stop).findLastIndex((text) => BY.test(text));
  const title = texts.findIndex((text) => text !== '');
  return by < 0 || title >= by ? null : placed(texts[title] ?? '', BY.exec(texts[by] ?? '')?.[1] ?? '', title + 1, by);
}

const placed = (title: string, author: string, first: number, stop: number): AppPost => ({
  title: title || null,
  author: author.replace(/^@|(?<=.)@.*$/g, '') || null,
  first,
  stop,
});

/** `ann to cats@host.org · 4 days ago`. */
function posterIn(row: string, words: Words): string {
  const parts = row.split(' ');
  const to = parts.findIndex((part, i) => i > 0 && (words.to.has(part) || part === '·'));
  return parts.slice(0, to).join(' ');
}
