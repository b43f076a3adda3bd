// The words of a segment into the cues by which it grants, agrees, denies or undercuts.
import type { Lexicon, Match, Opener, Word } from '../lexicon/index.ts';
import type { Segment } from '../thread/index.ts';
import { acceptedIn, atEnd, firstAt, grantedBy, granting, hedgesBefore, meansNone } from './granting.ts';
import type { Opened } from './openers.ts';

/**
 * `counter`: a "but" right after something was conceded; what follows answers the same claim. `condition`: what is granted hangs on an
 * "if".
 */
export type Cue = 'agree' | 'concede' | 'deny' | 'undercut' | 'counter' | 'condition';

export type Cues = ReadonlyMap<Cue, Match>;

export const NONE: Cues = new Map();

/** The cues of these words, with those that stand before them. */
export function cuesOf(words: readonly Word[], lexicon: Lexicon, before: Cues): Map<Cue, Match> {
  const cues = before.size > 0 ? new Map(before) : new Map<Cue, Match>();
  const { agree, deny, undercut } = lexicon;
  const start = cueStart(words, lexicon);
  const places = [0, start, hedgesBefore(words, lexicon)];
  const agreed = firstAt(words, agree, places) ?? atEnd(words, agree);
  const found = {
    agree: agreed ?? acceptedIn(words, lexicon),
    concede: granting(words, places, agreed, lexicon),
    deny: firstAt(words, deny, [0, start]) ?? atEnd(words, deny),
  };
  for (const cue of ['agree', 'concede', 'deny'] as const) {
    const match = found[cue];
    const meant = match && meantBy(cue, words, match, lexicon);
    if (meant) cues.set(meant, match);
  }
  const denied = cues.get('deny');
  // "Das stimmt nicht" begins like "Das stimmt": of two that begin alike the longer one is meant.
  for (const cue of ['agree', 'concede'] as const) {
    const other = cues.get(cue);
    if (denied && other && denied.from === other.from && denied.to > other.to) cues.delete(cue);
  }
  const undercutting = undercut.find(words);
  if (undercutting) cues.set('undercut', undercutting);
  return cues;
}

/** "Right. I'll ask him.": with these words behind it, what looked like agreeing only takes something up. */
export function withoutTakingUp(cues: Map<Cue, Match>, words: readonly Word[], next: Segment, lexicon: Lexicon): void {
  const match = cues.get('agree');
  if (match?.from !== 0 || match.to !== words.length) return;
  if (meansNone([...words, ...lexicon.wordsOf(next.text).slice(0, 3)], match, lexicon)) cues.delete('agree');
}

/** What a cue comes to where it stands: what grants may hang on a condition, or grant nothing. */
function meantBy(cue: Cue, words: readonly Word[], match: Match, lexicon: Lexicon): Cue | null {
  const way = cue === 'deny' ? 'whole' : grantedBy(words, match, lexicon);
  return way === 'whole' ? cue : way;
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
  const by = granted ? lexicon.openers.contrast.at(words, granted.to) : null;
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
