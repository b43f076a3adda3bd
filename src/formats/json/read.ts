// A JSON into the threads it holds: one look at its fields says whose it is.
import type { VFileMessage } from 'vfile-message';
import type { Thread } from '../../thread/index.ts';
import { nothing, threadsIn } from '../exact.ts';
import type { Input } from '../page.ts';
import type { ThreadsRead } from '../types.ts';
import { blueskyJson } from './bluesky.ts';
import { discourseJson } from './discourse.ts';
import { isObject, rootItem } from './fields.ts';
import { hackerNewsJson } from './hackernews.ts';
import { lemmyJson } from './lemmy.ts';
import { LISTS } from './list-table.ts';
import { listFormat } from './lists.ts';
import { redditJson } from './reddit.ts';
import { threadJson } from './thread.ts';
import type { JsonFormat } from './types.ts';

/** The first that knows its own fields reads; the tool's own form, which asks for the least, comes last. */
export const jsonFormats: readonly JsonFormat[] = [
  lemmyJson,
  redditJson,
  hackerNewsJson,
  discourseJson,
  blueskyJson,
  ...LISTS.map(listFormat),
  threadJson,
];

const formatOf = (value: object) => jsonFormats.find(({ detect }) => detect(value));

const NO_THREAD =
  'This is a JSON file but not a thread; a thread looks like {"comments": [{"id", "parent", "author", "text"}]}.';

/** Reads a text that is JSON; null where it is none. */
export function readJson(input: Input, wanted?: JsonFormat): ThreadsRead | null {
  const value = parsed(input.text);
  if (!isObject(value)) return null;
  const format = wanted ?? formatOf(value);
  return format ? fromValue(value, input, format) : nothing(input.name, NO_THREAD);
}

const fromValue = (value: object, input: Input, { name, read }: JsonFormat) =>
  threadsIn(input, name, (notes) => read(rootItem(value, notes)));

/** Reads a value that a program made; throws an Error with a sentence for people where it holds no thread. */
export function fromThreadJson(
  value: unknown,
  name: string,
): { readonly thread: Thread; readonly messages: VFileMessage[] } {
  if (!isObject(value)) throw new Error('A thread JSON must be an object.');
  const text = textOf(value);
  const bytes = new TextEncoder().encode(text).length;
  const { threads, messages } = fromValue(value, { name, text, bytes }, formatOf(value) ?? threadJson);
  const [thread] = threads;
  if (!thread) throw new Error(messages[0]?.reason ?? NO_THREAD);
  return { thread, messages };
}

/** The value as JSON; empty where it has no such form. */
function textOf(value: object): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** One JSON, or a JSON a line; undefined where the text is neither. */
function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return ofLines(text);
  }
}

function ofLines(text: string): unknown {
  const values: unknown[] = [];
  try {
    for (const line of text.split('\n')) if (line.trim() !== '') values.push(JSON.parse(line));
  } catch {
    return undefined;
  }
  return values;
}
