// Sentences as a parser cuts them into sentences as people end them: after "etc. They", not after "No. 5" or before ":)".
import type { Stretch } from './sentences.ts';
import { NOTHING_SHORTENED, type Shortened } from './shortened.ts';
import { endsAt, NUMBERED, opens, type Stop } from './stops.ts';

/** Joins, moves and adds ends; the stretches stay in order and free of white space at their ends. */
export function mend(
  text: string,
  stretches: readonly Stretch[],
  shortened: Shortened = NOTHING_SHORTENED,
): readonly Stretch[] {
  const mended: Stretch[] = [];
  let plain: boolean | null = null;
  const isPlain = () => {
    plain ??= shortened.isPlain(text);
    return plain;
  };
  const about = { text, shortened, isPlain };
  for (const [from, to] of stretches) {
    const start = mended.length > 0 ? takeTrail(text, [from, to], mended) : from;
    if (start >= to) continue;
    const last = mended.at(-1);
    const joins = last && (goesOn(text, last, start) || shortened.goesOn(text, last[1]));
    if (joins) mended.pop();
    mended.push(...cut({ ...about, from: joins ? last[0] : start }, start, to));
  }
  return mended;
}

// Short for something that never ends a sentence.
const NEVER_LAST = new Set('vs cf approx esp resp viz incl'.split(' '));

// „Nein!“ sagt er. « Non ! » dit-il.
const SPEECH_END = /[.?!…] ?[“»«]$/u;

// "e.g.", "i.e."
const EXAMPLE = /^\p{Ll}\.\p{Ll}\./u;

/** "No. 5", "cats vs. dogs", "Would it help? e.g. that one" and "a few (or more?) of them" go on; "No. That" does not. */
function goesOn(text: string, [, end]: Stretch, next: number): boolean {
  const char = text[next] ?? '';
  if (/\p{Ll}/u.test(char) && /(?:…|[.?!…]\*?\))$/.test(text.slice(Math.max(0, end - 3), end))) return true;
  if (char === '=' && text[end - 1] === '!') return true;
  if (EXAMPLE.test(text.slice(next, next + 4))) return true;
  if (/\p{Ll}/u.test(char) && SPEECH_END.test(text.slice(Math.max(0, end - 3), end))) return true;
  return NEVER_LAST.has(shortWord(text, end)) || (/\d/.test(char) && NUMBERED.has(shortWord(text, end)));
}

/** Whether the full stop before `end` only shortens a word, or is one of several ("wait..."). */
export function neverEnds(text: string, end: number): boolean {
  return text.endsWith('..', end) || NEVER_LAST.has(shortWord(text, end));
}

/** The word of up to six letters before a full stop that stands before `end`; empty where there is none. */
function shortWord(text: string, end: number): string {
  return /(?:^|\P{L})(\p{L}{1,6})\.$/u.exec(text.slice(Math.max(0, end - 8), end))?.[1]?.toLowerCase() ?? '';
}

// What stands at a sentence's start and belongs to the one before: a note's number, closing marks, a face.
const TRAIL = /(?:\[\d{1,3}\]|[*_~)\]}”’»"]{1,9}|[:;=][-']?[)(DPp])(?= |$)/y;

// The marks that open and close words of somebody: „…“, »…«, and «…» with or without spaces inside.
const OPENS: Readonly<Record<string, string>> = { '“': '„', '«': '»', '»': '«' };

/** Whether the mark at `from` closes what was opened in the sentence before it. */
function closes(text: string, [first, end]: Stretch, from: number): boolean {
  const mark = text[from] ?? '';
  const open = OPENS[mark];
  if (open === undefined || (from > end && mark !== '»') || !/^(?:$|[\s.,;:])/.test(text.slice(from + 1, from + 2)))
    return false;
  return text.lastIndexOf(open, end - 1) >= Math.max(first, text.lastIndexOf(mark, end - 1));
}

/** Gives what trails the last sentence back to it; the place where the next one then starts. */
function takeTrail(text: string, [from, to]: Stretch, mended: Stretch[]): number {
  const [first, end] = mended.at(-1) ?? [from, from];
  TRAIL.lastIndex = from;
  const closing = closes(text, [first, end], from);
  const trail = closing ? text[from] : TRAIL.exec(text)?.[0];
  if (trail === undefined || from + trail.length > to) return from;
  if (from > end && !closing && !/^[:;=]/.test(trail)) return from;
  const after = from + trail.length;
  mended[mended.length - 1] = [first, after];
  return text[after] === ' ' ? after + 1 : after;
}

// A picture or a face may end a sentence, and does where a word follows that begins one.
const PICTURE = /(?:\p{Extended_Pictographic}\uFE0F?|^[:;=][-']?[)(DPp]|^(?:[ap]\.m|u\.[sk]|\$[\d.,]+)\.)[)"”’]?$/iu;

/** Into its sentences, where all ends before `next` were looked at. */
function cut({ from, ...about }: Omit<Stop, 'space'>, next: number, to: number): readonly Stretch[] {
  const { text } = about;
  const parts: Stretch[] = [];
  let start = from;
  for (let space = text.indexOf(' ', next); space >= 0 && space < to; space = text.indexOf(' ', space + 1)) {
    if (!endsAt({ ...about, from: start, space }) && !isPictured(text, start, space)) continue;
    parts.push([start, space]);
    start = space + 1;
  }
  return [...parts, [start, to]];
}

function isPictured(text: string, start: number, space: number): boolean {
  if (!opens(text, space + 1)) return false;
  return PICTURE.test(text.slice(Math.max(start, text.lastIndexOf(' ', space - 1) + 1, space - 24), space));
}
