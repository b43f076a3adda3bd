// A link model and the pairs of a claim into how likely each is, which two are likeliest, and what spoke for one.

import type { Ways } from '../scoring/index.ts';
import { evidenceFor, type Reasons } from './evidence.ts';
import { rounded } from './model.ts';
import type { Move } from './moves.ts';
import type { AcrossPair, Signs, WithinPair } from './pair-signs.ts';
import type { Stack } from './scorers.ts';

// For each of so many claims the ways of all trees are kept.
const MOST_KEPT = 200;

export interface Judged<P> {
  readonly pair: P;
  readonly odds: number;
}

/** A link model with the signs that it looks at. */
export interface Judging<P> {
  /** The pairs from one claim, in their order. */
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
  const { trees } = stack;
  const { ofFrom, ofTo, ofPair } = signs;
  // Each claim is spoken to in several pairs, which follow each other.
  const toWays = new Map<Move, Ways>();
  const [fromWays, ...room] = trees.room(MOST_KEPT + 1) as [Ways, ...Ways[]];
  const waysTo = (move: Move) => {
    const known = toWays.get(move);
    if (known) return known;
    if (toWays.size >= MOST_KEPT) toWays.clear();
    const ways = room[toWays.size] as Ways;
    trees.tellWays(row, ofTo, ways);
    toWays.set(move, ways);
    return ways;
  };
  const judged = (pairs: readonly P[]) =>
    pairs.map((pair, at) => {
      signs.fill(pair, row);
      if (at === 0) trees.tellWays(row, ofFrom, fromWays);
      return { pair, odds: trees.scoreOf(row, ofPair, fromWays, waysTo(pair.to)) };
    });
  return {
    judged,
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
