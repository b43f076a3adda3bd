// Quotations of a message into the earlier messages that hold them: what stands behind n marks stood behind n - 1 there.
import type { Row } from '../types.ts';
import { marksOf } from './marks.ts';

const SIZE = 4;
/** Words that more messages hold say nothing. */
const MOST_HOLDERS = 12;

interface Shingle {
  readonly depth: number;
  readonly words: string;
}

export interface Spoken {
  /** How many of its quoted runs of words stand in each of the messages added so far, by their index. */
  readonly quotedFrom: (rows: readonly Row[]) => ReadonlyMap<number, number>;
  readonly add: (index: number, rows: readonly Row[]) => void;
}

export function spoken(): Spoken {
  const holders = new Map<string, Set<number>>();
  const quotedFrom = (rows: readonly Row[]) => {
    const hits = new Map<number, number>();
    const quoted = shingles(rows).filter(({ depth }) => depth > 0);
    for (const at of quoted.flatMap(({ depth, words }) => telling(holders.get(`${depth - 1} ${words}`))))
      hits.set(at, (hits.get(at) ?? 0) + 1);
    return hits;
  };
  const add = (index: number, rows: readonly Row[]) => {
    for (const { depth, words } of shingles(rows)) {
      const key = `${depth} ${words}`;
      const found = holders.get(key) ?? new Set();
      if (found.size <= MOST_HOLDERS) holders.set(key, found.add(index));
    }
  };
  return { quotedFrom, add };
}

const telling = (found: ReadonlySet<number> = new Set()) => (found.size > MOST_HOLDERS ? [] : [...found]);

/** Runs of four words with the number of quote marks before them; a shorter passage is one run. */
function shingles(rows: readonly Row[]): readonly Shingle[] {
  const found: Shingle[] = [];
  let depth = 0;
  let run: string[] = [];
  const close = () => {
    const last = Math.max(1, run.length - SIZE + 1);
    for (let i = 0; i < last && run.length > 1; i++) found.push({ depth, words: run.slice(i, i + SIZE).join(' ') });
    run = [];
  };
  for (const row of rows) {
    const marked = marksOf(row.text);
    const words = marked.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (marked.depth !== depth || words.length === 0) close();
    depth = marked.depth;
    run.push(...words);
  }
  close();
  return found;
}
