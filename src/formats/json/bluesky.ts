// Bluesky's threads (app.bsky.feed.getPostThread): the post at the top, and answers within what they answer.
import { isoOf } from '../dates.ts';
import { type Entry, type Found, ownBody, Unreadable } from '../entries.ts';
import { elementsOf, type Item, itemOf, itemsOf, numberOf, own, textOf } from './fields.ts';
import type { JsonFormat } from './types.ts';

export const blueskyJson: JsonFormat = {
  name: 'bluesky-json',
  label: 'JSON of Bluesky: app.bsky.feed.getPostThread',
  body: 'plain',
  detect: (value) => [own(value, 'thread'), value, own(value, 0)].some(isNode),
  read: (root) => [foundIn(topOf(nodeIn(root)))],
};

const isNode = (value: unknown): boolean => own(own(own(value, 'post'), 'record'), 'text') !== undefined;

const nodeIn = (root: Item): Item =>
  itemOf(root, 'thread') ?? (Array.isArray(root.value) ? elementsOf(root)[0] : root) ?? root;

/** A thread may be saved from the middle, with the posts above it. */
function topOf(node: Item): Item {
  let top = node;
  for (let above = itemOf(top, 'parent'); above && isNode(above.value); above = itemOf(top, 'parent')) top = above;
  return top;
}

function foundIn(top: Item): Found {
  const entries: Entry[] = [];
  const rest = answersTo(top, null);
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, above } = next;
    const { id, ...said } = writtenIn(node);
    const index = entries.push({ id, ...said, above, parentBy: above === null ? 'root' : 'indent' }) - 1;
    rest.push(...answersTo(node, index));
  }
  if (entries.length === 0) throw new Unreadable('This post of Bluesky has no answers.');
  const { id: _, ...post } = writtenIn(top);
  return { title: null, post, entries };
}

/** The last first; what was deleted or blocked has no words. */
const answersTo = (node: Item, above: number | null) =>
  itemsOf(node, 'replies')
    .filter(({ value }) => isNode(value))
    .map((one) => ({ node: one, above }))
    .reverse();

function writtenIn(node: Item): Entry {
  const post = itemOf(node, 'post') ?? node;
  const record = itemOf(post, 'record') ?? post;
  const author = itemOf(post, 'author');
  return {
    id: (textOf(post, 'uri') ?? '?').split('/').at(-1) ?? '?',
    author: author && textOf(author, 'handle'),
    score: numberOf(post, 'likeCount'),
    published: isoOf(textOf(record, 'createdAt')),
    ...ownBody(textOf(record, 'text') ?? '', 'plain'),
  };
}
