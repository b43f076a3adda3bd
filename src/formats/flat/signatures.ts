// Posts into posts without the signature that stands below each of a writer's posts.
import type { Page } from '../types.ts';
import type { Post } from './post.ts';
import { push } from './rows.ts';

// A signature has at most so many rows.
const MOST_ROWS = 12;
// Two posts may end alike by chance where the end is short.
const LONG = 3;

/** `all`: a signature stands below each of a writer's posts; `some`: a writer can leave it out. */
export type Signatures = 'all' | 'some';

/** The rows that posts of one writer end with are a signature, not what they say. */
export function withoutSignatures(page: Page, posts: readonly Post[], signatures: Signatures): readonly Post[] {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.author === null) continue;
    const key = JSON.stringify([post.author, signatures === 'some' ? ending(page, post)[0] : null]);
    push(groups, key, post);
  }
  const signed = new Map<Post, readonly string[]>();
  for (const group of groups.values()) {
    const rows = shared(distinct(page, group).map((post) => ending(page, post)));
    for (const post of group) signed.set(post, rows);
  }
  return posts.map((post) => cut(page, post, signed.get(post) ?? []));
}

/** A post that stands on the page twice is one. */
function distinct({ rows }: Page, posts: readonly Post[]): readonly Post[] {
  const seen = new Map<string, Post>();
  for (const post of posts) {
    const said = rows.slice(post.from, post.to).map(({ text }) => text);
    seen.set(said.join('\n').trim(), post);
  }
  return [...seen.values()];
}

/** From the last row up: the rows that all these endings share. */
function shared([first = [], ...rest]: readonly (readonly string[])[]): readonly string[] {
  if (rest.length === 0) return [];
  // What would leave a post empty is what they say.
  const least = Math.min(first.length, ...rest.map((rows) => rows.length));
  let count = 0;
  while (count < least - 1 && rest.every((rows) => rows[count] === first[count])) count++;
  const rows = first.slice(0, count);
  const words = rows.join(' ').split(/\s+/).length;
  return words >= LONG || rest.length > 1 ? rows : [];
}

/** The last filled rows of a post, from below. */
function ending({ rows }: Page, { from, to }: Post): readonly string[] {
  const found: string[] = [];
  for (let i = to - 1; i >= from && found.length < MOST_ROWS; i--) {
    const text = rows[i]?.text ?? '';
    if (text !== '') found.push(text);
  }
  return found;
}

function cut({ rows }: Page, post: Post, signature: readonly string[]): Post {
  let to = post.to;
  for (const line of signature) {
    while (to > post.from && rows[to - 1]?.text === '') to--;
    if (to > post.from && rows[to - 1]?.text === line) to--;
  }
  return { ...post, to };
}
