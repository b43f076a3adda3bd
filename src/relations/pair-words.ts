// A pair of claims into hashed features of their words: how each opens, what each says; and into what a table says of them.
import type { Word } from '../lexicon/index.ts';
import { Distinct, FeatureBag, type Linear, type Name, name, nameOf } from '../scoring/index.ts';
import { kept } from './kept.ts';
import type { Move } from './moves.ts';

const MOST = 30;

/** Signs of the side that may speak (a) and of the one that may be spoken to (z). */
const SIDES = { from: { opening: 'a', word: 'f:' }, to: { opening: 'z', word: 't:' } } as const;

type Side = keyof typeof SIDES;

/** `way` tells apart what is learned for different kinds of pairs, as "on 1". */
export interface Worded {
  readonly from: Move;
  readonly to: Move;
  readonly way: string;
}

const OPENING = 0.6;

/** How a claim opens and ends; learned for all pairs, and once more for those of each way. */
function openingsOf({ words, segment }: Move): readonly string[] {
  const one = words[0]?.text ?? '';
  const two = words[1]?.text ?? '';
  const three = words[2]?.text ?? '';
  const end = segment.text.at(-1) ?? '';
  return [`1:${one}`, `2:${one} ${two}`, `3:${one} ${two} ${three}`, `lead:${segment.lead ?? ''}`, `end:${end}`];
}

/** What a claim says, each word once. */
function saidIn({ words }: Move, side: Side): FeatureBag {
  const bag = new FeatureBag();
  const own = new Distinct(MOST);
  const start = nameOf(SIDES[side].word);
  for (let at = 0; at < Math.min(MOST, words.length); at++) own.add(nameOf((words[at] as Word).text, start));
  const share = 1 / Math.sqrt(own.names.length + 1);
  for (const text of own.names) bag.add(text, share);
  return bag;
}

/** All signs of a pair's words, for the trainer. */
export function pairWords({ from, to, way }: Worded): FeatureBag {
  const bag = new FeatureBag();
  for (const [side, move] of [['from', from] as const, ['to', to] as const]) {
    const { opening } = SIDES[side];
    const [plain, onWay] = [nameOf(opening), name`${way}${opening}`];
    for (const text of openingsOf(move)) bag.add(nameOf(text, plain), OPENING).add(nameOf(text, onWay), OPENING);
    const { names, values } = saidIn(move, side);
    for (const [at, own] of names.entries()) bag.add(own, values[at]);
  }
  return bag.add(way);
}

/** The log-odds by the words of both; the trainer puts its own in. */
export type PairScore = (from: Move, to: Move, way: string) => number;

/** Scores pairs by a table. What a claim adds to all its pairs is summed up once, and its openings are put together once. */
export function pairScore({ score, weightOf }: Linear): PairScore {
  const sumOf = (openings: readonly string[], start: Name) => {
    let sum = 0;
    for (const text of openings) sum += weightOf(nameOf(text, start)) * OPENING;
    return sum;
  };
  const ownOf = (side: Side) =>
    kept((move: Move) => {
      const openings = openingsOf(move);
      return { openings, worth: score(saidIn(move, side), sumOf(openings, nameOf(SIDES[side].opening))) };
    });
  const [fromOf, toOf] = [ownOf('from'), ownOf('to')];
  const startsOf = kept((way: string) => ({
    from: name`${way}${SIDES.from.opening}`,
    to: name`${way}${SIDES.to.opening}`,
    worth: score(new FeatureBag().add(way)),
  }));
  return (from, to, way) => {
    const [starts, own, other] = [startsOf(way), fromOf(from), toOf(to)];
    const onWay = sumOf(own.openings, starts.from) + sumOf(other.openings, starts.to);
    return starts.worth + own.worth + other.worth + onWay;
  };
}
