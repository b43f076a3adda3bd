// Posts into posts without the signature that stands below each of a writer's posts.
import type { Page } from '../types.ts';
import type { Post } from './post.ts';

// A signature has at most so many rows.
const MOST_ROWS = 12;
// Two posts may end alike by chance where the end is short.
const LONG = 3;

/** The rows that all posts of one writer end with are a signature, not what they say. */
export function withoutSignatures(page: Page, posts: readonly Post[]): readonly Post[] {
  const byWriter = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.author === null) continue;
    const list = byWriter.get(post.author) ?? [];
    list.push(post);
    byWriter.set(post.author, list);
  }
  const signatures = new Map([...byWriter].map(([writer, own]) => [writer, shared(page, own)]));
  return posts.map((post) => cut(page, post, signatures.get(post.author ?? '') ?? []));
}

/** From the last row up: the rows that all these posts share, blank ones left out. */
function shared(page: Page, posts: readonly Post[]): readonly string[] {
  const [first = [], ...rest] = posts.map((post) => ending(page, post));
  if (rest.length === 0) return [];
  let count = 0;
  while (count < first.length && rest.every((rows) => rows[count] === first[count])) count++;
  const rows = first.slice(0, count);
  const words = rows.join(' ').split(/\s+/).length;
  return words >= LONG || rest.length > 1 ? rows : [];
}

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
