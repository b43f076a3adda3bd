// Comments of several threads in one list into the threads, each with its comments in the order of the list.

import { type Entry, Unreadable } from './entries.ts';
import type { Notes } from './notes.ts';

export interface Placed {
  /** Id of the submission that the comment stands under. */
  readonly group: string | null;
  readonly entry: Entry;
}

export interface Group {
  readonly group: string | null;
  readonly entries: readonly Entry[];
}

/** A list of all sorts of comments (a user's, a site's newest) is left with the threads in which somebody is answered. */
export function grouped(list: readonly Placed[], notes: Notes): readonly Group[] {
  const groups = new Map<string | null, Entry[]>();
  const places = new Map<number, number>();
  for (const [index, { group, entry }] of list.entries()) {
    const entries = groups.get(group) ?? [];
    groups.set(group, entries);
    places.set(index, entries.length);
    entries.push(entry.above == null ? entry : { ...entry, above: places.get(entry.above) ?? null });
  }
  const all = [...groups].map(([group, entries]) => ({ group, entries }));
  if (all.length < 2) return all;
  const talks = all.filter(({ entries }) => isTalk(entries));
  if (talks.length === 0)
    throw new Unreadable(
      `These comments are from ${all.length} threads, and none answers another; save one thread's page.`,
    );
  const left = all.length - talks.length;
  if (left > 0) notes.add('threads-left-out', `${left} more threads, in which nobody is answered, are left out.`);
  return talks;
}

function isTalk(entries: readonly Entry[]): boolean {
  const ids = new Set(entries.map(({ id }) => id));
  return entries.some(({ above, parent }) => above != null || (parent != null && ids.has(parent)));
}
