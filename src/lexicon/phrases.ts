// A list of phrases into a finder that walks over words once; `_` stands for any one word, a comma at the end for a pause.
import { type Word, wordsOf } from './words.ts';

export interface Match {
  readonly phrase: string;
  /** Index of the first word and of the word after the last one. */
  readonly from: number;
  readonly to: number;
}

export interface Phrases {
  /** The longest phrase that begins at word `at`. */
  at(words: readonly Word[], at: number): Match | null;
  /** The first phrase anywhere in the words. */
  find(words: readonly Word[]): Match | null;
}

interface Entry {
  readonly phrase: string;
  readonly parts: readonly string[];
  readonly pause: boolean;
}

export function phrases(list: readonly string[]): Phrases {
  const byFirst = new Map<string, Entry[]>();
  for (const phrase of list) {
    const parts = phrase.split(' ').flatMap((part) => (part === '_' ? ['_'] : wordsOf(part).map((word) => word.text)));
    const entries = byFirst.get(parts[0] ?? '') ?? [];
    entries.push({ phrase, parts, pause: phrase.endsWith(',') });
    byFirst.set(parts[0] ?? '', entries);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.parts.length - a.parts.length);
  const at = (words: readonly Word[], from: number): Match | null => {
    for (const entry of byFirst.get(words[from]?.text ?? '') ?? NONE)
      if (fits(entry, words, from)) return { phrase: entry.phrase, from, to: from + entry.parts.length };
    return null;
  };
  const find = (words: readonly Word[]) => {
    for (let from = 0; from < words.length; from++) {
      const match = at(words, from);
      if (match) return match;
    }
    return null;
  };
  return { at, find };
}

const NONE: readonly Entry[] = [];

function fits({ parts, pause }: Entry, words: readonly Word[], from: number): boolean {
  for (let i = 0; i < parts.length; i++) {
    const word = words[from + i];
    if (word === undefined || (parts[i] !== '_' && parts[i] !== word.text)) return false;
  }
  return !pause || words[from + parts.length - 1]?.pause === true;
}
