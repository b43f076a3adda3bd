// The door of lexicon/: words, phrase finders and a language's word lists.
export type { LexiconData, Opener, OthersData, Split, Twofold } from './data.ts';
export { type Languages, languages } from './language.ts';
export { type Lexicon, lexicon } from './lexicon.ts';
export { type Match, type Phrases, phrases } from './phrases.ts';
export { tongues } from './tongues.ts';
export { stemOf, type Word, wordsOf } from './words.ts';
