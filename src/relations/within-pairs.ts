// The claims of a comment into pairs of which the first may be a reason for the second.
import type { Candidate } from './candidate.ts';
import type { Move } from './moves.ts';
import type { WithinPair } from './pair-signs.ts';
import type { PairScore } from './pair-words.ts';
import type { Similarity } from './similarity.ts';

// Claims further apart than this seldom belong together, the first claim aside: it is what a comment comes down to. In
// cross-validation no pair outside was ever named likely enough to be shown.
const WINDOW = 3;
const NEAR = ['0', '1', '2', 'far'] as const;
const WAYS = { on: NEAR.map((step) => `on ${step} `), back: NEAR.map((step) => `back ${step} `) };
const wayOf = (from: number, to: number) => WAYS[to > from ? 'on' : 'back'][Math.min(3, Math.abs(to - from))] as string;

/** All pairs inside one comment, grouped by the claim that may be a reason. */
export function withinPairs(
  claims: readonly Move[],
  ruled: readonly Candidate[],
  similarity: Similarity,
  score: PairScore,
): readonly (readonly WithinPair[])[] {
  const said = saidBy(ruled);
  return claims.map((from, at) => {
    const first = Math.max(0, at - WINDOW);
    const near = claims.slice(first, at + WINDOW + 1);
    const likeness = similarity(from, near);
    const wordsTo = score(from);
    const pairs: WithinPair[] = [];
    const add = (to: Move, toAt: number, alike: number) => {
      const way = wayOf(at, toAt);
      const [ruled, turned] = [said(from, to), said(to, from)];
      pairs.push({ from, to, claims, at, toAt, way, similarity: alike, ruled, turned, words: wordsTo(to, way) });
    };
    const [opening] = claims;
    if (opening && first > 0) add(opening, 0, similarity(from, [opening])[0] as number);
    near.forEach((to, place) => {
      if (to !== from) add(to, first + place, likeness[place] as number);
    });
    return pairs;
  });
}

/**
 * "Good for you." is a reason for nothing, and nothing for it. "However, …" speaks against what stands just before it; neither is a
 * reason for the other. "While it rains, …" leans on the rest of its sentence: of 32 such clauses in the readings two were given as a
 * reason for it.
 */
export const breaks = ({ from, to, at, toAt }: WithinPair) =>
  from.phatic ||
  to.phatic ||
  (from.opener === 'contrast' && toAt === at - 1) ||
  (to.opener === 'contrast' && toAt === at + 1) ||
  (from.leans && from.passage === to.passage && from.sentence === to.sentence);

/** How sure the rules are that the first claim is a reason for the second: 0 where they do not speak. */
function saidBy(ruled: readonly Candidate[]): (from: Move, to: Move) => number {
  const shares = new Map<Move, Map<Move, number>>();
  for (const { sources, to, confidence } of ruled) {
    for (const source of to ? sources : []) {
      const own = shares.get(source) ?? new Map<Move, number>();
      shares.set(source, own.set(to as Move, confidence.link));
    }
  }
  return (from, to) => shares.get(from)?.get(to) ?? 0;
}
