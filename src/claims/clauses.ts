// A sentence into clauses, split only at a connective or semicolon where both sides can stand alone.
import type { Lexicon, Split, Word } from '../lexicon/index.ts';

/** A stretch [start, end) of the sentence's text. `lead` is the connective before it, `split` the job of that connective. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly lead: string | null;
  readonly split: Split | null;
}

// A side shorter than this is a tag ("but ok"), not an argument of its own.
const FEWEST_WORDS = 4;

export function clauses(text: string, words: readonly Word[], lexicon: Lexicon): readonly Clause[] {
  const found: Clause[] = [];
  let first = 0;
  let open: Clause = { start: 0, end: text.length, lead: null, split: null };
  for (let at = consequent(text, words, lexicon); at + FEWEST_WORDS <= words.length; at++) {
    const cut = cutAt(text, words, at, lexicon);
    if (!cut || cut.at - first < FEWEST_WORDS || words.length - cut.next < FEWEST_WORDS) continue;
    found.push({ ...open, end: trimEnd(text, open.start, words[at - 1]?.end ?? 0, cut.from) });
    open = { start: words[cut.next]?.start ?? 0, end: text.length, lead: cut.lead, split: cut.split };
    first = cut.next;
    at = cut.next;
  }
  return [...found, open];
}

/** The first word that may open a clause: "If the dough rests because it is cold, then …" is cut only behind its condition. */
function consequent(text: string, words: readonly Word[], lexicon: Lexicon): number {
  if (!lexicon.conditions.at(words, 0)) return FEWEST_WORDS;
  const then = words.findLastIndex((word) => word.text === 'then');
  const comma = words.findIndex(({ end }) => text[end] === ',');
  return Math.max(FEWEST_WORDS, then > 0 ? then + 1 : comma + 2);
}

interface Cut {
  readonly at: number;
  readonly next: number;
  /** Where the first side's text may reach at most. */
  readonly from: number;
  readonly lead: string | null;
  readonly split: Split | null;
}

function cutAt(text: string, words: readonly Word[], at: number, lexicon: Lexicon): Cut | null {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word) return null;
  const between = text.slice(before.end, word.start);
  if (between.includes(';')) return { at, next: at, from: before.end + between.indexOf(';'), lead: null, split: null };
  const comma = between.includes(',') || between.includes('—') || between.includes(' - ');
  for (const [split, finder] of lexicon.splits) {
    const match = finder.at(words, at);
    if (!match || (!comma && !lexicon.freeSplits.has(match.phrase))) continue;
    const after = words[match.to];
    if (!after || !(lexicon.subjects.has(after.text) || grants(words, split, lexicon))) continue;
    return { at, next: match.to, from: before.end + closing(between), lead: match.phrase, split };
  }
  return null;
}

/** "I see your point, but sixty …": what is granted and what is then said against it always do different jobs. */
function grants(words: readonly Word[], split: Split, lexicon: Lexicon): boolean {
  return split === 'contrast' && lexicon.concede.at(words, 0) !== null;
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
