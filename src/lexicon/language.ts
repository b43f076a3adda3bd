// Texts and the lexicons at hand into the lexicon of their language: the one whose little words fill them.
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

// Below this the words of a text say nothing about its language.
const FEWEST_WORDS = 30;
const MOST_WORDS = 2000;
// Little words make up a third to a half of a text; names and code bring the share down.
const SHARE = 0.15;

/** The best of `all`; the first one where there is too little text to tell, null where none of them fits. */
export function lexiconFor(texts: Iterable<string>, all: readonly [Lexicon, ...Lexicon[]]): Lexicon | null {
  const words = take(texts);
  if (words.length < FEWEST_WORDS) return all[0];
  const shares = all.map(({ stopwords }) => words.filter((word) => stopwords.has(word)).length / words.length);
  const most = Math.max(...shares);
  return most < SHARE ? null : (all[shares.indexOf(most)] ?? null);
}

function take(texts: Iterable<string>): readonly string[] {
  const words: string[] = [];
  for (const text of texts) {
    if (words.length >= MOST_WORDS) break;
    for (const { text: word } of wordsOf(text)) words.push(word);
  }
  return words;
}
