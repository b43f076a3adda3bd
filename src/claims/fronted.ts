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
  const match = quoted ? null : openingReason(words, lexicon);
  if (!match || isLookalike({ text, words, match, before: [], comma: true, quoted, lexicon })) return null;
  if (lexicon.twofold.remark.has(match.phrase) && !isState(words, match.to, lexicon)) return null;
  const main = mainBehind(text, words, match.to, lexicon);
  if (main === null) return null;
  return lexicon.twofold.time.has(match.phrase) && isTime(text, words, match, main, lexicon) ? null : { match, main };
}

/** "Because …", "And because …"; "because even if it rains, we go" names no reason yet. */
function openingReason(words: readonly Word[], lexicon: Lexicon): Match | null {
  const from = lexicon.interjections.has(words[0]?.text ?? '') ? 1 : 0;
  const reasons = lexicon.splits.find(([split]) => split === 'reason')?.[1];
  const match = reasons?.at(words, from) ?? reasons?.at(words, 0);
  const next = match && words[match.to];
  if (!next || lexicon.coordinates.has(match.phrase) || lexicon.goesOn.has(next.text)) return null;
  return lexicon.conditions.at(words, match.to) ? null : match;
}

function isTime(text: string, words: readonly Word[], match: Match, main: number, lexicon: Lexicon): boolean {
  if (tellsTime({ text, words, match, before: [], comma: true, quoted: false, lexicon })) return true;
  return !isPresent(words, match.to, lexicon) || isPerfect(words.slice(main, main + VERB), lexicon);
}

// "Since I moved here, nobody has called": the verb stands that near to the head of its clause.
const VERB = 4;

/** "As there is no lift, …": at the head of a sentence only a bare subject with such a verb shows that an "as" gives a reason. */
function isState(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  const verb = stateAt(words, from, lexicon);
  if (verb < 0 || verb > from + 1) return false;
  return isPronoun(words[from] as Word, lexicon) && !isRemark(words, from, lexicon);
}
