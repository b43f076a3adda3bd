// Text into words: lower-cased, apostrophes made alike, with their place in the text; words into stems.
import { stemmer } from 'stemmer';

export interface Word {
  /** As it is looked up in word lists: lower case, ’ as '. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation or the end of the text follows. */
  readonly pause: boolean;
}

// Most letters are ASCII, and for these a table is faster than the classes of a regex.
const PLAIN = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const IS_PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (PLAIN.has(String.fromCharCode(code)) ? 1 : 0));
const LETTERS = /[\p{L}\p{M}\p{N}]+/uy;
// A word that goes on after an apostrophe ("don't") or, between single letters, a dot ("e.g").
const JOINTS = new Set(["'", '’', '.']);

const PAUSES = new Set('.,;:!?…—–-)"”»');

/** Porter stem (M. F. Porter, "An algorithm for suffix stripping", 1980). */
export const stemOf = (word: string): string => stemmer(word);

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfLetters(text, at);
    if (end === at) {
      at++;
      continue;
    }
    const before = words.at(-1);
    if (before && joins(text, before, at)) words[words.length - 1] = word(text, before.start, end);
    else words.push(word(text, at, end));
    at = end;
  }
  return words;
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

function joins(text: string, before: Word, index: number): boolean {
  const joint = text[index - 1] ?? '';
  if (index - before.end !== 1 || !JOINTS.has(joint)) return false;
  return joint !== '.' || before.end - before.start === 1;
}

function word(source: string, start: number, end: number): Word {
  const text = source.slice(start, end).toLowerCase();
  return {
    text: text.includes('’') ? text.replaceAll('’', "'") : text,
    start,
    end,
    pause: PAUSES.has(source[end] ?? '.'),
  };
}
