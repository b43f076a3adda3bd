// A pair of claims into hashed features of their words: how each opens, what each says; and into what a table says of them.
import { FeatureBag, type Linear, name, nameOf } from '../scoring/index.ts';
import type { Move } from './moves.ts';

const MOST = 30;

/** Signs of the side that may speak (a) and of the one that may be spoken to (z). */
const SIDES = { from: { opening: 'a', word: 'f:' }, to: { opening: 'z', word: 't:' } } as const;

/** `way` tells apart what is learned for different kinds of pairs, as "on 1". */
export interface Worded {
  readonly from: Move;
  readonly to: Move;
  readonly way: string;
}

/** What the words of one side add to a pair, whatever stands on the other. */
function sideWords({ words, segment }: Move, side: keyof typeof SIDES, way: string): FeatureBag {
  const { opening, word } = SIDES[side];
  const bag = new FeatureBag();
  const texts = words.slice(0, MOST).map(({ text }) => text);
  const [one = '', two = '', three = ''] = texts;
  const end = segment.text.at(-1) ?? '';
  const lead = segment.lead ?? '';
  const [plain, onWay] = [nameOf(opening), name`${way}${opening}`];
  for (const text of [`1:${one}`, `2:${one} ${two}`, `3:${one} ${two} ${three}`, `lead:${lead}`, `end:${end}`])
    bag.add(nameOf(text, plain), 0.6).add(nameOf(text, onWay), 0.6);
  const own = new Set(texts);
  const share = 1 / Math.sqrt(own.size + 1);
  const start = nameOf(word);
  for (const text of own) bag.add(nameOf(text, start), share);
  return bag;
}

/** All signs of a pair's words, for the trainer. */
export function pairWords({ from, to, way }: Worded): FeatureBag {
  const bag = new FeatureBag();
  for (const { names, values } of [sideWords(from, 'from', way), sideWords(to, 'to', way)])
    for (const [at, own] of names.entries()) bag.add(own, values[at]);
  return bag.add(way);
}

/** The log-odds by the words of both; the trainer puts its own in. */
export type PairScore = (from: Move, to: Move, way: string) => number;

/** Scores pairs by a table. What a side adds is the same in all its pairs of one way, so it is summed up once. */
export function pairScore({ score, weightOf }: Linear): PairScore {
  const known = { from: new Map<string, Map<Move, number>>(), to: new Map<string, Map<Move, number>>() };
  const sum = (move: Move, side: keyof typeof SIDES, way: string) => {
    const sums = known[side].get(way) ?? new Map<Move, number>();
    const own = sums.get(move) ?? score(sideWords(move, side, way), 0);
    known[side].set(way, sums.set(move, own));
    return own;
  };
  const bias = score(new FeatureBag());
  return (from, to, way) => bias + sum(from, 'from', way) + sum(to, 'to', way) + weightOf(way);
}
