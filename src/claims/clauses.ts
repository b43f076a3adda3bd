// A sentence into clauses, split at a connective or semicolon where both sides can stand alone, or where weights say so.
import type { Lexicon, Split, Word } from '../lexicon/index.ts';
import { connectiveAt, isTight } from './connectives.ts';
import { frontedAt } from './fronted.ts';
import { marked } from './marks.ts';
import { FARTHEST } from './signs.ts';

/** A stretch [start, end) of the sentence's text. `lead` is the connective before it, `split` the job of that connective. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly lead: string | null;
  readonly split: Split | null;
}

/** A place where a sentence may fall apart. */
export interface Cut {
  /** The first word of the connective, and the first word behind it. */
  readonly at: number;
  readonly next: number;
  /** Where the first side's text may reach at most. */
  readonly from: number;
  readonly lead: string | null;
  readonly split: Split | null;
  /** Whether the connective's rule asks for the cut. */
  readonly rule: boolean;
  /** Index of the first word of the side before the cut. */
  readonly first: number;
}

/** Whether a cut is made; without weights the rules decide. */
export type TakesCut = (cut: Cut, text: string, words: readonly Word[]) => boolean;

const byRule: TakesCut = ({ rule }) => rule;

// A side shorter than this is a tag ("but ok"), not an argument of its own; weights may still see more in it.
const FEWEST_WORDS = 4;
const FEWEST_EVER = 3;

export function clauses(text: string, words: readonly Word[], lexicon: Lexicon, takes = byRule): readonly Clause[] {
  const found: Clause[] = [];
  const opens = consequent(text, words, lexicon);
  const quoted = marked(text);
  const fronted = frontedAt(text, words, quoted(words[0]?.start ?? 0), lexicon);
  let first = 0;
  let open: Clause = { start: 0, end: text.length, lead: null, split: null };
  if (fronted) {
    // The reason stands whole, and the weights are not asked where it ends.
    const { match, main } = fronted;
    const start = words[match.to]?.start ?? 0;
    const end = trimEnd(text, start, words[main - 1]?.end ?? 0, 0);
    found.push({ start, end, lead: match.phrase, split: 'reason' });
    open = { start: words[main]?.start ?? 0, end: text.length, lead: null, split: 'reason' };
    first = main;
  }
  for (let at = first + FEWEST_EVER; at + FEWEST_EVER <= words.length; at++) {
    const cut = cutAt(text, words, at, { lexicon, first, opens, quoted });
    if (!cut || at - first < FEWEST_EVER || words.length - cut.next < FEWEST_EVER || !takes(cut, text, words)) continue;
    found.push({ ...open, end: trimEnd(text, open.start, words[at - 1]?.end ?? 0, cut.from) });
    const binds = bindsAt(cut, words, lexicon);
    first = binds ? at : cut.next;
    const lead = binds ? null : cut.lead;
    open = { start: words[first]?.start ?? 0, end: text.length, lead, split: cut.split };
    at = cut.next;
  }
  return [...found, open];
}

/** The first word that may open a clause: "If the dough rests because it is cold, then …" is cut only behind its condition. */
function consequent(text: string, words: readonly Word[], lexicon: Lexicon): number {
  if (!lexicon.conditions.at(words, 0)) return 0;
  const then = words.findLastIndex((word) => word.text === 'then');
  const comma = words.findIndex(({ end }) => text[end] === ',');
  return then > 0 ? then + 1 : comma + 2;
}

/** "…; if it rains, we stay": without its first word the condition would be asserted, so it belongs to the clause. */
function bindsAt({ at, next, split }: Cut, words: readonly Word[], lexicon: Lexicon): boolean {
  const last = next - 1;
  if (split !== null || last < at) return false;
  const { conditions, subordinators, leaning, granted } = lexicon;
  if (conditions.at(words, last)) return true;
  if (lexicon.joints.at(words, at) === null || granted.at(words, at)) return false;
  return subordinators.has(words[last]?.text ?? '') || leaning.at(words, at) !== null;
}

interface Around {
  readonly lexicon: Lexicon;
  readonly first: number;
  /** The first word at which a rule may cut. */
  readonly opens: number;
  /** Whether a place in the text stands within quotation marks. */
  readonly quoted: (at: number) => boolean;
}

function cutAt(
  text: string,
  words: readonly Word[],
  at: number,
  { lexicon, first, opens, quoted }: Around,
): Cut | null {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word) return null;
  const between = text.slice(before.end, word.start);
  if (between === ' ' && !lexicon.connectives.has(word.text)) return null;
  const semicolon = between.indexOf(';');
  const { match, split, rule } = connectiveAt({ text, words, at, first, between, quoted: quoted(word.start) }, lexicon);
  if (!match && !/[,;:()—–…]| - |\.{2}/u.test(between)) return null;
  const next = match?.to ?? at;
  const fewest = match && isTight(match, lexicon) ? FEWEST_EVER : FEWEST_WORDS;
  const long = at >= opens && at - first >= fewest && words.length - next >= fewest;
  const from = before.end + (semicolon >= 0 ? semicolon : closing(between));
  return { at, next, from, lead: match?.phrase ?? null, split, rule: long && (rule || semicolon >= 0), first };
}

/**
 * Where weights may not cut, whatever the words say: between a condition or a time and what it is for ("Even if it rains, we
 * go.", "We go when it rains."), and before a verb whose subject stands on the other side ("a hall that is dry but has no
 * light"). Readers of the training data seldom begin a claim there.
 */
export function holdsTogether(cut: Cut, words: readonly Word[], lexicon: Lexicon): boolean {
  const { at, next, first, lead, split } = cut;
  const { conditions, subordinators, auxiliaries } = lexicon;
  const isTime = (place: number) => subordinators.has(words[place]?.text ?? '');
  const isCondition = (place: number) => conditions.at(words, place) !== null;
  if (auxiliaries.has(words[next]?.text ?? '') || isCondition(at) || isCondition(next)) return true;
  if (split === null && (isTime(at) || isTime(next))) return true;
  if (lead !== null) return false;
  if (isTime(first)) return true;
  for (let place = Math.max(first, at - FARTHEST); place < at; place++) if (isCondition(place)) return true;
  return false;
}

/** How much of the gap still belongs to the first side: closing brackets and quotation marks. */
function closing(between: string): number {
  let length = 0;
  while (length < between.length && ')]”"’»'.includes(between[length] ?? ' ')) length++;
  return length;
}

function trimEnd(text: string, start: number, wordEnd: number, limit: number): number {
  let end = Math.max(wordEnd, limit);
  while (end > start && text[end - 1] === ' ') end--;
  return end;
}
