// Hacker News' JSON (Algolia's items and searches, Firebase's items) into threads: one a submission.
import { isoOf } from '../dates.ts';
import { type Entry, type Found, ownBody, Unreadable } from '../entries.ts';
import { grouped, type Placed } from '../groups.ts';
import { elementsOf, flagOf, type Item, idOf, isObject, itemOf, itemsOf, numberOf, own, textOf } from './fields.ts';
import type { JsonFormat } from './types.ts';

export const hackerNewsJson: JsonFormat = {
  name: 'hackernews-json',
  label: 'JSON of Hacker News: hn.algolia.com/api/v1/items, items of its Firebase API',
  body: 'html',
  detect: (value) => [value, own(value, 0), Object.values(value)[0], own(own(value, 'hits'), 0)].some(isItem),
  read,
};

const TYPES = new Set<unknown>(['story', 'comment', 'job', 'poll', 'pollopt']);

function isItem(value: unknown): boolean {
  if (own(value, 'objectID') !== undefined) return own(value, 'story_id') !== undefined;
  // A number is how others name a writer.
  const written = ['by', 'author', 'deleted'].some((key) => !['undefined', 'number'].includes(typeof own(value, key)));
  return written && TYPES.has(own(value, 'type')) && own(value, 'id') !== undefined;
}

interface Node {
  readonly item: Item;
  /** The submission that the item stands under, where it is nested. */
  readonly group: string | null;
  /** Index among the comments of the one that holds it. */
  readonly above: number | null;
}

const isComment = ({ value }: Item) => (own(value, 'type') ?? 'comment') === 'comment';

/** All items in the order of the file; how deep they are nested does not matter. */
function nodesOf(root: Item): readonly Node[] {
  const found: Node[] = [];
  const seen = new Set<object>();
  const rest: Node[] = [...itemsIn(root)].reverse().map((item) => ({ item, group: null, above: null }));
  let comments = 0;
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { item, group } = next;
    if (seen.has(item.value)) continue;
    seen.add(item.value);
    found.push(next);
    const inside = isComment(item) ? { group, above: comments++ } : { group: idOf(item, 'id'), above: null };
    const inner = [...nested(item, 'children'), ...nested(item, 'kids')];
    for (const one of inner.reverse()) rest.push({ item: one, ...inside });
  }
  return found;
}

/** A list of numbers only names the items; whoever fetches them often puts the items themselves there. */
function nested(item: Item, key: string): readonly Item[] {
  const list = own(item.value, key);
  return Array.isArray(list) && list.some(isObject) ? itemsOf(item, key) : [];
}

function itemsIn(root: Item): readonly Item[] {
  if (isItem(root.value)) return [root];
  if (Array.isArray(root.value)) return elementsOf(root);
  if (own(root.value, 'hits') !== undefined) return itemsOf(root, 'hits');
  return Object.keys(root.value).flatMap((key) => itemOf(root, key) ?? []);
}

function read(root: Item): readonly Found[] {
  const nodes = nodesOf(root);
  const said = nodes.filter(({ item }) => isComment(item));
  if (said.length === 0)
    throw new Unreadable(
      'This is an item of Hacker News without its comments; save hn.algolia.com/api/v1/items/NUMBER instead.',
    );
  const stories = new Map(nodes.filter(({ item }) => !isComment(item)).map(({ item }) => [idOf(item, 'id'), item]));
  const topOf = tops(said);
  const placed = said.map((node): Placed => {
    const parent = parentOf(node.item);
    const story = node.group ?? idOf(node.item, 'story_id') ?? topOf(parent);
    const answersStory = parent === story && (stories.has(story) || own(node.item.value, 'story_id') !== undefined);
    return { group: story, entry: { ...entryOf(node.item), parent: answersStory ? null : parent, above: node.above } };
  });
  const titles = new Map(said.map(({ item }) => [idOf(item, 'story_id'), textOf(item, 'story_title')]));
  return grouped(placed, root.notes).map(({ group, entries }) => {
    const story = stories.get(group);
    const title = story ? textOf(story, 'title') : (titles.get(group) ?? null);
    return { title, post: story ? entryOf(story) : null, entries };
  });
}

const parentOf = (item: Item) => idOf(item, 'parent_id') ?? idOf(item, 'parent');

/** From an item's id up over the comments of the file to what is none of them: the submission, where all is there. */
function tops(said: readonly Node[]): (id: string | null) => string | null {
  const above = new Map(said.map(({ item }) => [idOf(item, 'id'), parentOf(item)]));
  const known = new Map<string | null, string | null>();
  return (id) => {
    const path: (string | null)[] = [];
    let at = id;
    for (; above.has(at) && !known.has(at); at = above.get(at) ?? null) {
      known.set(at, null);
      path.push(at);
    }
    const top = known.has(at) ? (known.get(at) ?? null) : at;
    for (const step of path) known.set(step, top);
    return top;
  };
}

function entryOf(item: Item): Entry {
  const author = textOf(item, 'author') ?? textOf(item, 'by');
  const text = textOf(item, 'text') ?? textOf(item, 'comment_text') ?? textOf(item, 'story_text');
  const deleted = flagOf(item, 'deleted') || flagOf(item, 'dead') || (author === null && text === null);
  return {
    id: idOf(item, 'id') ?? idOf(item, 'objectID') ?? '?',
    author,
    score: numberOf(item, 'points') ?? numberOf(item, 'score'),
    published: isoOf(textOf(item, 'created_at')) ?? isoOf(numberOf(item, 'time')),
    deleted,
    ...ownBody(text ?? '', 'html', deleted),
  };
}
