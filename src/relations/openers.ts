// The words of a segment into how it opens: by a reason, a result, a contrast and the like, and by which words.
import type { Lexicon, Match, Opener, Word } from '../lexicon/index.ts';
import type { Segment } from '../thread/index.ts';
import type { Cues } from './cues.ts';
import { atEnd } from './granting.ts';

/** How a segment opens, and by which of its words; null for these where it is the connective before it. */
export interface Opened {
  readonly opener: Opener;
  readonly by: Match | null;
}

const OPENERS = ['reason', 'result', 'example', 'contrast', 'elaboration', 'addition', 'anaphora'] as const;

export function openedBy(segment: Segment, { words, cues, opens }: Opening, lexicon: Lexicon): Opened | null {
  if (segment.lead !== null) {
    const lead = lexicon.wordsOf(segment.lead);
    for (const [opener, finder] of lexicon.splits)
      if (finder.at(lead, 0)?.to === lead.length) return { opener, by: null };
  }
  const own = longest(words, lexicon);
  if (own?.opener !== 'reason' && own?.opener !== 'result')
    return turned(words, cues, lexicon) ?? own ?? closing(words, lexicon) ?? openedInside(words, lexicon);
  const lookalike = lexicon.lookalikes.at(words, 0)?.to ?? 0;
  if (!opens || lookalike > (own.by?.to ?? 0)) return null;
  return own.opener === 'reason' && isFronted(segment.text, words, lexicon) ? null : own;
}

/** What tells how a segment opens: its words, the cues in them, and whether it opens its sentence. */
interface Opening {
  readonly words: readonly Word[];
  readonly cues: Cues;
  /** Elsewhere only the connective before it tells whether it argues. */
  readonly opens: boolean;
}

const FEWEST_TURNED = 2;

/** "It weighs a ton, though.": a contrast may stand last. "You're right, though." still agrees. */
function turned(words: readonly Word[], cues: Cues, lexicon: Lexicon): Opened | null {
  if (cues.has('agree') || cues.has('concede')) return null;
  const by = atEnd(words, lexicon.turned, false, 1);
  return by && by.from >= FEWEST_TURNED ? { opener: 'contrast', by } : null;
}

/** The longest phrase tells: "because of that" concludes. */
function longest(words: readonly Word[], { openers }: Lexicon): Opened | null {
  let found: Opened | null = null;
  for (const opener of OPENERS) {
    const by = openers[opener].at(words, 0);
    if (by && by.to > (found?.by?.to ?? 0)) found = { opener, by };
  }
  return found;
}

/** "I avoid the park for that reason.": what points back may stand last. */
function closing(words: readonly Word[], { closers }: Lexicon): Opened | null {
  const by = atEnd(words, closers, false);
  return by && { opener: 'result', by };
}

// Further on such a word belongs to a clause of its own.
const INSIDE = 8;

function openedInside(words: readonly Word[], { inside }: Lexicon): Opened | null {
  for (const [opener, finder] of inside) {
    const by = finder.find(words.slice(0, INSIDE));
    if (by && by.from > 0) return { opener, by };
  }
  return null;
}

/** "Because it rains, I drive.": the reason stands before what it is given for, and not behind it. */
function isFronted(text: string, words: readonly Word[], { splits, coordinates }: Lexicon): boolean {
  const match = splits.find(([split]) => split === 'reason')?.[1].at(words, 0);
  return text.includes(',') && match != null && !coordinates.has(match.phrase);
}
