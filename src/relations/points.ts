// The claims of a comment and the supports inside it into its point: what it comes down to.
import type { Candidate } from './candidate.ts';
import type { WithinRule } from './model.ts';
import type { Move } from './moves.ts';

/** What a comment comes down to: its first claim, or what that claim is a reason for. */
export function pointOf(moves: readonly Move[], supports: readonly Candidate[]): Move | null {
  let point = moves.find(({ segment }) => segment.claim !== null) ?? null;
  for (const { sources, to } of supports)
    if (point && to && to.index > point.index && sources.includes(point)) point = to;
  return point;
}

const REASONED: ReadonlySet<string> = new Set<WithinRule>(['reason', 'consequence', 'result']);

/**
 * What a comment comes down to where rules judge alone. Who opens a talk tells what happened before saying what to think of it:
 * what reasons are given for is the point, or else what is said as an opinion. Who answers begins with the point; "Nonsense." alone
 * is none.
 */
export function statedPoint(moves: readonly Move[], supports: readonly Candidate[], answers: boolean): Move | null {
  const claims = moves.filter((move) => move.segment.claim !== null && !(answers && isBareCue(move)));
  const [first] = claims;
  if (!first || answers) return first ?? pointOf(moves, supports);
  const isReasoned = (move: Move) =>
    supports.some(({ to, evidence }) => to === move && REASONED.has(evidence[0]?.rule ?? ''));
  return claims.find(isReasoned) ?? claims.find(({ flags }) => flags.includes('hedged')) ?? first;
}

/** Whether a claim says no more than that its writer agrees or not. */
export const isBareCue = ({ cues, words }: Move) =>
  [...cues.values()].some(({ from, to }) => to - from >= words.length - 1);
