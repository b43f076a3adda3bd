// Words into where they grant or agree, and whether they do: what hangs on a condition grants less, what only looks alike nothing.
import type { Lexicon, Match, Phrases, Word } from '../lexicon/index.ts';

// "Oh, well, yeah, I guess …"
export const MOST_BEFORE = 5;

/** Where what is granted may begin behind little words and hedges: "Hm, I guess you're right." */
export function hedgesBefore(words: readonly Word[], { interjections, preludes, hedges, joiners }: Lexicon): number {
  let at = 0;
  for (let step = 0; step < MOST_BEFORE && at < words.length - 1; step++) {
    const hedge = hedges.at(words, at);
    const before = hedge ?? preludes.at(words, at);
    if (!before && !interjections.has(words[at]?.text ?? '')) break;
    at = before ? before.to : at + 1;
    if (hedge && joiners.has(words[at]?.text ?? '')) at++;
  }
  return Math.min(at, Math.max(0, words.length - 1));
}

export function firstAt(words: readonly Word[], finder: Phrases, places: readonly number[]): Match | null {
  for (const at of places) {
    const match = finder.at(words, at);
    if (match) return match;
  }
  return null;
}

/** "Eight minutes is fine, I agree.": a cue of so many words or more may close a sentence too, behind a pause or without one. */
export function atEnd(words: readonly Word[], finder: Phrases, pause = true, fewest = 2): Match | null {
  for (let from = Math.max(1, words.length - 4); from <= words.length - fewest; from++) {
    const match = !pause || words[from - 1]?.pause ? finder.at(words, from) : null;
    if (match?.to === words.length) return match;
  }
  return null;
}

// What stands further on is said of something else.
const MOST_ACCEPTED = 5;

/** "Thursdays are fine with me.": what is accepted is named first. */
export function acceptedIn(words: readonly Word[], lexicon: Lexicon): Match | null {
  const { accepts, negations, subordinators, conditions } = lexicon;
  for (let from = 0; from <= MOST_ACCEPTED && from < words.length; from++) {
    const match = accepts.at(words, from);
    if (match) return meansNone(words, { ...match, from: 0 }, lexicon) ? null : match;
    const word = words[from]?.text ?? '';
    if (negations.has(word) || subordinators.has(word) || conditions.at(words, from)) return null;
  }
  return null;
}

/**
 * Where words grant something: "Yes, fair point" and "You're right, I misread it" yield outright, in what stands behind words that
 * agree; "in winter, sure" grants at its end.
 */
export function granting(
  words: readonly Word[],
  places: readonly number[],
  agreed: Match | null,
  lexicon: Lexicon,
): Match | null {
  const { concede, shared, yields } = lexicon;
  const opening = firstAt(words, concede, places);
  const first = opening ?? agreed;
  const behind = first && words[first.to - 1]?.pause ? concede.at(words, past(words, first.to, lexicon)) : null;
  if (behind && !shared.has(behind.phrase)) return behind;
  const last = opening ?? atEnd(words, concede);
  if (last || agreed) return last;
  const yielded = atEnd(words, yields, true, 1);
  return yielded && yielded.from > (places.at(-1) ?? 0) ? yielded : null;
}

const past = (words: readonly Word[], at: number, lexicon: Lexicon) => at + hedgesBefore(words.slice(at), lexicon);

/** Whether words that look like these go on and mean something else: "you're right next to it". */
export const meansNone = (words: readonly Word[], { from, to }: Match, { pretended }: Lexicon): boolean =>
  (pretended.at(words, from)?.to ?? 0) >= to;

/**
 * How far words grant: "you're right if it rains" hangs on a condition, "you're right only when …" may as well deny, and "you're right
 * next to it" grants nothing at all.
 */
export function grantedBy(words: readonly Word[], match: Match, lexicon: Lexicon): 'whole' | 'condition' | null {
  const { bounds, granted, conditions, subordinators } = lexicon;
  if (meansNone(words, match, lexicon)) return null;
  const { to } = match;
  const isBound = bounds.has(words[to]?.text ?? '');
  const next = isBound ? to + 1 : to;
  if (granted.at(words, next)) return 'whole';
  if (isBound) return conditions.at(words, next) || subordinators.has(words[next]?.text ?? '') ? null : 'whole';
  return conditions.at(words, next) ? 'condition' : 'whole';
}
