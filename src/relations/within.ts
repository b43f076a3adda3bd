// The moves of one comment into support inside it: the ordered list of rules that find reasons.
import { type Candidate, claimOf, evidenceOf } from './candidate.ts';
import type { Model, WithinRule } from './model.ts';
import type { Move } from './moves.ts';

interface Pair {
  readonly before: Move;
  readonly move: Move;
}

interface SupportRule {
  readonly name: WithinRule;
  /** Which of the two gives the reason for the other; null where the rule does not speak. */
  readonly reason: (pair: Pair) => 'before' | 'move' | null;
}

/** Read from the top; the first rule that speaks settles a pair of neighbours. */
export const supportRules: readonly SupportRule[] = [
  { name: 'result', reason: ({ move }) => (move.opener === 'result' ? 'before' : null) },
  { name: 'reason', reason: ({ move }) => (move.opener === 'reason' ? 'move' : null) },
  { name: 'example', reason: ({ move }) => (move.opener === 'example' ? 'move' : null) },
  { name: 'case', reason: ({ before, move }) => caseBefore(before, move) },
  { name: 'elaboration', reason: ({ move }) => (move.opener === 'elaboration' ? 'move' : null) },
  { name: 'next-sentence', reason: ({ before, move }) => (goesOn(before, move) ? 'move' : null) },
];

const BACK = new Set(['this', 'that', 'it', 'so', 'these', 'those']);

/**
 * "If a baker leaves early … That is still baking.": the case is told first, what it shows comes after.
 * "If this is baking, …" draws a conclusion from what stands before it.
 */
function caseBefore(before: Move, move: Move): 'before' | 'move' | null {
  const isCase = ({ words, opener }: Move) => words[0]?.text === 'if' || opener === 'example';
  if (isCase(before) && move.opener === 'anaphora') return 'before';
  if (!isCase(move) || isCase(before)) return null;
  return move.words[0]?.text === 'if' && BACK.has(move.words[1]?.text ?? '') ? 'before' : 'move';
}

function goesOn(before: Move, move: Move): boolean {
  return (
    before.passage === move.passage && move.opener !== 'contrast' && move.opener !== 'addition' && move.cues.size === 0
  );
}

/** Support candidates between neighbouring claims of one comment. */
export function supportWithin(moves: readonly Move[], model: Model): readonly Candidate[] {
  const claims = moves.filter((move) => move.segment.claim !== null);
  const conclusion = new Map<Move, Move>();
  return claims.flatMap((move, i) => {
    const before = claims[i - 1];
    if (!before || isIronic(move) || isIronic(before)) return [];
    for (const { name, reason } of supportRules) {
      const role = reason({ before, move });
      if (role === null) continue;
      const [from, to] =
        role === 'move' ? [move, before] : [name === 'result' ? headOf(before, conclusion) : before, move];
      conclusion.set(from, to);
      return [support(name, from, to, model)];
    }
    return [];
  });
}

/** "So …" concludes from the claim that the reasons before it were given for, not from the last of these reasons. */
function headOf(move: Move, conclusion: ReadonlyMap<Move, Move>): Move {
  let head = move;
  for (let next = conclusion.get(head); next; next = conclusion.get(head)) head = next;
  return head;
}

/** An ironic claim means the reverse of what it says; it gets no relation from position alone. */
const isIronic = ({ flags }: Move) => flags.includes('ironic');

function support(rule: WithinRule, from: Move, to: Move, model: Model): Candidate {
  return {
    type: 'support',
    sources: [from],
    target: { kind: 'claim', id: claimOf(to) },
    to,
    crossUser: false,
    confidence: model.within[rule],
    evidence: [evidenceOf(rule, from)],
  };
}
