// A Discourse topic's .json into its thread: posts by number, with what each answers or, failing that, quotes.
import { fromHtml } from 'hast-util-from-html';
import { isoOf } from '../dates.ts';
import { type Entry, type Found, ownBody, Unreadable } from '../entries.ts';
import { selectAll } from '../html/select.ts';
import { flagOf, type Item, idOf, itemOf, itemsOf, numberOf, own, textOf } from './fields.ts';
import type { JsonFormat } from './types.ts';

export const discourseJson: JsonFormat = {
  name: 'discourse-json',
  label: 'JSON of Discourse: a topic’s address with .json behind it',
  body: 'html',
  detect: (value) => Array.isArray(own(own(value, 'post_stream'), 'posts')),
  read,
};

/** A note of the system in between ("closed this topic"). */
const SMALL_ACTION = 3;
/** The kind of an action that is a like. */
const LIKE = 2;

function read(root: Item): readonly Found[] {
  const stream = itemOf(root, 'post_stream');
  const all = stream ? itemsOf(stream, 'posts') : [];
  const posts = all.filter(({ value }) => own(value, 'post_type') !== SMALL_ACTION);
  if (posts.length === 0) throw new Unreadable('This topic of Discourse has no posts in it.');
  const ids = own(stream?.value, 'stream');
  const missing = Array.isArray(ids) ? ids.length - all.length : 0;
  if (missing > 0)
    root.notes.add(
      'comments-missing',
      `${missing} more posts are not in this file; put ?print=true behind the address.`,
    );
  const topic = idOf(root, 'id');
  const numbers = new Set(posts.map((post) => idOf(post, 'post_number')));
  const entries = posts.map((post, index) => entryOf(post, index, (number) => numbers.has(number), topic));
  return [{ title: textOf(root, 'title'), post: null, entries }];
}

function entryOf(post: Item, index: number, isHere: (number: string) => boolean, topic: string | null): Entry {
  const number = idOf(post, 'post_number') ?? String(index + 1);
  const cooked = textOf(post, 'cooked') ?? '';
  const deleted = flagOf(post, 'user_deleted') || flagOf(post, 'deleted_at') || flagOf(post, 'cooked_hidden');
  const answered = idOf(post, 'reply_to_post_number');
  const quoted =
    answered === null ? quotedIn(cooked, topic).find((one) => Number(one) < Number(number) && isHere(one)) : undefined;
  return {
    id: number,
    parent: answered ?? quoted ?? null,
    ...(quoted === undefined ? {} : { parentBy: 'quote' as const }),
    author: textOf(post, 'username'),
    score: likesOf(post),
    published: isoOf(textOf(post, 'created_at')),
    edited: (numberOf(post, 'version') ?? 1) > 1,
    deleted,
    ...ownBody(cooked, 'html', deleted),
  };
}

/** The numbers of the posts of this topic that a body quotes by name. */
function quotedIn(cooked: string, topic: string | null): readonly string[] {
  if (!cooked.includes('data-post')) return [];
  return selectAll('aside.quote[data-post]', fromHtml(cooked, { fragment: true })).flatMap(({ properties }) => {
    const { dataPost, dataTopic = topic } = properties;
    return topic === null || String(dataTopic) === topic ? [String(dataPost)] : [];
  });
}

function likesOf(post: Item): number | null {
  const like = itemsOf(post, 'actions_summary').find(({ value }) => own(value, 'id') === LIKE);
  return own(post.value, 'actions_summary') === undefined ? null : like ? numberOf(like, 'count') : 0;
}
