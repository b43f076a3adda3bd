// The door of text/: raw bodies into passages and sentences with exact places.
export { isAttribution, saidInQuote } from './furniture.ts';

export { isNotation } from './machine/signs.ts';
export { readBodies } from './read.ts';
export { shortenedIn } from './short-words.ts';
export { brokenOff } from './tails.ts';
