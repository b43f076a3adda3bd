// A segment's words into signs that need no other segment: how it goes on from its sentence, and what kind of thing it says.
import type { Lexicon, Opener, Word } from '../lexicon/index.ts';
import type { Segment } from '../thread/index.ts';
import type { Cues } from './cues.ts';

export interface MoveSigns {
  /** Whether it opens by speaking to all who read. */
  readonly speaksToAll: boolean;
  /** Whether it begins with an "and" or "also". */
  readonly adds: boolean;
  /** Whether it begins with a "so", which may conclude or just go on. */
  readonly goesOn: boolean;
  /** Whether it leans on the clause behind it ("while it rains, …"). */
  readonly leans: boolean;
  /** Whether it stands behind a "but" in the middle of its sentence, and whether it opens as what a "but" follows ("I know that …"). */
  readonly turns: boolean;
  readonly allows: boolean;
  /** Whether what it grants is its own to give up ("I stand corrected"), and whether it only says yes or no before it goes on. */
  readonly outright: boolean;
  readonly bare: boolean;
  /** Whether it is said for company's sake ("good for you"), and whether it asks for a yes or no. */
  readonly phatic: boolean;
  readonly asksYesNo: boolean;
}

interface Opening {
  readonly words: readonly Word[];
  readonly opener: Opener | null;
  readonly cues: Cues;
}

// "Has anyone else …", "If anyone knows …"
const OPENING = 3;
const LONGEST_PHATIC = 6;

export function signsOf(segment: Segment, { words, opener, cues }: Opening, lexicon: Lexicon): MoveSigns {
  // Where its connective stands: before it, or among its own words.
  const connective = segment.lead === null ? words : lexicon.wordsOf(segment.lead);
  const [agreed, granted, denied] = [cues.get('agree'), cues.get('concede'), cues.get('deny')];
  return {
    speaksToAll: words.slice(0, OPENING).some(({ text }) => lexicon.everybody.has(text)),
    adds: lexicon.openers.addition.at(connective, 0) !== null,
    goesOn: connective.slice(0, 2).some(({ text }) => lexicon.twofold.purpose.has(text)),
    leans: lexicon.leaning.at(words, 0) !== null,
    turns: opener === 'contrast' && segment.lead !== null && !lexicon.leaning.at(connective, 0),
    allows: lexicon.allowances.at(words, 0) !== null,
    outright: granted !== undefined && !(agreed && lexicon.shared.has(granted.phrase)),
    bare: [agreed, granted, denied, cues.get('condition')].some((match) => match && lexicon.bare.has(match.phrase)),
    phatic: words.length <= LONGEST_PHATIC && lexicon.phatic.at(words, 0) !== null,
    asksYesNo: asksYesNo(segment, words, lexicon),
  };
}

// "To whom …", "And why …"
const ASKED = 2;

/** "Would the school be closer?": no "who" or "how", and none of those that only look like a question. */
function asksYesNo({ text, role }: Segment, words: readonly Word[], lexicon: Lexicon): boolean {
  if (!text.trimEnd().endsWith('?')) return false;
  const { rhetorical, interjections, auxiliaries, asksFor } = lexicon;
  if (rhetorical.at(words, 0) || rhetorical.at(words, 1)) return false;
  const from = interjections.has(words[0]?.text ?? '') ? 1 : 0;
  if (role !== 'question') return auxiliaries.has(words[from]?.text ?? '');
  return !words.slice(from, from + ASKED).some((word) => asksFor.has(word.text));
}
