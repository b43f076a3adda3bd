// The door of lexicon/: words, phrase finders and a language's word lists.
export { type Languages, languages, type OthersData } from './language.ts';
export { type Lexicon, type LexiconData, lexicon, type Opener, type Split, silence } from './lexicon.ts';
export { type Match, type Phrases, phrases } from './phrases.ts';
export { stemOf, type Word, wordsOf } from './words.ts';
