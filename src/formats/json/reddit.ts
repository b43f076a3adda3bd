// Reddit's .json (a thread's pair of Listings, more/children, flat dumps of comments) into threads: one a submission.
import { isoOf } from '../dates.ts';
import { type Entry, type Found, ownBody, Unreadable } from '../entries.ts';
import { grouped, type Placed } from '../groups.ts';
import { elementsOf, flagOf, type Item, idOf, isText, itemOf, itemsOf, numberOf, own, textOf } from './fields.ts';
import type { JsonFormat } from './types.ts';

export const redditJson: JsonFormat = {
  name: 'reddit-json',
  label: 'JSON of Reddit: a thread’s address with .json behind it',
  body: 'markdown',
  detect: (value) => [value, own(value, 0)].some((one) => kindOf(one) !== null || isReply(own(one, 'json'))),
  read,
};

const isReply = (value: unknown) => Array.isArray(own(own(value, 'data'), 'things'));

type Kind = 'Listing' | 't1' | 't3' | 'more';

const PREFIX = /^t[13]_/;

/** What an object is: it says so itself or, in a dump without that frame, its fields do. */
function kindOf(value: unknown): Kind | null {
  const kind = own(value, 'kind');
  if (kind === 'Listing' || kind === 't1' || kind === 't3' || kind === 'more') return kind;
  const parent = own(value, 'parent_id');
  if (isText(own(value, 'body')) && isText(parent) && PREFIX.test(parent)) return 't1';
  return isText(own(value, 'selftext')) && isText(own(value, 'title')) ? 't3' : null;
}

interface Thing {
  readonly kind: Kind;
  readonly data: Item;
  /** Index among the comments of the one whose `replies` hold it. */
  readonly above: number | null;
}

/** Comments and submissions in the order of the file; how deep they are nested does not matter. */
function thingsOf(root: Item): readonly Thing[] {
  const found: Thing[] = [];
  const seen = new Set<object>();
  const rest: { readonly item: Item; readonly above: number | null }[] = [{ item: root, above: null }];
  let comments = 0;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { item, above } = next;
    if (seen.has(item.value)) continue;
    seen.add(item.value);
    const kind = kindOf(item.value);
    const data = (kind && itemOf(item, 'data')) ?? item;
    const index = kind === 't1' ? comments++ : above;
    if (kind && kind !== 'Listing') found.push({ kind, data, above });
    for (const inner of insideOf(item, data, kind).reverse()) rest.push({ item: inner, above: index });
  }
  return found;
}

function insideOf(item: Item, data: Item, kind: Kind | null): Item[] {
  if (Array.isArray(item.value)) return [...elementsOf(item)];
  if (kind === 'Listing') return [...itemsOf(data, 'children')];
  if (kind === 't1')
    return [own(data.value, 'replies')].flatMap((one) => (one === '' ? [] : (itemOf(data, 'replies') ?? [])));
  const inner = [itemOf(item, 'json'), kind === null ? itemOf(item, 'data') : null].filter((one) => one !== null);
  return [...inner, ...(kind === null ? itemsOf(item, 'things') : [])];
}

function read(root: Item): readonly Found[] {
  const things = thingsOf(root);
  const comments = things.filter(({ kind }) => kind === 't1');
  if (comments.length === 0)
    throw new Unreadable(
      'This JSON of Reddit holds no comments; open one thread, put .json behind its address, and save that.',
    );
  const missing = things.reduce(
    (sum, { kind, data }) => sum + (kind === 'more' ? (numberOf(data, 'count') ?? 0) : 0),
    0,
  );
  if (missing > 0)
    root.notes.add('comments-missing', `${missing} more comments are not in this file, only their number.`);
  const posts = new Map(things.filter(({ kind }) => kind === 't3').map(({ data }) => [bare(idOf(data, 'id')), data]));
  return grouped(comments.map(placedOf), root.notes).map(({ group, entries }) => {
    const post = posts.get(group) ?? null;
    const text = post && bodyOf(post, 'selftext');
    return {
      title: post && unescaped(textOf(post, 'title') ?? '', isEscaped(post)),
      post: post && { ...common(post), ...ownBody(text ?? '', 'markdown', text !== null && isGone(text)) },
      entries,
    };
  });
}

function placedOf({ data, above }: Thing): Placed {
  const parent = idOf(data, 'parent_id');
  const text = bodyOf(data, 'body');
  const deleted = isGone(text);
  const entry: Entry = {
    id: bare(idOf(data, 'id') ?? idOf(data, 'name')) ?? '?',
    parent: parent?.startsWith('t3_') ? null : bare(parent),
    above,
    ...common(data),
    deleted,
    ...ownBody(text, 'markdown', deleted),
  };
  return { group: bare(idOf(data, 'link_id')), entry };
}

function common(data: Item) {
  const author = textOf(data, 'author');
  return {
    author: author === '[deleted]' ? null : author,
    score: flagOf(data, 'score_hidden') ? null : numberOf(data, 'score'),
    published: isoOf(numberOf(data, 'created_utc')),
    edited: flagOf(data, 'edited'),
  };
}

const bare = (name: string | null): string | null => name?.replace(PREFIX, '') ?? null;

const isGone = (text: string) => text === '[deleted]' || text === '[removed]';

const bodyOf = (data: Item, key: string): string => unescaped(textOf(data, key) ?? '', isEscaped(data));

/** Unless asked for raw_json=1, Reddit escapes these three in every text; the HTML of a body shows whether it did. */
function isEscaped({ value }: Item): boolean {
  const html = own(value, 'body_html') ?? own(value, 'selftext_html');
  if (isText(html)) return html.startsWith('&lt;');
  return !/[<>]/.test(String(own(value, 'body') ?? own(value, 'selftext') ?? ''));
}

const unescaped = (text: string, escaped: boolean): string =>
  escaped ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') : text;
