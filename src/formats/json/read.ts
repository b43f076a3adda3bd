// A JSON into the threads it holds: one look at its fields says whose it is.
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Thread } from '../../thread/index.ts';
import { type Found, threadOf } from '../entries.ts';
import { notesIn } from '../notes.ts';
import type { Input } from '../page.ts';
import type { ThreadsRead } from '../types.ts';
import { discourseJson } from './discourse.ts';
import { type Item, isObject, rootItem, Unreadable } from './fields.ts';
import { hackerNewsJson } from './hackernews.ts';
import { lemmyJson } from './lemmy.ts';
import { redditJson } from './reddit.ts';
import { threadJson } from './thread.ts';
import type { JsonFormat } from './types.ts';

/** The first that knows its own fields reads; the tool's own form, which asks for the least, comes last. */
export const jsonFormats: readonly JsonFormat[] = [lemmyJson, redditJson, hackerNewsJson, discourseJson, threadJson];

const formatOf = (value: object) => jsonFormats.find(({ detect }) => detect(value));

const NO_THREAD =
  'This is a JSON file but not a thread; a thread looks like {"comments": [{"id", "parent", "author", "text"}]}.';

/** Reads a text that is JSON; null where it is none. */
export function readJson(input: Input, format?: JsonFormat): ThreadsRead | null {
  const value = parsed(input.text);
  return isObject(value) ? fromJson(value, input, format) : null;
}

/** Reads a thread's JSON that was parsed already. `format` is what a value of unknown fields is taken for. */
function fromJson(
  value: object,
  { name, bytes, text }: Input,
  format: JsonFormat | undefined = formatOf(value),
): ThreadsRead {
  const file = new VFile({ path: name });
  const nothing = (why: string) => ({ threads: [], messages: [file.message(why, { ruleId: 'no-thread' })] });
  if (!format) return nothing(NO_THREAD);
  const notes = notesIn(file);
  const found = foundIn(format, rootItem(value, notes));
  if (typeof found === 'string') return nothing(found);
  const lines = text.split(/\r\n|\n|\r/).length;
  const source = { name, format: format.name, converter: null, confidence: 1, runnerUp: null, bytes, lines };
  const threads = found.map((one) => threadOf(one, source, notes));
  notes.close();
  return { threads, messages: file.messages };
}

/** Reads a value that a program made; throws an Error with a sentence for people where it holds no thread. */
export function fromThreadJson(
  value: unknown,
  name: string,
): { readonly thread: Thread; readonly messages: VFileMessage[] } {
  if (!isObject(value)) throw new Error('A thread JSON must be an object.');
  const format = formatOf(value) ?? threadJson;
  const text = textOf(value);
  const bytes = new TextEncoder().encode(text).length;
  const { threads, messages } = fromJson(value, { name, text, bytes }, format);
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

/** What a format finds, or why it finds nothing. */
function foundIn({ read }: JsonFormat, root: Item): readonly Found[] | string {
  try {
    return read(root);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
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
