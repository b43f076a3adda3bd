// A mark before a space into whether a sentence ends there, where the parser saw no end: "We were down 30. Nobody cared."
import type { Shortened } from './shortened.ts';

/** A place in a stretch that starts at `from`: the space at `space` stands behind a mark. */
export interface Stop {
  readonly text: string;
  readonly from: number;
  readonly space: number;
  readonly shortened: Shortened;
  /** Whether the text is in a language whose ordinal numbers have no full stop. */
  readonly isPlain: () => boolean;
}

// Words that begin a sentence when they follow something shortened with a capital.
const OPENERS = new Set(
  (
    'The This That These Those They There Then It He She We You I And But So If What Why How When Also However No Yes ' +
    'My Your His Her Our Its Their Nobody Nothing Everyone Everybody Someone Somebody Not Or Because Since Although ' +
    'While Even Just Maybe Perhaps Now Please In On At For From With As Is Are Do Does Did Can Will Would An'
  ).split(' '),
);
// Words of their own that the parser takes for shortened ones, where no number stands before them ("5 in.", "War. Memorial").
const OWN = new Set('in sun sat op pro con cent me war here ok id mad man miss ill wash etc'.split(' '));
// What never ends a sentence before a name.
const TITLES = new Set(
  'mr mrs ms mx dr st messrs mme mlle msgr gen gov sen rev hon capt col lt sgt maj rep pres prof'.split(' '),
);

// Short for something that a number follows.
export const NUMBERED = new Set(
  'no nos nr fig figs approx ca vol ch sec sect art para eq vers ver v p pp ed'.split(' '),
);

const LONGEST_WORD = 24;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
const NUMBER = /^[$€£#]?\p{N}[\p{N}.,:]{0,12}%?$/u;

export function endsAt(stop: Stop): boolean {
  const { text, space, isPlain } = stop;
  const opener = openerAt(text, space + 1);
  if (opener === null) return false;
  const isSmall = /^\p{Ll}/u.test(opener);
  const mark = text[space - 1];
  if (mark === '?') return isSmall && isPlain();
  if (mark !== '.' || text[space - 2] === '.') return false;
  const word = wordBefore(text, Math.max(stop.from, space - 1 - LONGEST_WORD), space - 1);
  if (NUMBER.test(word)) return endsInNumber(stop, word) && (OPENERS.has(opener) || isPlain());
  return isSmall ? isOrdinary(word) && !isShort(stop) && isPlain() : endsShortened(stop, word, opener);
}

/** Whether a word at a place begins a sentence wherever it has a capital. */
export const opens = (text: string, at: number): boolean =>
  OPENERS.has(/^\p{L}{1,9}/u.exec(text.slice(at, at + 11))?.[0] ?? '');

/** The word at a place, with a capital or without; null where something else stands there, such as "e.g.". */
function openerAt(text: string, at: number): string | null {
  return /^["“'(]?(?!\p{Ll}\.)(\p{L}[\p{L}\p{N}'’-]{0,20})/u.exec(text.slice(at, at + 24))?.[1] ?? null;
}

function wordBefore(text: string, from: number, end: number): string {
  return (text.slice(from, end).split(' ').at(-1) ?? '').replace(/^["“„'(«[*_]{1,3}/, '');
}

/** A word, also one in marks or with a full stop inside ("fern.example"), but neither initials nor a single letter. */
function isOrdinary(word: string): boolean {
  return word.length > 1 && /[\p{L}\p{N}%]$/u.test(word) && !INITIALS.test(word);
}

const isShort = ({ text, space, shortened }: Stop) => shortened.goesOn(text, space) || shortened.mayGoOn(text, space);

/** What the parser takes for a shortened word or an initial, before a capital. */
function endsShortened(stop: Stop, word: string, opener: string): boolean {
  const { text, from, space, shortened } = stop;
  const small = word.toLowerCase();
  if (TITLES.has(small) || shortened.goesOn(text, space)) return false;
  if (OPENERS.has(opener)) return true;
  const before = wordBefore(text, Math.max(from, space - 2 * LONGEST_WORD), space - 2 - word.length);
  return OWN.has(small) && !NUMBER.test(before);
}

/** Not the number of an item: "1. Buy soil 2. Water it". */
function endsInNumber({ text, from, space }: Stop, word: string): boolean {
  const before = wordBefore(text, Math.max(from, space - 2 * LONGEST_WORD), space - 2 - word.length);
  // "Bus No. 5." ends, and so does "See fig. 3."
  const named = before.endsWith('.') && NUMBERED.has(before.slice(0, -1).toLowerCase());
  if (before === '' || (/[^\p{L}\p{N}%’']$/u.test(before) && !named)) return false;
  if (!/^\p{N}{1,2}$/u.test(word)) return true;
  const near = text.slice(Math.max(0, space - NEAR), space + NEAR);
  return ![Number(word) - 1, Number(word) + 1].some(
    (other) => near.includes(` ${other}. `) || near.startsWith(`${other}. `),
  );
}

// As far from a number as this its neighbours in a list are looked for.
const NEAR = 400;
