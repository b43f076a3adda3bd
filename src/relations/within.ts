// The moves of one comment into support inside it: the ordered list of rules that find reasons.
import { type Candidate, claimOf } from './candidate.ts';
import { evidenceOf } from './fired.ts';
import type { Model, WithinRule } from './model.ts';
import type { Move } from './moves.ts';
import { explained, headOf, linked } from './premises.ts';

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
  { name: 'consequence', reason: ({ before, move }) => (follows(before, move) ? 'before' : null) },
  { name: 'result', reason: ({ before, move }) => (concludes(before, move) ? 'before' : null) },
  { name: 'reason', reason: ({ before, move }) => (isGivenFirst(before, move) ? 'before' : null) },
  { name: 'reason', reason: ({ before, move }) => (explains(before, move) ? 'move' : null) },
  { name: 'example', reason: ({ move }) => (move.opener === 'example' ? 'move' : null) },
  { name: 'case', reason: ({ before, move }) => caseBefore(before, move) },
  { name: 'elaboration', reason: ({ move }) => (move.opener === 'elaboration' ? 'move' : null) },
  { name: 'next-sentence', reason: ({ before, move }) => (goesOn(before, move) ? 'move' : null) },
];

/** "X, so Y", "X. That is why Y": a "so" that opens a sentence may just go on; within one, and all other words, conclude. */
const follows = (before: Move, move: Move) => concludes(before, move) && (inOneSentence(before, move) || !move.goesOn);

/** "So …" draws on what stands directly before it. */
const concludes = (before: Move, move: Move) => move.opener === 'result' && isBeside(before, move);

/** "… because …" is a reason for what stands directly before it. */
const explains = (before: Move, move: Move) => move.opener === 'reason' && isBeside(before, move);

/** "Because X, Y.": a reason that opens its sentence is one for what comes after it there. */
const isGivenFirst = (before: Move, move: Move) =>
  before.opener === 'reason' &&
  before.opens &&
  before.segment.lead !== null &&
  move.segment.lead === null &&
  inOneSentence(before, move);

/** In the same sentence where a connective stands in the middle of one, else in the sentence before, with no question or quote between. */
function isBeside(before: Move, move: Move): boolean {
  if (inOneSentence(before, move)) return true;
  if (move.segment.lead !== null || move.afterQuote !== null || before.index + 1 !== move.index) return false;
  return before.passage < move.passage || before.sentence + 1 === move.sentence;
}

const inOneSentence = (a: Move, b: Move) => a.passage === b.passage && a.sentence === b.sentence;

const BACK = new Set(['this', 'that', 'it', 'so', 'these', 'those']);

/**
 * "If a baker leaves early … That is still baking.": the case is told first, what it shows comes after.
 * "If this is baking, …" draws a conclusion from what stands before it.
 */
function caseBefore(before: Move, move: Move): 'before' | 'move' | null {
  const isCase = ({ words, opener }: Move) => opener === 'example' || (opener !== 'reason' && words[0]?.text === 'if');
  if (isCase(before) && move.opener === 'anaphora') return 'before';
  if (!isCase(move) || isCase(before)) return null;
  return pointsBack(move) ? 'before' : 'move';
}

const pointsBack = ({ words }: Move) => words[0]?.text === 'if' && BACK.has(words[1]?.text ?? '');

// What opens like this is no reason for the sentence before it.
const ELSEWHERE = new Set(['contrast', 'addition', 'result', 'reason']);

function goesOn(before: Move, move: Move): boolean {
  if (before.phatic || move.phatic) return false;
  return before.passage === move.passage && !ELSEWHERE.has(move.opener ?? '') && move.cues.size === 0;
}

/** Support candidates between neighbouring claims of one comment. */
export function supportWithin(moves: readonly Move[], model: Model): readonly Candidate[] {
  const claims = moves.filter((move) => move.segment.claim !== null);
  const found: Candidate[] = [];
  for (const [index, move] of claims.entries()) {
    const before = claims[index - 1];
    if (!before || isIronic(move) || isIronic(before)) continue;
    const rule = supportRules.find(({ reason }) => reason({ before, move }) !== null);
    if (!rule) continue;
    if (rule.reason({ before, move }) === 'move')
      found.push(support(rule.name, [move], explained(before, move, found), model));
    else
      found.push(support(rule.name, premises(rule.name, before, move, found), mainOf(move, claims[index + 1]), model));
  }
  return found;
}

/** "…, so while it rains, I stay": what follows is the main clause, where that is a claim of its own. */
const mainOf = (move: Move, next: Move | undefined) =>
  move.leans && next && next.segment.lead === null && inOneSentence(move, next) ? next : move;

/** What a claim is concluded from: the claim before it, or what stands together with that one. */
function premises(rule: WithinRule, before: Move, move: Move, found: Candidate[]): readonly Move[] {
  if (rule === 'result' || rule === 'consequence')
    return [inOneSentence(before, move) ? before : headOf(before, found)];
  return pointsBack(move) ? linked(before, found) : [before];
}

/** An ironic claim means the reverse of what it says; it gets no relation from position alone. */
const isIronic = ({ flags }: Move) => flags.includes('ironic');

function support(rule: WithinRule, sources: readonly Move[], to: Move, model: Model): Candidate {
  return {
    type: 'support',
    sources,
    target: { kind: 'claim', id: claimOf(to) },
    to,
    crossUser: false,
    confidence: model.within[rule],
    // "So …" stands in what is concluded; what it is concluded from has no sign of its own.
    evidence: (rule === 'result' || rule === 'consequence' ? [to] : sources).map((move) => evidenceOf(rule, move)),
  };
}
