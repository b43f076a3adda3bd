// Moves into a likeness between 0 and 1: the cosine of their content words, rare words counting more.
import type { Move } from './moves.ts';

export type Similarity = (a: Move, b: Move) => number;

/** Weighs each stem by log(1 + N / df) over the moves of the thread (inverse document frequency). */
export function similarityOver(moves: Iterable<readonly Move[]>): Similarity {
  const counts = new Map<string, number>();
  let total = 0;
  for (const move of [...moves].flat()) {
    total++;
    for (const term of move.terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return similarityBy((term) => Math.log(1 + total / (counts.get(term) ?? 1)));
}

/** The cosine of content words, each with the weight that `weight` gives it. */
export function similarityBy(weight: (term: string) => number): Similarity {
  const lengths = new Map<Move, number>();
  const length = (move: Move) => {
    const known = lengths.get(move);
    if (known !== undefined) return known;
    const fresh = Math.sqrt([...move.terms.keys()].reduce((sum, term) => sum + weight(term) ** 2, 0));
    lengths.set(move, fresh);
    return fresh;
  };
  return (a, b) => {
    const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
    let product = 0;
    for (const term of small.terms.keys()) if (large.terms.has(term)) product += weight(term) ** 2;
    return product === 0 ? 0 : product / (length(a) * length(b));
  };
}
