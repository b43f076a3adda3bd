// A connective in its surroundings into whether it only looks like a reason or a result: the ordered list of traps.
import type { Lexicon, Match, Split, Twofold, Word } from '../lexicon/index.ts';
import { FARTHEST, isPerfect, isPronoun, isRemark, mainBehind } from './signs.ts';

/** A connective with its surroundings, as the traps look at it. */
export interface Sight {
  readonly text: string;
  readonly words: readonly Word[];
  readonly match: Match;
  readonly before: readonly Word[];
  readonly comma: boolean;
  readonly quoted: boolean;
  readonly lexicon: Lexicon;
}

interface Trap {
  /** The connectives that it concerns: those of one job, or those that may be something else. */
  readonly of: Split | Twofold;
  readonly holds: (sight: Sight) => boolean;
}

const TRAPS: readonly Trap[] = [
  // Words within marks are somebody's, and argue with nothing outside.
  { of: 'reason', holds: ({ quoted }) => quoted },
  { of: 'result', holds: ({ quoted }) => quoted },
  { of: 'reason', holds: isLookalike },
  { of: 'result', holds: isLookalike },
  { of: 'result', holds: ({ words, match, lexicon }) => purposeAt(words, match.from, lexicon) },
  { of: 'purpose', holds: isPurpose },
  { of: 'reason', holds: isTakenBack },
  { of: 'reason', holds: isReported },
  { of: 'reason', holds: isSupposed },
  { of: 'reason', holds: isFronting },
  { of: 'time', holds: tellsTime },
  { of: 'remark', holds: ({ words, match, lexicon }) => isRemark(words, match.to, lexicon) },
];

/** Whether a connective only looks like a reason or a result. */
export function isTrap(sight: Sight, split: Split): boolean {
  const { twofold } = sight.lexicon;
  const concerns = (of: Trap['of']) => (of in twofold ? twofold[of as Twofold].has(sight.match.phrase) : of === split);
  return TRAPS.some(({ of, holds }) => concerns(of) && holds(sight));
}

// The longest phrase that ends in a connective has two words before it ("as well as").
const BACK = 2;

/** "So far", "ever since", "because of it": the word belongs to a longer phrase. */
export function isLookalike({ words, match, lexicon }: Sight): boolean {
  for (let from = Math.max(0, match.from - BACK); from < match.to; from++) {
    const phrase = lexicon.lookalikes.at(words, from);
    if (phrase && phrase.to >= match.to && (from < match.from || phrase.to > match.to)) return true;
  }
  return false;
}

/** "So that the stalls stay dry" says what for; "so that is why" concludes. */
export function purposeAt(words: readonly Word[], at: number, { purpose, subjects }: Lexicon): boolean {
  const match = purpose.at(words, at);
  return match !== null && subjects.has(words[match.to]?.text ?? '');
}

/** "Bring a lamp so you can read", "we want to leave, so we can sleep": an ability behind a bare "so" or a wish is what for. */
function isPurpose({ words, match, before, comma, lexicon }: Sight): boolean {
  if (!lexicon.abilities.has(words[match.to + 1]?.text ?? '')) return false;
  return !comma || before.some(({ text }) => lexicon.wishes.has(text));
}

/**
 * "It is not wrong just because it is old.", "I left, not because it rained.", "I didn't leave because it rained but because I was
 * tired.": what follows is no reason for what stands before.
 */
function isTakenBack({ words, match, before, lexicon: { negations, bounds, corrections } }: Sight): boolean {
  const last = before.at(-1)?.text ?? '';
  if (negations.has(last)) return true;
  if (!before.some(({ text }) => negations.has(text))) return false;
  return bounds.has(last) || corrections.find(words.slice(match.to, match.to + FARTHEST)) !== null;
}

// "I would not say", "nobody ever told": how far before a verb its subject and its negation are looked for.
const NEAR = 3;
const LONGEST_OPENING = 4;

/**
 * "She told us it broke because …", "it is not fair to say it broke because …", "I'm not saying this because …": the reason may
 * belong to what is said, to the saying, or be what is denied. "I don't think …" denies what is thought, and leaves the reason.
 */
function isReported({ before, lexicon }: Sight): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    // What is reported ends at a pause; one just before the connective parts only the reason.
    if (before[at]?.pause && at < before.length - 1) return false;
    if (reports(before, at, lexicon)) return true;
  }
  return false;
}

function reports(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const text = words[at]?.text ?? '';
  const last = words[at - 1]?.text ?? '';
  const says = lexicon.reports.has(text);
  if (!(says || (lexicon.opinions.has(text) && last !== 'to')) || lexicon.noReports.has(last)) return false;
  const near = words.slice(Math.max(0, at - NEAR), at);
  const negated = near.some((word) => lexicon.negations.has(word.text));
  const subject = near.findLast((word) => lexicon.firstPersons.has(word.text) || isPronoun(word, lexicon));
  return subject && lexicon.firstPersons.has(subject.text) ? says && negated : true;
}

/** "X, and since Y, Z", "By that logic, since Y, Z", "it goes like this: because Y, Z": the reason is for what follows it. */
function isFronting({ text, words, match, before, comma, lexicon }: Sight): boolean {
  const last = before.at(-1);
  if (last && (text[last.end] === ':' || lexicon.joiners.has(last.text))) return true;
  const opens = (comma && before.length <= LONGEST_OPENING) || lexicon.joiners.has(words[match.from]?.text ?? '');
  return opens && mainBehind(text, words, match.to, lexicon) !== null;
}

/** "If you fear it because …": the reason belongs to what is only supposed, as no pause parts it from the "if". */
function isSupposed({ before, lexicon }: Sight): boolean {
  for (let at = before.length - 1; at >= 0 && !before[at]?.pause; at--)
    if (lexicon.conditions.at(before, at)) return true;
  return false;
}

// "Since about the last week of May": a time is named at once or after an article.
const SOON = 3;

/** "Since 2019", "since the last update", "a year since they closed", "I have walked since I moved here": a perfect tense before it tells from when on. */
export function tellsTime({ words, match, before, comma, lexicon }: Sight): boolean {
  const { times } = lexicon;
  if (times.has(before.at(-1)?.text ?? '')) return true;
  const next = words.slice(match.to, match.to + SOON);
  if (next.some(({ text }) => times.has(text) || /^\d/u.test(text))) return true;
  return !comma && isPerfect(before, lexicon);
}
