// Moves into a likeness between 0 and 1: the cosine of their content words, rare words counting more.
import { kept } from './kept.ts';
import type { Move } from './moves.ts';
import { inCommon, lengthOf, mark, marks, sharesMore, type Weigh } from './terms.ts';

/** What has terms: a claim, or several of them together. */
type Termed = Pick<Move, 'terms'>;

/** How alike one is to each of the others; a plain list, as making a small typed one takes longer than filling it. */
export type Similarity = (one: Termed, others: readonly Termed[]) => readonly number[];

/** Weighs each stem by log(1 + N / df) over the moves of the thread (inverse document frequency). */
export function similarityOver(moves: Iterable<readonly Move[]>, { stems }: { readonly stems: readonly string[] }) {
  const counts = new Float64Array(stems.length);
  let total = 0;
  for (const own of moves) {
    for (const { terms } of own) {
      total++;
      for (const term of terms) (counts[term] as number)++;
    }
  }
  const weights = counts.map((count) => Math.log(1 + total / Math.max(1, count)));
  return similarityBy(() => weights);
}

// Lengths are kept for the claims at hand, not for all of a long thread.
const MOST_KEPT = 10_000;

/** The cosine of content words, each with the weight that `weigh` gives it. */
export function similarityBy(weigh: Weigh): Similarity {
  const length = kept(({ terms }: Termed) => lengthOf(terms, weigh()), MOST_KEPT);
  const [memory, turned] = [marks(), marks()];
  return (one, others) => {
    if (one.terms.length === 0) return others.map(() => 0);
    const weights = weigh();
    const own = length(one);
    const likeness: number[] = [];
    mark(memory, one.terms);
    for (const other of others) {
      let product = inCommon(memory, other.terms, weights);
      // Summed in the order of the shorter one, so that the two may change places; a sum of two is the same in any order.
      if (product > 0 && one.terms.length <= other.terms.length && sharesMore(memory, other.terms, 2)) {
        mark(turned, other.terms);
        product = inCommon(turned, one.terms, weights);
      }
      likeness.push(product === 0 ? 0 : product / (own * length(other)));
    }
    return likeness;
  };
}

/** How high the highest of some likenesses is, and how many of them are more than one. */
export interface Ranking {
  readonly most: number;
  readonly rankOf: (one: number) => number;
}

// Walked over by place: a `for … of` would make an object of each number.
export function ranking(all: readonly number[]): Ranking {
  // Most are nothing, and are more than none.
  const some: number[] = [];
  let most = 0;
  for (let at = 0; at < all.length; at++) {
    const alike = all[at] as number;
    if (alike > 0) some.push(alike);
    if (alike > most) most = alike;
  }
  const rankOf = (one: number) => {
    let rank = 0;
    for (let at = 0; at < some.length; at++) if ((some[at] as number) > one) rank++;
    return rank;
  };
  return { most, rankOf };
}
