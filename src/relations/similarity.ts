// Moves into a likeness between 0 and 1: the cosine of their content words, rare words counting more.
import { kept } from './kept.ts';
import type { Move } from './moves.ts';
import { lengthOf, marks, type Weigh } from './terms.ts';

export type Similarity = (a: Move, b: Move) => number;

/** Weighs each stem by log(1 + N / df) over the moves of the thread (inverse document frequency). */
export function similarityOver(moves: Iterable<readonly Move[]>): Similarity {
  const counts: number[] = [];
  let total = 0;
  for (const own of moves) {
    for (const { terms } of own) {
      total++;
      for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return similarityBy((term) => Math.log(1 + total / (counts[term] ?? 1)));
}

// Lengths are kept for the claims at hand, not for all of a long thread.
const MOST_KEPT = 10_000;

/** The cosine of content words, each with the weight that `weigh` gives it. */
export function similarityBy(weigh: Weigh): Similarity {
  const length = kept(({ terms }: Move) => lengthOf(terms, weigh), MOST_KEPT);
  const { mark, has } = marks();
  let marked: Move | null = null;
  const remember = (move: Move) => {
    if (move !== marked) mark(move.terms);
    marked = move;
  };
  const common = (terms: readonly number[]) => {
    let product = 0;
    for (const term of terms) if (has(term)) product += weigh(term) ** 2;
    return product;
  };
  return (a, b) => {
    remember(a);
    let product = common(b.terms);
    if (product === 0) return 0;
    // Summed in the order of the shorter one, so that the two may change places.
    if (a.terms.length <= b.terms.length) {
      remember(b);
      product = common(a.terms);
    }
    return product / (length(a) * length(b));
  };
}
