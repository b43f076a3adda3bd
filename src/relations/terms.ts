// The texts of a thread into words and numbered stems: no text is read twice, no word stemmed twice, and likeness compares numbers.
import { type Lexicon, stemOf, type Word } from '../lexicon/index.ts';
import { kept } from './kept.ts';
import type { Rarity } from './rarity.ts';

/** A text in words, as it is looked at wherever it stands. */
export interface Reading {
  readonly words: readonly Word[];
  /** The numbers of the stems of its words, and those of its telling words, each once; both in the order of the text. */
  readonly stems: readonly number[];
  readonly terms: readonly number[];
  /** How many of its words negate, and whether one of them speaks to somebody. */
  readonly negations: number;
  readonly speaksTo: boolean;
}

export interface Vocabulary {
  readonly read: (text: string) => Reading;
  /** Reads texts of another language into the same stems. */
  readonly in: (lexicon: Lexicon) => Vocabulary;
  /** The stems by their numbers; more are added as texts are read. */
  readonly stems: readonly string[];
}

// A sentence is read as a claim and as what replies may answer; these stand near each other.
const MOST_KEPT = 5000;

export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const stems: string[] = [];
  const numberOf = kept((stem: string) => stems.push(stem) - 1);
  const own = kept(
    (lists: Lexicon): Vocabulary => ({ read: reading(lists, numberOf), stems, in: (other) => own(other) }),
  );
  return own(lexicon);
}

function reading({ stopwords, negations, address, wordsOf }: Lexicon, numberOf: (stem: string) => number) {
  const known = kept((word: string) => ({
    stem: numberOf(stemOf(word)),
    telling: !stopwords.has(word),
    negates: negations.has(word),
    speaksTo: address.has(word),
  }));
  const memory = marks();
  const read = (text: string): Reading => {
    const words = wordsOf(text);
    const own: number[] = [];
    const terms: number[] = [];
    let negating = 0;
    let speaking = false;
    mark(memory, terms);
    for (const word of words) {
      const { stem, telling, negates, speaksTo } = known(word.text);
      own.push(stem);
      if (telling && add(memory, stem)) terms.push(stem);
      if (negates) negating++;
      if (speaksTo) speaking = true;
    }
    return { words, stems: own, terms, negations: negating, speaksTo: speaking };
  };
  return kept(read, MOST_KEPT);
}

/** How much each stem that is numbered by now weighs. */
export type Weigh = () => Float64Array;

export function weighing({ stems }: Vocabulary, rarity: Rarity): Weigh {
  let weights = new Float64Array(0);
  let known = 0;
  return () => {
    if (stems.length > weights.length) weights = grown(weights, new Float64Array(2 * stems.length));
    for (; known < stems.length; known++) weights[known] = rarity(stems[known] as string);
    return weights;
  };
}

export function lengthOf(terms: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const term of terms) sum += (weights[term] as number) ** 2;
  return Math.sqrt(sum);
}

/** The terms of several texts, each once. */
export function united(lists: readonly { readonly terms: readonly number[] }[]): readonly number[] {
  const [first] = lists;
  if (first && lists.length === 1) return first.terms;
  const all = new Set<number>();
  for (const { terms } of lists) for (const term of terms) all.add(term);
  return [...all];
}

/** Which terms of one text there are, kept in mind to meet many others with. */
export interface Marks {
  /** For each term the round in which it was marked last. */
  seen: Int32Array;
  round: number;
}

export const marks = (): Marks => ({ seen: new Int32Array(1024), round: 0 });

/** Marks these terms and no others. */
export function mark(memory: Marks, terms: readonly number[]): void {
  memory.round++;
  for (const term of terms) add(memory, term);
}

/** Marks one more term; false where it is marked already. */
function add(memory: Marks, term: number): boolean {
  if (term >= memory.seen.length) memory.seen = grown(memory.seen, new Int32Array(2 * term));
  if (memory.seen[term] === memory.round) return false;
  memory.seen[term] = memory.round;
  return true;
}

export const isMarked = ({ seen, round }: Marks, term: number): boolean => seen[term] === round;

/** Whether more than so many of these terms are marked. */
export function sharesMore({ seen, round }: Marks, terms: readonly number[], most: number): boolean {
  let count = 0;
  for (const term of terms) if (seen[term] === round && ++count > most) return true;
  return false;
}

/** The sum of the squared weights of those terms that are marked. */
export function inCommon({ seen, round }: Marks, terms: readonly number[], weights: Float64Array): number {
  let product = 0;
  for (const term of terms) if (seen[term] === round) product += (weights[term] as number) ** 2;
  return product;
}

export function grown<T extends Int32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
