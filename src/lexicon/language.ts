// Texts and the lexicons at hand into the lexicon of their language: the one whose little words fill them.
import type { OthersData } from './data.ts';
import type { Lexicon } from './lexicon.ts';
import { type Word, wordsOf } from './words.ts';

export interface Languages {
  /** The lexicon of these texts; the first one where there is too little text to tell, null where none of them fits. */
  readonly of: (texts: Iterable<string>) => Lexicon | null;
  /** The lexicon of one text among others, which are mostly in a usual one. */
  readonly ofOne: (text: string, usual: Lexicon | null) => Lexicon | null;
}

// Below this the words of a text must speak clearly for another language.
const FEWEST_WORDS = 30;
const MOST_WORDS = 2000;
// So many words of a language hold some of its little ones.
const SOME_WORDS = 15;
const SOME_SHARE = 0.1;
// Little words make up a third to a half of a text; names and code bring the share down, but of all languages alike.
const SHARE = 0.15;
const LEAST = { share: 0.07, times: 2, latin: 0.2 };
// What is clear: so many little words, this share, and so many times those of the usual language.
const MOST_SHARE = 0.6;
const CLEAR = { words: 4, share: 0.25, times: 2 };

export function languages(all: readonly [Lexicon, ...Lexicon[]], others: OthersData | null): Languages {
  const tongues: readonly Tongue[] = [
    ...all.map((lexicon) => ({ lexicon, stopwords: lexicon.stopwords })),
    ...Object.values(others?.stopwords ?? {}).map((words) => ({ lexicon: null, stopwords: new Set(words) })),
  ];
  const likeliest = likeliestOf(tongues);
  const ofOne = (text: string, usual: Lexicon | null) => {
    if (latinIn(text) < 0.5) return null;
    const words = take(text);
    const known = usual ? shareIn(words, usual) : 0;
    // Most comments are in the usual language, and then the others are not looked at.
    if (words.length < CLEAR.words || CLEAR.times * known > MOST_SHARE) return usual;
    const { best, most } = likeliest(words);
    const clear = most * words.length >= CLEAR.words && most >= CLEAR.share && most >= CLEAR.times * known;
    return clear ? best.lexicon : usual;
  };
  const of = (texts: Iterable<string>) => {
    const whole = opening(texts);
    if (latinIn(whole) < LEAST.latin) return null;
    const words = take(whole);
    if (words.length < FEWEST_WORDS) {
      const own = ofOne(whole, all[0]);
      return words.length >= SOME_WORDS && own && shareIn(words, own) < SOME_SHARE ? null : own;
    }
    const { best, most, next } = likeliest(words);
    return most >= SHARE || (most >= LEAST.share && most >= LEAST.times * next) ? best.lexicon : null;
  };
  return { of, ofOne };
}

interface Tongue {
  readonly lexicon: Lexicon | null;
  readonly stopwords: ReadonlySet<string>;
}

function shareIn(words: readonly Word[], { stopwords }: Lexicon): number {
  let count = 0;
  for (const { text } of words) if (stopwords.has(text)) count++;
  return words.length === 0 ? 0 : count / words.length;
}

const NOBODY: readonly number[] = [];

/** Finds the likeliest of all, of several alike the first, with its share and that of the next one. */
function likeliestOf(tongues: readonly Tongue[]) {
  const speakers = new Map<string, number[]>();
  for (const [at, { stopwords }] of tongues.entries())
    for (const word of stopwords) speakers.set(word, [...(speakers.get(word) ?? []), at]);
  return (words: readonly Word[]) => {
    const counts = tongues.map(() => 0);
    for (const { text } of words) for (const at of speakers.get(text) ?? NOBODY) (counts[at] as number)++;
    const shares = counts.map((count) => (words.length === 0 ? 0 : count / words.length));
    const most = Math.max(...shares);
    const at = shares.indexOf(most);
    return { best: tongues[at] as Tongue, most, next: Math.max(...shares.toSpliced(at, 1)) };
  };
}

const LETTERS = /\p{L}/gu;
const LATIN = /\p{sc=Latin}/gu;
const BEYOND_ASCII = /[\u0080-\uffff]+/g;
const ASCII_LETTERS = /[A-Za-z]+/g;
const MOST_SIGNS = 30_000;

/** The share of letters in the script of the languages at hand; a talk of many scripts has comments in each. */
function latinIn(text: string): number {
  const signs = text.slice(0, MOST_SIGNS);
  // All letters of ASCII are Latin, and most texts hold hardly any others: only these are looked up one by one.
  const others = (signs.match(BEYOND_ASCII) ?? []).join('');
  const [letters, latin] = [(others.match(LETTERS) ?? []).length, (others.match(LATIN) ?? []).length];
  if (letters === latin) return 1;
  const plain = (signs.match(ASCII_LETTERS) ?? []).join('').length;
  return plain + letters === 0 ? 1 : (plain + latin) / (plain + letters);
}

function opening(texts: Iterable<string>): string {
  let whole = '';
  for (const text of texts) {
    if (whole.length >= MOST_SIGNS) break;
    whole += `${text}\n`;
  }
  return whole;
}

const take = (text: string) => wordsOf(text.slice(0, MOST_SIGNS), MOST_WORDS);
