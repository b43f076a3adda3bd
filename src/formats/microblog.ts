// Mastodon and Bluesky threads into threads: a name and `@user@host` above each post, date and counts below it.
import { isDate, isMonthDay } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { accountOf } from './frame.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

// Bluesky puts marks of direction around a handle.
const HANDLE =
  /^[\u202a\u2066]?@([\w-]{1,40}(?:\.[\w-]{1,40}){0,6}(?:@[\w-]{1,40}(?:\.[\w-]{1,40}){1,6})?)[\u202c\u2069]?$/;
const SHORT_AGE = /^·? ?(?:\d{1,3} ?(?:s|m|min|h|d|w|mo|y)|now)\.?$/;
const COUNT = /^\d[\d.,]*[kKM]?$/;

interface Head {
  readonly author: string | null;
  readonly instance: string | null;
  readonly age: string | null;
  readonly first: number;
  readonly last: number;
}

export const microblog: Format = flatFormat({
  name: 'microblog',
  label: 'a Mastodon or Bluesky thread copied from a browser',
  body: 'plain',
  confidence: 0.8,
  postsOf,
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const heads: Head[] = [];
  for (let row = 1; row < rows.length; row++) {
    const head = headAt(rows, row, words);
    if (!head || head.first <= (heads.at(-1)?.last ?? -1)) continue;
    heads.push(head);
    row = head.last;
  }
  const read = heads.map((head, i) => ({ ...head, ...bodyOf(rows, head, heads[i + 1]?.first ?? rows.length, words) }));
  const posts = read.at(-1)?.age === null ? read.map((post) => datedAbove(rows, post, words)) : read;
  // Handles without a date above or below them are a list of people.
  return posts.filter(({ age }) => age !== null).length * 2 > posts.length ? posts : [];
}

/** Mastodon prints the date of an answer above its name: where the last post has none below it, that one is its own. */
function datedAbove<One extends Pick<Post, 'first' | 'age'>>(rows: readonly Row[], post: One, words: Words): One {
  const above = filledAbove(rows, post.first);
  const text = above?.text ?? '';
  return isStamp(text, words) ? { ...post, age: text } : post;
}

const filledAbove = (rows: readonly Row[], row: number): Row | undefined =>
  rows.slice(Math.max(0, row - 3), row).findLast(({ text }) => text !== '');

/** A name with its handle on the row below, and perhaps an age below that. */
function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const handle = HANDLE.exec(rows[row]?.text ?? '')?.[1];
  const name = rows[row - 1]?.text ?? '';
  if (handle === undefined || name === '' || name.length > 80 || HANDLE.test(name) || isStamp(name, words)) return null;
  const below = rows[row + 1]?.text === '·' ? row + 2 : row + 1;
  const age = rows[below]?.text ?? '';
  const aged = isStamp(age, words);
  return { ...accountOf(handle), age: aged ? age.replace(/^· ?/, '') : null, first: row - 1, last: aged ? below : row };
}

const isStamp = (text: string, words: Words) =>
  SHORT_AGE.test(text) || isMonthDay(text) || isDate(text.replace(/^· ?| · /, ' ').trim()) || words.age(text) !== null;

/** Before the date and the counts below the post. */
function bodyOf(rows: readonly Row[], head: Head, stop: number, words: Words): Pick<Post, 'from' | 'to' | 'age'> {
  const from = head.last + 1;
  let to = from;
  while (to < stop && !words.isPrinted('microblogEnd', rows[to]?.text ?? '')) to++;
  let { age } = head;
  for (; to > from; to--) {
    const text = rows[to - 1]?.text ?? '';
    if (isStamp(text, words)) age ??= text;
    else if (text !== '' && !COUNT.test(text) && !words.isPrinted('microblogFoot', text)) break;
  }
  return { from, to, age };
}
