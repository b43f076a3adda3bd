// The words of a segment into how it opens, and the cues by which it grants, agrees, denies or undercuts.
import type { Lexicon, Match, Opener, Phrases, Word } from '../lexicon/index.ts';
import type { Segment } from '../thread/index.ts';
import { grantedBy, hedgesBefore } from './grants.ts';

/**
 * `counter`: a "but" right after something was conceded; what follows answers the same claim. `condition`: what is granted hangs on an
 * "if".
 */
export type Cue = 'agree' | 'concede' | 'deny' | 'undercut' | 'counter' | 'condition';

export type Cues = ReadonlyMap<Cue, Match>;

export const NONE: Cues = new Map();

/** How a segment opens, and by which of its words; null for these where it is the connective before it. */
export interface Opened {
  readonly opener: Opener;
  readonly by: Match | null;
}

const OPENERS = ['reason', 'result', 'example', 'contrast', 'elaboration', 'addition', 'anaphora'] as const;

/** `opens`: whether it opens its sentence; elsewhere only the connective before it tells whether it argues. */
export function openedBy(segment: Segment, words: readonly Word[], lexicon: Lexicon, opens: boolean): Opened | null {
  if (segment.lead !== null) {
    const lead = lexicon.wordsOf(segment.lead);
    for (const [opener, finder] of lexicon.splits)
      if (finder.at(lead, 0)?.to === lead.length) return { opener, by: null };
  }
  const own = longest(words, lexicon);
  if (own?.opener !== 'reason' && own?.opener !== 'result')
    return own ?? closing(words, lexicon) ?? openedInside(words, lexicon);
  const lookalike = lexicon.lookalikes.at(words, 0)?.to ?? 0;
  if (!opens || lookalike > (own.by?.to ?? 0)) return null;
  return own.opener === 'reason' && isFronted(segment.text, words, lexicon) ? null : own;
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

/** The cues of these words, with those that stand before them. */
export function cuesOf(words: readonly Word[], lexicon: Lexicon, before: Cues): Map<Cue, Match> {
  const cues = before.size > 0 ? new Map(before) : new Map<Cue, Match>();
  const start = cueStart(words, lexicon);
  const hedged = hedgesBefore(words, lexicon);
  for (const cue of ['agree', 'concede', 'deny'] as const) {
    const finder = lexicon[cue];
    const match = firstAt(words, finder, cue === 'deny' ? [0, start] : [0, start, hedged]) ?? atEnd(words, finder);
    const meant = match && meantBy(cue, words, match, lexicon);
    if (meant) cues.set(meant, match);
  }
  const denied = cues.get('deny');
  // "Das stimmt nicht" begins like "Das stimmt": of two that begin alike the longer one is meant.
  for (const cue of ['agree', 'concede'] as const) {
    const other = cues.get(cue);
    if (denied && other && denied.from === other.from && denied.to > other.to) cues.delete(cue);
  }
  const undercut = lexicon.undercut.find(words);
  if (undercut) cues.set('undercut', undercut);
  return cues;
}

/** What a cue comes to where it stands: what grants may hang on a condition, or grant nothing. */
function meantBy(cue: Cue, words: readonly Word[], match: Match, lexicon: Lexicon): Cue | null {
  const way = cue === 'deny' ? 'whole' : grantedBy(words, match, lexicon);
  return way === 'whole' ? cue : way;
}

function firstAt(words: readonly Word[], finder: Phrases, places: readonly number[]): Match | null {
  for (const at of places) {
    const match = finder.at(words, at);
    if (match) return match;
  }
  return null;
}

// "Hallo liebe Eva, …"
const LONGEST_GREETING = 4;

/** Where a cue may begin other than at the first word. */
function cueStart(words: readonly Word[], { interjections, fillers, greetings }: Lexicon): number {
  const first = words[0]?.text ?? '';
  if (words.length < 2) return 0;
  if (!greetings.has(first)) return interjections.has(first) || fillers.has(first) ? 1 : 0;
  return words.slice(0, Math.min(LONGEST_GREETING, words.length - 1)).findIndex(({ pause }) => pause) + 1;
}

/** "True, but …" in one breath: what is granted has no words of its own, and the rest argues against it. */
export function grantedAtOnce(words: readonly Word[], cues: Map<Cue, Match>, lexicon: Lexicon): Opened | null {
  const granted = cues.get('concede') ?? cues.get('agree');
  const by = granted?.from === 0 ? lexicon.openers.contrast.at(words, granted.to) : null;
  if (!by) return null;
  cues.delete('agree');
  return { opener: 'contrast', by };
}

/** "True. Still, …": what an aside granted is not what the sentence with the "but" says. */
export function grantedBefore(cues: Map<Cue, Match>, before: Cues, opener: Opener | null): void {
  if (opener !== 'contrast') return;
  for (const cue of ['agree', 'concede'] as const) {
    const granted = before.get(cue);
    if (!granted || cues.get(cue) !== granted) continue;
    cues.delete(cue);
    cues.set('counter', granted);
  }
}

/** "Eight minutes is fine, I agree.": a cue of two words or more may close a sentence too, behind a pause or without one. */
function atEnd(words: readonly Word[], finder: Phrases, pause = true): Match | null {
  for (let from = Math.max(1, words.length - 3); from <= words.length - 2; from++) {
    const match = !pause || words[from - 1]?.pause ? finder.at(words, from) : null;
    if (match?.to === words.length) return match;
  }
  return null;
}
