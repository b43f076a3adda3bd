// The supports found so far in a comment into the claims that a reason is given for, or a conclusion drawn from.
import type { Candidate } from './candidate.ts';
import type { Move } from './moves.ts';

/** Whether it ends behind a bracket that opened before it. */
const closesBracket = ({ segment: { text } }: Move) => {
  const close = text.indexOf(')');
  const open = text.indexOf('(');
  return close >= 0 && (open < 0 || close < open);
};

/** "X because Y and because Z", "X (or so, because Y) because Z": both are reasons for the same. */
export const explained = (before: Move, move: Move, found: Candidate[]) =>
  move.opener === 'reason' && before.opener === 'reason' && (move.adds || closesBracket(before))
    ? headOf(before, found)
    : before;

/**
 * The claim that the reasons before it were given for: what a "so" concludes from, and not from the last of these. What only the
 * order of the text joined to another claim is left to the "so".
 */
export function headOf(move: Move, found: Candidate[]): Move {
  let head = move;
  // Supports are in the order of the text, so one walk back over them meets each step of the chain.
  for (let at = found.length - 1; at >= 0; at--) {
    const { sources, to, evidence } = found[at] as Candidate;
    if (!(to && sources.includes(head))) continue;
    if (evidence[0]?.rule === 'next-sentence') found.splice(at, 1);
    else head = to;
  }
  return head;
}

/**
 * "Two trains a day. Each holds ninety. If that is a timetable, …": neighbours that nothing but their order joined are
 * premises needed together. Takes their order relations back and gives all of them, in the order of the text.
 */
export function linked(before: Move, found: Candidate[]): readonly Move[] {
  const sources = [before];
  for (let last = found.at(-1); last?.evidence[0]?.rule === 'next-sentence' && last.to; last = found.at(-1)) {
    if (!last.sources.includes(sources[0] as Move)) break;
    found.pop();
    sources.unshift(last.to);
  }
  return sources;
}
