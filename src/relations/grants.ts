// Words that grant or agree into whether they do: hedged ones grant too, those that hang on a condition grant nothing.
import type { Lexicon, Match, Word } from '../lexicon/index.ts';
import type { Move } from './moves.ts';

// "Oh, well, yeah, I guess …"
const MOST_BEFORE = 5;

/** Where what is granted may begin behind little words and hedges: "Hm, I guess you're right." */
export function hedgesBefore(words: readonly Word[], { interjections, hedges, joiners }: Lexicon): number {
  let at = 0;
  for (let step = 0; step < MOST_BEFORE && at < words.length - 1; step++) {
    const hedge = hedges.at(words, at);
    if (!hedge && !interjections.has(words[at]?.text ?? '')) break;
    at = hedge ? hedge.to : at + 1;
    if (hedge && joiners.has(words[at]?.text ?? '')) at++;
  }
  return at;
}

/**
 * How far words grant: "you're right if it rains" hangs on a condition, "you're right only when …" may as well deny, and "you're right
 * next to it" grants nothing at all.
 */
export function grantedBy(
  words: readonly Word[],
  { from, to }: Match,
  { pretended, bounds, granted, conditions, subordinators }: Lexicon,
): 'whole' | 'condition' | null {
  if ((pretended.at(words, from)?.to ?? 0) > to) return null;
  const isBound = bounds.has(words[to]?.text ?? '');
  const next = isBound ? to + 1 : to;
  if (granted.at(words, next)) return 'whole';
  if (isBound) return conditions.at(words, next) || subordinators.has(words[next]?.text ?? '') ? null : 'whole';
  return conditions.at(words, next) ? 'condition' : 'whole';
}

// More words than this behind the grant say something of their own, and the weights judge it.
const LONGEST_REST = 8;
const AGAINST = ['deny', 'undercut', 'counter'] as const;

/**
 * "You're probably right.": what opens by granting and goes on with no "but" speaks against nothing, whatever the weights say. Readers
 * of the training data saw an attack in 4 of 31 such claims; a bare "yes" or "of course" may go on against what it answers.
 */
export function grants({ cues, opener, openedBy, words, asides }: Move): boolean {
  const match = cues.get('concede');
  if (!match || AGAINST.some((cue) => cues.has(cue))) return false;
  // "True, but …" goes on against it; "…, but you're right" does not.
  if (opener === 'contrast' && openedBy !== null && openedBy.to > match.from) return false;
  const isOwn = asides.every((aside) => aside.cues.get('concede') !== match);
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
