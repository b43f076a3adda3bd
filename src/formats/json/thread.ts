// A thread JSON, the tool's own input form, into its comments; whatever has another shape is refused with a sentence.
import type { BodyKind } from '../../thread/index.ts';
import { type Entry, type Found, ownBody, Unreadable } from '../entries.ts';
import { isObject, isText, own } from './fields.ts';
import type { JsonFormat } from './types.ts';

export const threadJson: JsonFormat = {
  name: 'thread-json',
  label: 'thread JSON: {"title"?, "comments": [{"id", "parent", "author", "text"}]}',
  body: 'markdown',
  detect: (value) => own(value, 'comments') !== undefined,
  read: ({ value }) => [found(value)],
};

function found(value: object): Found {
  if (Array.isArray(value)) throw new Unreadable('A thread JSON must be an object.');
  const list = own(value, 'comments');
  if (!Array.isArray(list))
    throw new Unreadable('A thread JSON needs a list "comments": {"comments": [{"id", "parent", "author", "text"}]}.');
  const kind = kindOf(own(value, 'body'), 'markdown', 'The thread');
  const entries = list.map((item, index) => entryOf(item, `Comment ${index + 1}`, kind));
  return { title: stringOf(own(value, 'title'), 'The title', null), post: null, entries };
}

function entryOf(item: unknown, where: string, body: BodyKind): Entry {
  if (!isObject(item) || Array.isArray(item)) throw new Unreadable(`${where} must be an object.`);
  const what = where.toLowerCase();
  const id = idOf(own(item, 'id'));
  if (id === null) throw new Unreadable(`${where} has no "id"; every comment needs one (a string or a number).`);
  const score = own(item, 'score') ?? null;
  if (score !== null && typeof score !== 'number') throw new Unreadable(`${where} has a "score" that is no number.`);
  const text = stringOf(own(item, 'text'), `The text of ${what}`, '');
  return {
    id,
    parent: idOf(own(item, 'parent')),
    author: stringOf(own(item, 'author'), `The author of ${what}`, null),
    score,
    published: stringOf(own(item, 'published'), `The time of ${what}`, null),
    deleted: text === '[deleted]' || text === '[removed]',
    ...ownBody(text, kindOf(own(item, 'body'), body, where)),
  };
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

function stringOf<T>(value: unknown, what: string, missing: T): string | T {
  if (value === undefined || value === null) return missing;
  if (!isText(value)) throw new Unreadable(`${what} must be a string.`);
  return value;
}

function kindOf(value: unknown, missing: BodyKind, where: string): BodyKind {
  if (value === undefined || value === null) return missing;
  if (value === 'plain' || value === 'markdown' || value === 'html') return value;
  throw new Unreadable(`${where} has a "body" that is neither "plain", "markdown" nor "html".`);
}
