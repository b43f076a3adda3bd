// Sentences as a parser cuts them into sentences as people end them: after "etc. They", not after "No. 5" or before ":)".
import type { Stretch } from './sentences.ts';

/** Joins, moves and adds ends; the stretches stay in order and free of white space at their ends. */
export function mend(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const mended: Stretch[] = [];
  for (const [from, to] of stretches) {
    const last = mended.at(-1);
    const start = last ? afterTrail(text, from, last[1]) : from;
    const joined = last !== undefined && (start > from || goesOn(text, last, from));
    if (joined) mended[mended.length - 1] = [last[0], start > from ? start : to];
    const rest = joined && start === from ? to : skipSpace(text, start, to);
    if (rest < to) mended.push(...cut(text, [rest, to]));
  }
  return mended;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] === ' ') at++;
  return at;
}

// Short for something that a number follows, and for something that never ends a sentence.
const NUMBERED = new Set('no nos nr fig figs approx ca vol ch sec sect art para eq vers ver v p pp ed'.split(' '));
const NEVER_LAST = new Set('vs cf approx esp resp viz incl'.split(' '));

/** "No. 5" and "cats vs. dogs" go on; "No. That" does not. */
function goesOn(text: string, [, end]: Stretch, next: number): boolean {
  return NEVER_LAST.has(shortWord(text, end)) || (/\d/.test(text[next] ?? '') && NUMBERED.has(shortWord(text, end)));
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

function afterTrail(text: string, from: number, end: number): number {
  TRAIL.lastIndex = from;
  const trail = TRAIL.exec(text)?.[0];
  if (trail === undefined || (from > end && !/^[:;=]/.test(trail))) return from;
  return from + trail.length;
}

// What may end a sentence and may not, and words that begin one when they follow it with a capital.
const MAYBE_END =
  /(?:\p{Extended_Pictographic}\uFE0F?|^[:;=][-']?[)(DPp]|^(?:etc|inc|ltd|[ap]\.m|u\.[sk]|\$[\d.,]+)\.)[)"”’]?$/iu;
const OPENERS = new Set(
  'The This That These Those They There Then It He She We You I And But So If What Why How When Also However No Yes'.split(
    ' ',
  ),
);

function cut(text: string, [from, to]: Stretch): readonly Stretch[] {
  const parts: Stretch[] = [];
  let start = from;
  for (let space = text.indexOf(' ', from); space >= 0 && space < to; space = text.indexOf(' ', space + 1)) {
    const opener = /^\p{L}{1,8}/u.exec(text.slice(space + 1, space + 10))?.[0] ?? '';
    if (!OPENERS.has(opener)) continue;
    const before = text.slice(Math.max(start, text.lastIndexOf(' ', space - 1) + 1, space - 24), space);
    if (!MAYBE_END.test(before)) continue;
    parts.push([start, space]);
    start = space + 1;
  }
  return [...parts, [start, to]];
}
