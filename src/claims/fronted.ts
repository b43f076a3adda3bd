// A sentence that opens with a reason into the reason and what it is given for.
import type { Lexicon, Match, Word } from '../lexicon/index.ts';
import { isPerfect, isPresent, isPronoun, isRemark, mainBehind, stateAt } from './signs.ts';
import { isLookalike, tellsTime } from './traps.ts';

/** A reason that opens its sentence, with the first word of what it is given for. */
export interface Fronted {
  readonly match: Match;
  readonly main: number;
}

/** "Because the bridge is closed, the bus is late.": the reason ends at the first comma behind which a subject follows. */
export function frontedAt(text: string, words: readonly Word[], quoted: boolean, lexicon: Lexicon): Fronted | null {
  // "And because …"
  const from = lexicon.interjections.has(words[0]?.text ?? '') ? 1 : 0;
  const reasons = lexicon.splits.find(([split]) => split === 'reason')?.[1];
  const match = reasons?.at(words, from) ?? reasons?.at(words, 0);
  if (!match || quoted || lexicon.coordinates.has(match.phrase)) return null;
  const sight = { text, words, match, before: [], comma: true, quoted, lexicon };
  if (isLookalike(sight)) return null;
  const { time, remark } = lexicon.twofold;
  if (time.has(match.phrase) && (tellsTime(sight) || !isPresent(words, match.to, lexicon))) return null;
  if (remark.has(match.phrase) && !isState(words, match.to, lexicon)) return null;
  const main = mainBehind(text, words, match.to, lexicon);
  if (main === null || (time.has(match.phrase) && isPerfect(words.slice(main, main + VERB), lexicon))) return null;
  return { match, main };
}

// "Since I moved here, nobody has called": the verb stands that near to the head of its clause.
const VERB = 4;

/** "As there is no lift, …": at the head of a sentence only a bare subject with such a verb shows that an "as" gives a reason. */
const isState = (words: readonly Word[], from: number, lexicon: Lexicon) =>
  isPronoun(words[from] as Word, lexicon) &&
  stateAt(words, from, lexicon) <= from + 1 &&
  !isRemark(words, from, lexicon);
