// A link model and the pairs of a claim into how likely each is, which two are likeliest, and what spoke for one.
import { evidenceFor, type Reasons } from './evidence.ts';
import { rounded } from './model.ts';
import type { AcrossPair, Signs, WithinPair } from './pair-signs.ts';
import type { Stack } from './scorers.ts';

export interface Judged<P> {
  readonly pair: P;
  readonly odds: number;
}

/** A link model with the signs that it looks at. */
export interface Judging<P> {
  /** The pairs of one claim, in their order. */
  readonly judged: (pairs: readonly P[]) => readonly Judged<P>[];
  readonly valuesOf: (pair: P) => Float64Array;
  readonly linkOf: (odds: number) => number;
  readonly reasons: (pair: P) => Reasons;
}

export function judging<P extends WithinPair | AcrossPair>(signs: Signs<P>, stack: Stack): Judging<P> {
  // One row for all pairs: a row for each would fill the memory.
  const row = new Float64Array(signs.names.length);
  const valuesOf = (pair: P) => {
    signs.fill(pair, row);
    return row;
  };
  const oddsOf = (pair: P) => ({ pair, odds: stack.trees.score(valuesOf(pair)) });
  return {
    judged: (pairs) => pairs.map(oddsOf),
    valuesOf,
    linkOf: (odds) => rounded(stack.curve(odds)),
    reasons: (pair) => evidenceFor(pair, valuesOf(pair), signs.names, stack.trees),
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
