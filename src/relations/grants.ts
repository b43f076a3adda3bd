// Moves that grant, agree or go on with a "but" into what that makes of the side they take.
import { MOST_BEFORE } from './granting.ts';
import type { Move } from './moves.ts';

// More words than this behind the grant say something of their own, and the weights judge it.
const LONGEST_REST = 8;
const AGAINST = ['deny', 'undercut', 'counter'] as const;

/**
 * "You're probably right.": what opens by granting and goes on with no "but" speaks against nothing, whatever the weights say. Readers
 * of the training data saw an attack in 4 of 31 such claims; a bare "yes" or "of course" may go on against what it answers.
 */
export const grants = (move: Move): boolean => opensBy('concede', move);

/** "I like this much better.": what opens by agreeing speaks against nothing either, unless it only says yes. */
export const accepts = (move: Move): boolean => !move.bare && opensBy('agree', move);

function opensBy(cue: 'agree' | 'concede', { cues, opener, openedBy, words, asides }: Move): boolean {
  const match = cues.get(cue);
  if (!match || AGAINST.some((one) => cues.has(one))) return false;
  // "True, but …" goes on against it; "…, but you're right" does not.
  if (opener === 'contrast' && openedBy !== null && openedBy.to > match.from) return false;
  const isOwn = asides.every((aside) => aside.cues.get(cue) !== match);
  return isOwn && match.from <= MOST_BEFORE && words.length - match.to <= LONGEST_REST;
}

/** "You're probably right if the roof leaks.": no rebuttal, though less than a grant. */
export const grantsIf = ({ cues, opener }: Move): boolean =>
  cues.has('condition') && opener !== 'contrast' && !AGAINST.some((cue) => cues.has(cue));

/** "True, but it rains", "True. Still, it rains": what stands behind such a "but" speaks against what was granted; readers agreed in 8 of 9. */
export function takesBack({ cues, opener, openedBy }: Move): boolean {
  if (opener !== 'contrast') return false;
  const granted = cues.get('concede');
  return cues.has('counter') || (granted !== undefined && openedBy !== null && openedBy.from >= granted.to);
}

/** How a writer goes on behind a claim with a "but": in the same sentence, in the next claim, or not at all. */
export type But = 'sentence' | 'apart' | null;

export function butBehind(move: Move, next: Move | undefined): But {
  if (next?.opener !== 'contrast') return null;
  return next.turns && next.passage === move.passage && next.sentence === move.sentence ? 'sentence' : 'apart';
}

/**
 * "The hall is cheaper, but nobody can come then.": what stands before the "but" is granted. In the readings 23 of 35 such claims that
 * speak to somebody speak for them, of others one in three. Before a full stop only what opens like a grant is ("I know that …").
 */
export const restates = ({ cues, opener, allows }: Move, but: But): boolean =>
  (but === 'sentence' || (but === 'apart' && allows)) && opener !== 'contrast' && !AGAINST.some((cue) => cues.has(cue));

/** How a grant stands: whether a "but" follows, and whether its writer had spoken for the other side. */
export interface Standing {
  readonly but: But;
  readonly back: boolean;
}

/** Who yields concedes ("But you're right about …"); who agrees and never spoke against it supports. */
export const yields = ({ cues, opener, outright }: Move, { but, back }: Standing): boolean =>
  outright || but !== null || ((back || opener === 'contrast') && (cues.has('agree') || cues.has('concede')));
