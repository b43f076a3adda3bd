// The words of a thread into numbered stems, so that likeness compares numbers and no word is stemmed twice.
import { type Lexicon, stemOf, type Word } from '../lexicon/index.ts';
import { kept } from './kept.ts';
import type { Rarity } from './rarity.ts';

export interface Vocabulary {
  /** The number of a word's stem. */
  readonly stem: (word: string) => number;
  /** The stems of the telling words, each once, in the order of the text. */
  readonly terms: (words: readonly Word[]) => readonly number[];
  /** The stem that has a number. */
  readonly textOf: (stem: number) => string;
}

export function vocabularyOf({ stopwords }: Lexicon): Vocabulary {
  const texts: string[] = [];
  const numberOf = kept((stem: string) => texts.push(stem) - 1);
  const stem = kept((word: string) => numberOf(stemOf(word)));
  const telling = kept((word: string) => (stopwords.has(word) ? -1 : stem(word)));
  const terms = (words: readonly Word[]) => {
    const found = new Set<number>();
    for (const { text } of words) found.add(telling(text));
    found.delete(-1);
    return [...found];
  };
  return { stem, terms, textOf: (number) => texts[number] ?? '' };
}

/** How much a stem weighs. */
export type Weigh = (term: number) => number;

export function weighing({ textOf }: Vocabulary, rarity: Rarity): Weigh {
  const weights: number[] = [];
  return (term) => {
    weights[term] ??= rarity(textOf(term));
    return weights[term];
  };
}

export const lengthOf = (terms: readonly number[], weigh: Weigh) =>
  Math.sqrt(terms.reduce((sum, term) => sum + weigh(term) ** 2, 0));

/** The terms of several texts, each once. */
export const united = (lists: readonly { readonly terms: readonly number[] }[]): readonly number[] => [
  ...new Set(lists.flatMap(({ terms }) => terms)),
];

/** Keeps in mind which terms of one text there are, to meet many others with. */
export interface Marks {
  readonly mark: (terms: readonly number[]) => void;
  readonly has: (term: number) => boolean;
}

export function marks(): Marks {
  let seen = new Int32Array(1024);
  let round = 0;
  return {
    mark: (terms) => {
      round++;
      for (const term of terms) {
        if (term >= seen.length) seen = grown(seen, term);
        seen[term] = round;
      }
    },
    has: (term) => seen[term] === round,
  };
}

function grown(old: Int32Array, to: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(2 * to);
  fresh.set(old);
  return fresh;
}
