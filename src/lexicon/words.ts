// Text into words: lower-cased, apostrophes made alike, with their place in the text; words into stems.
import { stemmer } from 'stemmer';

export interface Word {
  /** As it is looked up in word lists: lower case, ’ as '. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation or the end of the text follows. */
  readonly pause: boolean;
  /** A plus stands right before it, and nothing before that: "+1", but not "n+1". */
  readonly plus: boolean;
  /** It says nothing by itself: a hyphen ties it to the next word ("no-one"), or it stands in quotation marks alone. */
  readonly tied: boolean;
}

// Most signs are ASCII, and for these a table is faster than the classes of a regex.
const table = (signs: string) =>
  Uint8Array.from({ length: 128 }, (_, code) => (signs.includes(String.fromCharCode(code)) ? 1 : 0));
const IS_PLAIN = table('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const IS_PAUSE = table('.,;:!?-)"');
const OTHER_PAUSES = '…—–”»';
const LETTERS = /[\p{L}\p{M}\p{N}]+/uy;
const SPACE = 32;
const PLUS = 43;
const DOT = 46;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/** Porter stem (M. F. Porter, "An algorithm for suffix stripping", 1980). */
export const stemOf = (word: string): string => stemmer(word);

/** The words of a text, or the first so many of them. */
export function wordsOf(text: string, most = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = [];
  const lower = lowered(text);
  for (let at = 0; at < text.length && words.length < most; ) {
    const start = at;
    at = endOfLetters(text, start);
    if (at === start) {
      at++;
      continue;
    }
    while (goesOn(text, start, at)) at = endOfLetters(text, at + 1);
    const own = lower === null ? plain(text.slice(start, at)) : lower.slice(start, at);
    words.push({
      text: own,
      start,
      end: at,
      pause: pausesAt(text, at),
      plus: hasPlus(text, start),
      tied: isTied(text, start, at),
    });
  }
  return words;
}

// A sentence is read where its claims are found and where they are compared; the two stand that near to each other.
const MOST_KEPT = 5000;

/** Reads texts into words and keeps in mind those of the last few thousand. */
export function reader(read: (text: string) => readonly Word[]): (text: string) => readonly Word[] {
  const known = new Map<string, readonly Word[]>();
  return (text) => {
    const old = known.get(text);
    if (old) return old;
    const words = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, words);
    return words;
  };
}

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'");

/** All of a text as its words are looked up, sign by sign; null where that cannot be: a capital of two small letters, or of two ends. */
function lowered(text: string): string | null {
  const lower = plain(text);
  return lower.length === text.length && !text.includes('Σ') ? lower : null;
}

/** Where the letters, marks and digits that begin at `at` end; `at` itself where there are none. */
function endOfLetters(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 128) return endOfOthers(text, end);
    if (IS_PLAIN[code] === 0) return end;
  }
  return end;
}

function endOfOthers(text: string, at: number): number {
  LETTERS.lastIndex = at;
  return LETTERS.test(text) ? LETTERS.lastIndex : at;
}

/** A word goes on after an apostrophe ("don't") or, between single letters, a dot ("e.g"). */
function goesOn(text: string, start: number, end: number): boolean {
  const joint = text.charCodeAt(end);
  if (joint === DOT ? end - start !== 1 : joint !== APOSTROPHE && joint !== CURLY_APOSTROPHE) return false;
  return endOfLetters(text, end + 1) > end + 1;
}

function pausesAt(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code < 128 ? IS_PAUSE[code] === 1 : OTHER_PAUSES.includes(text.charAt(at));
}

function hasPlus(text: string, start: number): boolean {
  if (start === 0 || text.charCodeAt(start - 1) !== PLUS) return false;
  return start === 1 || text.charCodeAt(start - 2) <= SPACE;
}

const MARKS = '"“”„«»';

function isTied(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next === '-' || next === '\u2011') return endOfLetters(text, end + 1) > end + 1;
  return start > 0 && next !== '' && MARKS.includes(next) && MARKS.includes(text.charAt(start - 1));
}

/** Words that shortened ones stand before ("l'école", "qu'on") as two words each; `elided` lists the shortened ones. */
export function parted(words: readonly Word[], elided: ReadonlySet<string>): readonly Word[] {
  return words.flatMap((word) => {
    const { text, start, end } = word;
    const at = text.indexOf("'");
    if (at < 1 || !elided.has(text.slice(0, at))) return [word];
    const first = { ...word, text: text.slice(0, at), end: start + at + 1, pause: false, tied: false };
    return [first, { ...word, text: text.slice(at + 1), start: start + at + 1, end, plus: false }];
  });
}
