// A link model and the pairs of a claim into how likely each is, which two are likeliest, and what spoke for one.
import { explaining, type Reasons } from './evidence.ts';
import { rounded } from './model.ts';
import type { Move } from './moves.ts';
import type { AcrossPair, WithinPair } from './pair-signs.ts';
import type { Stack } from './scorers.ts';
import { sharing } from './sharing.ts';
import type { Signs } from './signs.ts';

// For each of so many claims spoken to the ways of all trees are kept.
const MOST_KEPT = 200;

export interface Judged<P> {
  readonly pair: P;
  readonly odds: number;
}

/** A link model with the signs that it looks at. */
export interface Judging<P> {
  /** The pairs from each claim of one comment, in their order. */
  readonly judged: (groups: readonly (readonly P[])[]) => readonly (readonly Judged<P>[])[];
  readonly valuesOf: (pair: P) => Float64Array;
  readonly linkOf: (odds: number) => number;
  readonly reasons: (pair: P) => Reasons;
}

export function judging<P extends WithinPair | AcrossPair>(signs: Signs<P>, { trees, curve }: Stack): Judging<P> {
  // One row for all pairs: a row for each would fill the memory.
  const row = new Float64Array(signs.names.length);
  const valuesOf = (pair: P) => {
    signs.fill(pair, row);
    return row;
  };
  const { forget, tellFrom, scoreOf } = sharing<P, Move>(signs, trees, row, MOST_KEPT);
  const explained = explaining(signs.names, trees);
  const judgedFrom = (pairs: readonly P[]) => {
    if (pairs[0]) tellFrom(pairs[0]);
    return pairs.map((pair) => ({ pair, odds: scoreOf(pair, pair.to) }));
  };
  return {
    judged: (groups) => {
      forget();
      return groups.map(judgedFrom);
    },
    valuesOf,
    linkOf: (odds) => rounded(curve(odds)),
    reasons: (pair) => explained(pair, valuesOf(pair)),
  };
}

/** The likeliest and the one after it; of two alike the earlier. */
export function likeliestTwo<P>(all: readonly Judged<P>[]): readonly (Judged<P> | null)[] {
  let best: Judged<P> | null = null;
  let second: Judged<P> | null = null;
  for (const one of all) {
    if (!best || one.odds > best.odds) [best, second] = [one, best];
    else if (!second || one.odds > second.odds) second = one;
  }
  return [best, second];
}
