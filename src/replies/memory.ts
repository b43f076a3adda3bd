// What was said so far, kept so that a run of words is found by its opening.
import type { Stretch } from './words.ts';

/** The words of one comment in order, and which stretches of them are quotes themselves. */
export interface Source {
  readonly id: string;
  /** Who said it; two comments of one known person share this, a masked name is somebody new each time. */
  readonly person: string;
  readonly words: readonly number[];
  readonly quoted: readonly (readonly [start: number, end: number])[];
}

export interface Memory {
  readonly add: (source: Source) => void;
  /** The comments that hold the opening of `words`, by id in the order they were said, and where they hold it. */
  readonly holders: (words: readonly number[]) => ReadonlyMap<string, readonly number[]>;
  readonly source: (id: string) => Source | undefined;
}

const OPENING = 4;
// A text that says the same words over and over is looked at this often.
const MOST_PLACES = 8;
const NOBODY: ReadonlyMap<string, readonly number[]> = new Map();

/** Only openings of `queries` are kept, so the memory stays as small as the questions put to it. */
export function memory(queries: Iterable<Stretch>): Memory {
  const index = new Map<number, Map<string, number[]>>();
  const lengths = new Set<number>();
  for (const { words } of queries) {
    const length = Math.min(OPENING, words.length);
    if (length === 0) continue;
    lengths.add(length);
    index.set(hash(words, 0, length), new Map());
  }
  const sources = new Map<string, Source>();
  const add = (source: Source) => {
    sources.set(source.id, source);
    for (const length of lengths)
      for (let at = 0; at + length <= source.words.length; at++)
        note(index.get(hash(source.words, at, length)), source.id, at);
  };
  const holders = (words: readonly number[]) => index.get(hash(words, 0, Math.min(OPENING, words.length))) ?? NOBODY;
  return { add, holders, source: (id) => sources.get(id) };
}

function note(holders: Map<string, number[]> | undefined, id: string, at: number): void {
  const places = holders?.get(id);
  if (!places) holders?.set(id, [at]);
  else if (places.length < MOST_PLACES) places.push(at);
}

/** Unequal openings may share a number: whoever asks compares the words themselves. */
function hash(words: readonly number[], at: number, length: number): number {
  let sum = length;
  for (let i = at; i < at + length; i++) sum = (Math.imul(sum, 0x9e3779b1) + (words[i] ?? 0) + 1) >>> 0;
  return sum;
}
