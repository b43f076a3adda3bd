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
const FOOT =
  /^(?:\d[\d.,]*[kKM]?|\d+ (?:boosts?|reposts?|quotes?|likes?|favou?rites?|repl(?:y|ies))|·|ALT|Edited .{4,40}|Show (?:more|less)|Public|Quiet public|Last edited .{4,60})$/;
const PAGE_END = /^(?:More from .{1,60}|Trending now|Log in to follow.*|Write your reply|Explore|Discover new.*)$/i;

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
  const posts = heads.map((head, i) => ({ ...head, ...bodyOf(rows, head, heads[i + 1]?.first ?? rows.length, words) }));
  // Handles without a date above or below them are a list of people.
  return posts.filter(({ age }) => age !== null).length * 2 > posts.length ? posts : [];
}

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
  SHORT_AGE.test(text) || isMonthDay(text) || isDate(text.replace(/^· ?/, '')) || words.age(text) !== null;

/** Before the date and the counts below the post. */
function bodyOf(rows: readonly Row[], head: Head, stop: number, words: Words): Pick<Post, 'from' | 'to' | 'age'> {
  const from = head.last + 1;
  let to = from;
  while (to < stop && !PAGE_END.test(rows[to]?.text ?? '')) to++;
  let { age } = head;
  for (; to > from; to--) {
    const text = rows[to - 1]?.text ?? '';
    if (isStamp(text, words)) age ??= text;
    else if (text !== '' && !FOOT.test(text)) break;
  }
  return { from, to, age };
}
