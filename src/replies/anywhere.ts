// An index over everything said so far: which comments hold a run of words, found by its first few.
import type { Comment } from '../thread/index.ts';
import { foldedWords } from './fold.ts';

/** A quote of a comment that is no ancestor needs at least this many words; fewer agree by chance. */
export const FEWEST_ANYWHERE = 8;
const SHINGLE = 6;
// A run of words that more comments share is a saying, not a quote.
const MOST_HOLDERS = 6;

export interface Anywhere {
  /** Adds a comment's words. */
  readonly add: (comment: Comment) => void;
  /** Ids of comments added so far that hold the first words of `words`, earliest first. */
  readonly holders: (words: readonly string[]) => readonly string[];
}

/** Only shingles that open one of `queries` are kept, so the index stays as small as the questions put to it. */
export function anywhere(queries: Iterable<readonly string[]>): Anywhere {
  const index = new Map<string, string[]>();
  for (const words of queries) if (words.length >= FEWEST_ANYWHERE) index.set(shingle(words, 0), []);
  const add = (comment: Comment) => {
    for (const { text } of comment.children) {
      const words = foldedWords(text);
      for (let at = 0; at + SHINGLE <= words.length; at++) {
        const ids = index.get(shingle(words, at));
        if (ids && ids.length < MOST_HOLDERS && ids.at(-1) !== comment.id) ids.push(comment.id);
      }
    }
  };
  return { add, holders: (words) => (words.length < FEWEST_ANYWHERE ? [] : (index.get(shingle(words, 0)) ?? [])) };
}

const shingle = (words: readonly string[], at: number) => words.slice(at, at + SHINGLE).join(' ');
