// What an exact source (JSON, HTML) says of each comment into a thread: ids made unique, parents looked up, circles opened.
import {
  type BodyKind,
  type Comment,
  comment,
  locator,
  type ParentBy,
  type Position,
  type RawBody,
  type SourceLine,
  type Thread,
  thread,
} from '../thread/index.ts';
import { circular } from './circles.ts';
import type { Notes } from './notes.ts';

/** A sentence for people on why a source that was recognised gives no thread. */
export class Unreadable extends Error {}

/** A body and where it stands: in the whole input, or in a text of its own. */
export interface Written {
  readonly raw: RawBody;
  readonly file: string;
  readonly position: Position;
}

export interface Entry extends Written {
  /** As the source has it; not yet unique. */
  readonly id: string;
  readonly author: string | null;
  readonly instance?: string | null;
  /** Id of the parent; null for an answer to the submission, or to nobody. */
  readonly parent?: string | null;
  /** Index of the parent among the entries, where the source nests them: then `parent` does not count. */
  readonly above?: number | null;
  /** How the source tells the parent: by its id unless said otherwise. */
  readonly parentBy?: ParentBy;
  /** Ids of the parent's ancestors, nearest first, for a parent that the source leaves out. */
  readonly ancestors?: readonly string[];
  /** What order or names suggest where nothing proves a parent: an index among the entries. */
  readonly guess?: { readonly above: number; readonly confidence: number } | null;
  readonly score?: number | null;
  readonly age?: string | null;
  readonly published?: string | null;
  readonly edited?: boolean;
  readonly deleted?: boolean;
}

/** One thread of a source. */
export interface Found {
  readonly title: string | null;
  readonly post: Omit<Entry, 'id'> | null;
  readonly entries: readonly Entry[];
}

export function threadOf({ title, post, entries }: Found, source: Thread['source'], notes: Notes): Thread {
  const ids = unique(entries, notes);
  const parents = parentsOf(entries, ids, notes);
  const known = new Map(ids.map((id, index) => [id, index]));
  const children = entries.map((entry, index) => nodeOf(entry, parents[index], { ids, known, id: ids[index] ?? '' }));
  const said = post && post.raw.lines.length > 0 ? { ...post, id: 'post' } : null;
  return thread({ source, title, post: said && nodeOf(said, null, { ids, known, id: 'post' }), children });
}

/** A text that is a comment's own: positions count in it. A deleted comment's text is nobody's words. */
export function ownBody(text: string, kind: BodyKind, deleted = false): Written {
  return { raw: { kind, lines: deleted ? [] : linesOf(text) }, file: text, position: locator(text)(0, text.length) };
}

/** A text, or the stretch of one that begins at `start`, cut at its line breaks. */
export function linesOf(text: string, start = 0): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let offset = 0;
  for (const { 0: mark, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(offset, index), offset: start + offset });
    offset = index + mark.length;
  }
  return text === '' ? [] : [...lines, { text: text.slice(offset), offset: start + offset }];
}

interface Place {
  readonly id: string;
  readonly ids: readonly string[];
  /** Indexes by id. */
  readonly known: ReadonlyMap<string, number>;
}

/** How sure it is that a comment, whose parent is left out, hangs under the next ancestor there is. */
const LEFT_OUT = 0.5;

/** `parent` is an index, null where there is none, undefined where it is not in the source. */
function nodeOf(entry: Entry, parent: number | null | undefined, { id, ids, known }: Place): Comment {
  const { parent: _, above: _a, ancestors = [], guess = null, parentBy, ...given } = entry;
  const nearest = parent === undefined ? ancestors.find((one) => known.has(one)) : undefined;
  const suggested = guess && { id: ids[guess.above] ?? '', confidence: guess.confidence };
  return comment({
    ...given,
    id,
    parent: parent == null ? null : (ids[parent] ?? null),
    parentBy: parent === undefined ? 'unknown' : (parentBy ?? (parent === null ? 'root' : 'id')),
    parentGuess: nearest === undefined ? suggested : { id: nearest, confidence: LEFT_OUT },
  });
}

/** The first comment keeps a repeated id; later ones get the next free one, so that none is lost. */
function unique(entries: readonly Entry[], notes: Notes): readonly string[] {
  const given = new Set(entries.map(({ id }) => id));
  const seen = new Set(['post']);
  const next = new Map<string, number>();
  return entries.map((entry) => {
    let { id } = entry;
    for (let n = next.get(entry.id) ?? 2; seen.has(id) || (id !== entry.id && given.has(id)); n++) {
      id = `${entry.id}-${n}`;
      next.set(entry.id, n + 1);
    }
    if (id !== entry.id)
      notes.add('duplicate-id', `The id "${entry.id}" stands twice; the later comment is called "${id}".`);
    seen.add(id);
    return id;
  });
}

/** Indexes of parents that lead to the top: one that is not there, and one that closes a circle, are undefined. */
function parentsOf(
  entries: readonly Entry[],
  ids: readonly string[],
  notes: Notes,
): readonly (number | null | undefined)[] {
  const first = new Map<string, number>();
  for (const [index, { id }] of entries.entries()) if (!first.has(id)) first.set(id, index);
  const parents = entries.map(({ above = null, parent = null }, index) => {
    if (above !== null || parent === null) return above;
    const found = first.get(parent);
    if (found === undefined)
      notes.add('parent-missing', `Comment "${ids[index]}" answers "${parent}", which is not in this thread.`);
    return found;
  });
  for (const index of circular(parents)) {
    notes.add('parent-cycle', `Comment "${ids[index]}" answers itself by way of its own replies.`);
    parents[index] = undefined;
  }
  return parents;
}
