// Texts and the lexicons at hand into the lexicon of their language: the one whose little words fill them.
import type { OthersData } from './data.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

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
    ...all.map(tongueOf),
    ...Object.values(others?.stopwords ?? {}).map((words) => ({ lexicon: null, stopwords: new Set(words) })),
  ];
  const ofOne = (text: string, usual: Lexicon | null) => {
    if (latinIn(text) < 0.5) return null;
    const words = take(text);
    const share = shareIn(words);
    const known = usual ? share(tongueOf(usual)) : 0;
    // Most comments are in the usual language, and then the others are not looked at.
    if (words.length < CLEAR.words || CLEAR.times * known > MOST_SHARE) return usual;
    const best = likeliest(tongues, share);
    const most = share(best);
    const clear = most * words.length >= CLEAR.words && most >= CLEAR.share && most >= CLEAR.times * known;
    return clear ? best.lexicon : usual;
  };
  const of = (texts: Iterable<string>) => {
    const whole = opening(texts);
    if (latinIn(whole) < LEAST.latin) return null;
    const words = take(whole);
    const share = shareIn(words);
    if (words.length < FEWEST_WORDS) {
      const own = ofOne(whole, all[0]);
      return words.length >= SOME_WORDS && own && share(tongueOf(own)) < SOME_SHARE ? null : own;
    }
    const best = likeliest(tongues, share);
    const [most, next] = [share(best), Math.max(...tongues.filter((tongue) => tongue !== best).map(share))];
    return most >= SHARE || (most >= LEAST.share && most >= LEAST.times * next) ? best.lexicon : null;
  };
  return { of, ofOne };
}

interface Tongue {
  readonly lexicon: Lexicon | null;
  readonly stopwords: ReadonlySet<string>;
}

const tongueOf = (lexicon: Lexicon): Tongue => ({ lexicon, stopwords: lexicon.stopwords });

type Share = (tongue: Tongue) => number;

const shareIn =
  (words: readonly string[]): Share =>
  ({ stopwords }) =>
    words.length === 0 ? 0 : words.filter((word) => stopwords.has(word)).length / words.length;

/** Of several alike the first. */
function likeliest(tongues: readonly Tongue[], share: Share): Tongue {
  const shares = tongues.map(share);
  return tongues[shares.indexOf(Math.max(...shares))] as Tongue;
}

const LETTERS = /\p{L}/gu;
const LATIN = /\p{sc=Latin}/gu;
const MOST_SIGNS = 30_000;

/** The share of letters in the script of the languages at hand; a talk of many scripts has comments in each. */
function latinIn(text: string): number {
  const signs = text.slice(0, MOST_SIGNS);
  const letters = (signs.match(LETTERS) ?? []).length;
  return letters === 0 ? 1 : (signs.match(LATIN) ?? []).length / letters;
}

function opening(texts: Iterable<string>): string {
  let whole = '';
  for (const text of texts) {
    if (whole.length >= MOST_SIGNS) break;
    whole += `${text}\n`;
  }
  return whole;
}

const take = (text: string) =>
  wordsOf(text.slice(0, MOST_SIGNS))
    .slice(0, MOST_WORDS)
    .map(({ text: word }) => word);
