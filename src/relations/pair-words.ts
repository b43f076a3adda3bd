// A pair of claims into hashed features of their words: how each opens, what each says, what both say.
import { FeatureBag } from '../scoring/index.ts';
import type { Move } from './moves.ts';

const MOST = 30;

/** Names of a claim's words, computed once for all its pairs. */
export interface Wording {
  readonly openings: readonly string[];
  readonly words: readonly string[];
}

export function wordingOf({ words, segment }: Move): Wording {
  const texts = words.slice(0, MOST).map(({ text }) => text);
  const [one = '', two = '', three = ''] = texts;
  const end = segment.text.at(-1) ?? '';
  return {
    openings: [`1:${one}`, `2:${one} ${two}`, `3:${one} ${two} ${three}`, `lead:${segment.lead ?? ''}`, `end:${end}`],
    words: [...new Set(texts)],
  };
}

/** `way` tells apart what is learned for different kinds of pairs, as "forward 1". */
export function pairWords(from: Wording, to: Wording, way: string): FeatureBag {
  const bag = new FeatureBag();
  for (const name of from.openings) bag.add(`a${name}`, 0.6).add(`${way}a${name}`, 0.6);
  for (const name of to.openings) bag.add(`z${name}`, 0.6).add(`${way}z${name}`, 0.6);
  const [own, theirs] = [1 / Math.sqrt(from.words.length + 1), 1 / Math.sqrt(to.words.length + 1)];
  for (const word of from.words) bag.add(`f:${word}`, own);
  for (const word of to.words) bag.add(`t:${word}`, theirs);
  return bag.add(way);
}
