// Lists of comments that name the one they answer (chats, Mastodon, GitHub, blogs) into threads, by a table of their fields.
import type { BodyKind } from '../../thread/index.ts';
import { isoOf } from '../dates.ts';
import { type Entry, type Found, ownBody, Unreadable } from '../entries.ts';
import { isNumber, isObject, isText, own } from './fields.ts';
import type { JsonFormat } from './types.ts';

/** Names of fields, those within others after a point; the first that is filled counts. */
type Paths = readonly string[];

export interface ListJson {
  readonly name: string;
  readonly label: string;
  readonly body: BodyKind;
  /** The list of chats in a file that may hold several. */
  readonly chats?: string;
  /** The lists of comments, read one behind the other; an empty name is the value itself. */
  readonly lists: Paths;
  /** What every comment has, and others' do not. */
  readonly signs: Paths;
  /** What others, that look alike, have. */
  readonly never?: string;
  /** Whether one that names nobody may well answer the one above. */
  readonly flat: boolean;
  readonly id: string;
  readonly parent: string;
  readonly author: Paths;
  readonly text: Paths;
  readonly time: string;
  readonly edited?: string;
  readonly score?: string;
  readonly title: Paths;
  /** What the thread begins with where that is no comment. */
  readonly post?: { readonly author: string; readonly text: string };
  /** Kinds of items that nobody wrote: joined, pinned. */
  readonly events?: { readonly field: string; readonly kinds: RegExp };
}

export function listFormat(list: ListJson): JsonFormat {
  const { name, label, body } = list;
  const detect = (value: object) => chatsIn(value, list).some((chat) => itemsIn(chat, list).length > 0);
  return { name, label, body, detect, read: ({ value }) => read(value, list) };
}

function read(value: object, list: ListJson): readonly Found[] {
  const found = chatsIn(value, list).map((chat) => foundIn(chat, list));
  const filled = found.filter(({ entries }) => entries.length > 0);
  if (filled.length === 0) throw new Unreadable('This JSON holds no comments.');
  return filled;
}

function chatsIn(value: object, { chats }: ListJson): readonly unknown[] {
  const list = chats === undefined ? undefined : at(value, chats);
  return Array.isArray(list) ? list : [value];
}

function itemsIn(chat: unknown, { lists, signs, never }: ListJson): readonly object[] {
  return lists
    .map((path) => (path === '' ? chat : at(chat, path)))
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .filter(isObject)
    .filter((item) => signs.every((sign) => at(item, sign) !== undefined))
    .filter((item) => never === undefined || at(item, never) === undefined);
}

function foundIn(chat: unknown, list: ListJson): Found {
  const { events, flat, post, body } = list;
  const items = itemsIn(chat, list).filter((item) => !events?.kinds.test(textAt(item, events.field) ?? ''));
  // A picture or a voice says nothing in words, unless somebody answers it.
  const named = new Set(items.map((item) => textAt(item, list.parent)));
  const said = items.filter((item) => firstOf(item, list.text) !== null || named.has(textAt(item, list.id)));
  const known = new Set(said.map((item) => textAt(item, list.id)));
  const entries = said.map((item, index): Entry => {
    const id = textAt(item, list.id) ?? String(index + 1);
    const answered = textAt(item, list.parent);
    // A thread's first message may name itself; the top of a thread may stand outside the list.
    const parent = answered === id || (!flat && !known.has(answered)) ? null : answered;
    return { id, parent, ...unsaid(flat && parent === null, index), ...written(item, list) };
  });
  const text = post && textAt(chat, post.text);
  return {
    title: firstOf(chat, list.title),
    post: post && text ? { author: textAt(chat, post.author), ...ownBody(text, body) } : null,
    entries,
  };
}

/** How often a message that names nobody answers the one above. */
const ABOVE = 0.4;

function unsaid(is: boolean, index: number): Pick<Entry, 'parentBy' | 'guess'> {
  if (!is) return {};
  return index === 0 ? { parentBy: 'root' } : { parentBy: 'unknown', guess: { above: index - 1, confidence: ABOVE } };
}

function written(item: object, list: ListJson): Omit<Entry, 'id'> {
  const score = list.score === undefined ? undefined : at(item, list.score);
  return {
    author: firstOf(item, list.author),
    score: isNumber(score) ? score : null,
    published: timeOf(textAt(item, list.time)),
    edited: list.edited !== undefined && Boolean(at(item, list.edited)),
    ...ownBody(firstOf(item, list.text) ?? '', list.body),
  };
}

/** A time as it is written, or the seconds since 1970. */
const timeOf = (time: string | null): string | null =>
  isoOf(time !== null && /^\d{9,10}(?:\.\d+)?$/.test(time) ? Number(time) : time);

function firstOf(item: unknown, paths: Paths): string | null {
  for (const path of paths) {
    const text = textAt(item, path);
    if (text) return text;
  }
  return null;
}

/** A text, a number, or the texts of a list, among which Telegram puts links and names as objects. */
function textAt(item: unknown, path: string): string | null {
  const value = at(item, path);
  if (isText(value)) return value;
  if (isNumber(value)) return String(value);
  if (!Array.isArray(value)) return null;
  return value.map((part) => (isText(part) ? part : (textAt(part, 'text') ?? ''))).join('');
}

const at = (value: unknown, path: string): unknown => path.split('.').reduce((within, key) => own(within, key), value);
