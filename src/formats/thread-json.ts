// A thread JSON into a thread: ids, order and number of its comments are kept; positions count in each comment's text.
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type BodyKind, type Comment, comment, locator, type Thread, thread } from '../thread/index.ts';

interface Entry {
  readonly id: string;
  readonly parent: string | null;
  readonly author: string | null;
  readonly text: string;
  readonly score: number | null;
  readonly published: string | null;
  readonly kind: BodyKind;
}

export interface ThreadJsonRead {
  readonly thread: Thread;
  readonly messages: VFileMessage[];
}

/** Throws an Error with a sentence for people where `value` has another shape. */
export function fromThreadJson(value: unknown, name: string): ThreadJsonRead {
  const given = fields(value, 'A thread JSON');
  const list = given.get('comments');
  if (!Array.isArray(list))
    throw new Error('A thread JSON needs a list "comments": {"comments": [{"id", "parent", "author", "text"}]}.');
  const file = new VFile({ path: name });
  const all = kindOf(given.get('body'), 'markdown', 'The thread');
  const entries = unique(
    list.map((item, i) => entryOf(item, i, all)),
    file,
  );
  const parents = parentsOf(entries, file);
  const bytes = new TextEncoder().encode(JSON.stringify(value) ?? '').length;
  const source = { name, format: 'thread-json', converter: null, confidence: 1, runnerUp: null, bytes, lines: 1 };
  const children = entries.map((entry) => nodeOf(entry, parents.get(entry.id) ?? null));
  return {
    thread: thread({ source, title: stringOf(given.get('title'), 'The title', null), children }),
    messages: file.messages,
  };
}

function nodeOf({ kind, text, ...entry }: Entry, parent: string | null): Comment {
  return comment({
    ...entry,
    parent,
    parentBy: parent !== null ? 'id' : entry.parent === null ? 'root' : 'unknown',
    instance: null,
    deleted: text === '[deleted]' || text === '[removed]',
    raw: { kind, lines: linesOf(text) },
    file: text,
    position: locator(text)(0, text.length),
  });
}

function linesOf(text: string) {
  const lines = [];
  let offset = 0;
  for (const { 0: mark, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(offset, index), offset });
    offset = index + mark.length;
  }
  if (text !== '') lines.push({ text: text.slice(offset), offset });
  return lines;
}

function entryOf(item: unknown, index: number, body: BodyKind): Entry {
  const where = `Comment ${index + 1}`;
  const given = fields(item, where);
  const id = idOf(given.get('id'));
  if (id === null) throw new Error(`${where} has no "id"; every comment needs one (a string or a number).`);
  const score = given.get('score') ?? null;
  if (score !== null && typeof score !== 'number') throw new Error(`${where} has a "score" that is no number.`);
  return {
    id,
    parent: idOf(given.get('parent')),
    author: stringOf(given.get('author'), `The author of comment ${index + 1}`, null),
    text: stringOf(given.get('text'), `The text of comment ${index + 1}`, ''),
    score,
    published: stringOf(given.get('published'), `The time of comment ${index + 1}`, null),
    kind: kindOf(given.get('body'), body, where),
  };
}

/** An object's own fields; a Map, since names like `__proto__` are ordinary names here. */
function fields(value: unknown, what: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} must be an object.`);
  return new Map(Object.entries(value));
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

function stringOf<T>(value: unknown, what: string, missing: T): string | T {
  if (value === undefined || value === null) return missing;
  if (typeof value !== 'string') throw new Error(`${what} must be a string.`);
  return value;
}

function kindOf(value: unknown, missing: BodyKind, where: string): BodyKind {
  if (value === undefined || value === null) return missing;
  if (value === 'plain' || value === 'markdown') return value;
  throw new Error(`${where} has a "body" that is neither "plain" nor "markdown".`);
}

/** The first comment keeps a repeated id; later ones get the next free one, so that none is lost. */
function unique(entries: readonly Entry[], file: VFile): readonly Entry[] {
  const taken = new Set(entries.map(({ id }) => id));
  const seen = new Set<string>();
  return entries.map((entry) => {
    let { id } = entry;
    for (let n = 2; seen.has(id) || (n > 2 && taken.has(id)); n++) id = `${entry.id}-${n}`;
    if (id !== entry.id)
      file.message(`The id "${entry.id}" stands twice; the later comment is called "${id}".`, {
        ruleId: 'duplicate-id',
      });
    seen.add(id);
    return { ...entry, id };
  });
}

/** Known parents that lead to the top; an unknown one and one that closes a circle are left out with a warning. */
function parentsOf(entries: readonly Entry[], file: VFile): ReadonlyMap<string, string> {
  const ids = new Set(entries.map(({ id }) => id));
  const parents = new Map<string, string>();
  for (const { id, parent } of entries) {
    if (parent === null) continue;
    if (ids.has(parent)) parents.set(id, parent);
    else
      file.message(`Comment "${id}" answers "${parent}", which is not in this thread.`, { ruleId: 'parent-missing' });
  }
  for (const id of circular(entries, parents)) {
    file.message(`Comment "${id}" answers itself by way of its own replies.`, { ruleId: 'parent-cycle' });
    parents.delete(id);
  }
  return parents;
}

/** One id of each circle: the first of it in the order of the text. */
function circular(entries: readonly Entry[], parents: ReadonlyMap<string, string>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  for (const { id } of entries) {
    const path = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && path.has(at)) found.push(at);
    for (const step of path) done.add(step);
  }
  return found;
}
