// Text into words: lower-cased, apostrophes made alike, with stem and place in the text.
import { stemmer } from 'stemmer';

export interface Word {
  /** As it is looked up in word lists: lower case, ’ as '. */
  readonly text: string;
  /** Porter stem (M. F. Porter, "An algorithm for suffix stripping", 1980). */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation or the end of the text follows. */
  readonly pause: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// A word that goes on after an apostrophe ("don't") or, between single letters, a dot ("e.g").
const JOINTS = new Set(["'", '’', '.']);

const PAUSES = new Set('.,;:!?…—–-)"”»');

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: part, index } of text.matchAll(WORD)) {
    const before = words.at(-1);
    if (before && joins(text, before, index)) words[words.length - 1] = word(text, before.start, index + part.length);
    else words.push(word(text, index, index + part.length));
  }
  return words;
}

function joins(text: string, before: Word, index: number): boolean {
  const joint = text[index - 1] ?? '';
  if (index - before.end !== 1 || !JOINTS.has(joint)) return false;
  return joint !== '.' || before.end - before.start === 1;
}

function word(source: string, start: number, end: number): Word {
  const text = source.slice(start, end).toLowerCase().replaceAll('’', "'");
  let stem: string | undefined;
  return {
    text,
    // Stemming is dear and few words are asked for their stem.
    get stem() {
      stem ??= stemmer(text);
      return stem;
    },
    start,
    end,
    pause: PAUSES.has(source[end] ?? '.'),
  };
}
