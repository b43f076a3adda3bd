// Lemmy's API (comment/list and post, versions 3 and 4; PieFed's is alike) into threads: one a post.
import { isoOf } from '../dates.ts';
import { type Entry, type Found, ownBody, Unreadable } from '../entries.ts';
import { grouped, type Placed } from '../groups.ts';
import { elementsOf, flagOf, type Item, idOf, itemOf, itemsOf, numberOf, own, textOf } from './fields.ts';
import type { JsonFormat } from './types.ts';

export const lemmyJson: JsonFormat = {
  name: 'lemmy-json',
  label: 'JSON of Lemmy: api/v3/comment/list, api/v3/post',
  body: 'markdown',
  detect: (value) =>
    [own(value, 'comments'), value].some(holdsViews) || own(own(value, 'post_view'), 'post') !== undefined,
  read,
};

function holdsViews(list: unknown): boolean {
  const comment = own(own(list, 0), 'comment');
  return own(comment, 'path') !== undefined || own(comment, 'content') !== undefined;
}

function read(root: Item): readonly Found[] {
  const views = Array.isArray(root.value) ? elementsOf(root) : itemsOf(root, 'comments');
  const placed = views.flatMap((view) => placedOf(view) ?? []);
  if (placed.length === 0)
    throw new Unreadable(
      'This is a post of Lemmy without comments; save api/v3/comment/list?post_id=NUMBER&max_depth=99 of its instance.',
    );
  const whole = itemOf(root, 'post_view');
  const first = new Map(views.map((view) => [groupOf(view), view]).reverse() as [string | null, Item][]);
  const writers = new Map(views.map((view) => itemOf(view, 'creator')).map((one) => [one && idOf(one, 'id'), one]));
  return grouped(placed, root.notes).map(({ group, entries }) => {
    const view = whole ?? first.get(group) ?? null;
    const post = view && itemOf(view, 'post');
    const writer = whole ? itemOf(whole, 'creator') : ((post && writers.get(idOf(post, 'creator_id'))) ?? null);
    return {
      title: post && textOf(post, 'name'),
      post: post && { ...submission(post), ...accountOf(writer) },
      entries,
    };
  });
}

const groupOf = (view: Item): string | null => {
  const comment = itemOf(view, 'comment');
  return comment && idOf(comment, 'post_id');
};

function placedOf(view: Item): Placed | null {
  const comment = itemOf(view, 'comment');
  if (!comment) return null;
  const counts = itemOf(view, 'counts') ?? comment;
  const deleted = flagOf(comment, 'deleted') || flagOf(comment, 'removed');
  // The path counts from 0, the post, over the ancestors to the comment itself.
  const [self = null, parent = null, ...ancestors] = (textOf(comment, 'path')?.split('.') ?? []).slice(1).reverse();
  const id = idOf(comment, 'id') ?? self;
  if (id === null) return null;
  const entry: Entry = {
    id,
    parent: parent ?? idOf(comment, 'parent_id'),
    ancestors,
    ...accountOf(itemOf(view, 'creator')),
    score: numberOf(counts, 'score'),
    published: timeOf(comment, 'published'),
    edited: timeOf(comment, 'updated') !== null,
    deleted,
    ...ownBody(bodyOf(comment, ['content', 'body']), 'markdown', deleted),
  };
  return { group: idOf(comment, 'post_id'), entry };
}

function submission(post: Item): Omit<Entry, 'id' | 'author'> {
  return {
    score: numberOf(post, 'score'),
    published: timeOf(post, 'published'),
    ...ownBody(bodyOf(post, ['body']), 'markdown'),
  };
}

function bodyOf(item: Item, keys: readonly string[]): string {
  for (const key of keys) {
    const text = textOf(item, key);
    if (text !== null) return text;
  }
  return '';
}

/** The names of times end in _at since version 4. */
const timeOf = (item: Item, key: string) => isoOf(textOf(item, key) ?? textOf(item, `${key}_at`));

function accountOf(creator: Item | null): { readonly author: string | null; readonly instance: string | null } {
  if (!creator) return { author: null, instance: null };
  const address = textOf(creator, 'actor_id') ?? textOf(creator, 'ap_id');
  const instance = own(creator.value, 'local') === true ? null : hostOf(address);
  return { author: textOf(creator, 'name') ?? textOf(creator, 'user_name'), instance };
}

const hostOf = (address: string | null): string | null => /^https?:\/\/([^/:?#]+)/.exec(address ?? '')?.[1] ?? null;
