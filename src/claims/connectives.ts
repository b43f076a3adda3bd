// A place in a sentence into the connective that stands there, and whether it argues: grammar tells a reason from its lookalikes.
import type { Lexicon, Match, Split, Word } from '../lexicon/index.ts';
import { FARTHEST, isPresent, stateAt } from './signs.ts';
import { isTrap, type Sight } from './traps.ts';

export interface Connective {
  readonly match: Match | null;
  readonly split: Split | null;
  readonly rule: boolean;
}

export interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  /** The first word of the side before it. */
  readonly first: number;
  /** What stands between the two sides. */
  readonly between: string;
  /** Whether it stands within quotation marks. */
  readonly quoted: boolean;
}

export function connectiveAt({ text, words, at, first, between, quoted }: Place, lexicon: Lexicon): Connective {
  const comma = between.includes(',') || between.includes('—') || between.includes(' - ');
  for (const [split, finder] of lexicon.splits) {
    const match = finder.at(words, at);
    if (!match) continue;
    const before = words.slice(Math.max(first, at - FARTHEST), at);
    const sight = { text, words, match, before, comma: comma || between.includes('('), quoted, lexicon };
    if (isTrap(sight, split)) continue;
    const rule = stands(sight, split) && (comma || isFree(sight));
    return { match, split: rule || comma ? split : null, rule };
  }
  return { match: lexicon.joints.at(words, at), split: null, rule: false };
}

/** Whether a clause of its own follows: a subject does, or the connective takes nothing else, or a verb shows it. */
function stands(sight: Sight, split: Split): boolean {
  const { words, match, lexicon } = sight;
  const after = words[match.to]?.text;
  if (after === undefined) return false;
  if (lexicon.openSplits.has(match.phrase) || lexicon.subjects.has(after) || lexicon.pronouns.has(after)) return true;
  return (
    grants(words, split, lexicon) || (split === 'reason' && lexicon.pronounSplits.has(match.phrase) && isFree(sight))
  );
}

/** Whether it parts clauses without a comma: what follows shows that it is not the "since" of time, the verb "cause", or "so good". */
function isFree({ words, match, lexicon }: Sight): boolean {
  const { phrase, to } = match;
  if (lexicon.freeSplits.has(phrase)) return true;
  if (!lexicon.pronounSplits.has(phrase)) return false;
  const { time, verb } = lexicon.twofold;
  if (time.has(phrase)) return isPresent(words, to, lexicon);
  return lexicon.pronouns.has(words[to]?.text ?? '') || (verb.has(phrase) && stateAt(words, to, lexicon) >= 0);
}

/** Connectives that bind clauses of three words ("because it leaks here"), where others need four. */
export const isTight = ({ phrase }: Match, { openSplits, pronounSplits }: Lexicon): boolean =>
  openSplits.has(phrase) || pronounSplits.has(phrase);

/** "I see your point, but sixty …": what is granted and what is then said against it always do different jobs. */
function grants(words: readonly Word[], split: Split, lexicon: Lexicon): boolean {
  return split === 'contrast' && lexicon.concede.at(words, 0) !== null;
}
