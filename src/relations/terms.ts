// The words of a thread into numbered stems, so that likeness compares numbers and no word is stemmed twice.
import { type Lexicon, stemOf, type Word } from '../lexicon/index.ts';
import { kept } from './kept.ts';
import type { Rarity } from './rarity.ts';

export interface Vocabulary {
  /** The numbers of the stems of words, and those of the telling words, each once; both in the order of the text. */
  readonly read: (words: readonly Word[]) => { readonly stems: readonly number[]; readonly terms: readonly number[] };
  /** The stem that has a number. */
  readonly textOf: (stem: number) => string;
}

export function vocabularyOf({ stopwords }: Lexicon): Vocabulary {
  const texts: string[] = [];
  const numberOf = kept((stem: string) => texts.push(stem) - 1);
  const entry = kept((word: string) => ({ stem: numberOf(stemOf(word)), telling: !stopwords.has(word) }));
  const read = (words: readonly Word[]) => {
    const stems: number[] = [];
    const terms = new Set<number>();
    for (const { text } of words) {
      const { stem, telling } = entry(text);
      stems.push(stem);
      if (telling) terms.add(stem);
    }
    return { stems, terms: [...terms] };
  };
  return { read, textOf: (number) => texts[number] ?? '' };
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
