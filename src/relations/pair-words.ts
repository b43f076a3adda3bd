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

/** How a claim opens and ends, behind a start; learned for all pairs, and once more for those of each way. */
function openingsOf({ words, segment }: Move, start: Name): readonly Name[] {
  const one = words[0]?.text ?? '';
  const two = words[1]?.text ?? '';
  const three = words[2]?.text ?? '';
  return [
    nameOf(one, nameOf('1:', start)),
    nameOf(two, nameOf(' ', nameOf(one, nameOf('2:', start)))),
    nameOf(three, nameOf(' ', nameOf(two, nameOf(' ', nameOf(one, nameOf('3:', start)))))),
    nameOf(segment.lead ?? '', nameOf('lead:', start)),
    nameOf(segment.text.at(-1) ?? '', nameOf('end:', start)),
  ];
}

interface Said {
  readonly names: readonly Name[];
  /** What each of them counts. */
  readonly share: number;
}

/** What a claim says, each word once. */
function saidIn({ words }: Move, side: Side): Said {
  const own = new Distinct(MOST);
  const start = nameOf(SIDES[side].word);
  for (let at = 0; at < Math.min(MOST, words.length); at++) own.add(nameOf((words[at] as Word).text, start));
  return { names: own.names, share: 1 / Math.sqrt(own.names.length + 1) };
}

/** What claims say at each end of a pair. */
export type SaidAt = Readonly<Record<Side, (move: Move) => Said>>;

/** Hashes the words of each claim once, for all tables. */
export const saidOnce = (): SaidAt => ({
  from: kept((move: Move) => saidIn(move, 'from')),
  to: kept((move: Move) => saidIn(move, 'to')),
});

/** All signs of a pair's words, for the trainer; where a claim's words are hashed already they are given. */
export function pairWords({ from, to, way }: Worded, said: SaidAt = saidOnce()): FeatureBag {
  const bag = new FeatureBag();
  for (const [side, move] of [['from', from] as const, ['to', to] as const]) {
    const { opening } = SIDES[side];
    const [plain, onWay] = [openingsOf(move, nameOf(opening)), openingsOf(move, name`${way}${opening}`)];
    for (let at = 0; at < plain.length; at++) bag.add(plain[at] as Name, OPENING).add(onWay[at] as Name, OPENING);
    const { names, share } = said[side](move);
    for (const own of names) bag.add(own, share);
  }
  return bag.add(way);
}

/** The log-odds by the words of both; the trainer puts its own in. */
export type PairScore = (from: Move, to: Move, way: string) => number;

/** Scores pairs by a table. What a claim adds to all its pairs is summed up once. */
export function pairScore({ score, weightOf }: Linear, said: SaidAt): PairScore {
  const sumOf = (openings: readonly Name[]) => {
    let sum = 0;
    for (const opening of openings) sum += weightOf(opening) * OPENING;
    return sum;
  };
  const worthOf = (side: Side) =>
    kept((move: Move) => {
      const { names, share } = said[side](move);
      let sum = sumOf(openingsOf(move, nameOf(SIDES[side].opening)));
      for (const own of names) sum += weightOf(own) * share;
      return sum;
    });
  const [fromOf, toOf] = [worthOf('from'), worthOf('to')];
  const startsOf = kept((way: string) => ({
    from: name`${way}${SIDES.from.opening}`,
    to: name`${way}${SIDES.to.opening}`,
    worth: score(new FeatureBag().add(way)),
  }));
  return (from, to, way) => {
    const starts = startsOf(way);
    const onWay = sumOf(openingsOf(from, starts.from)) + sumOf(openingsOf(to, starts.to));
    return starts.worth + fromOf(from) + toOf(to) + onWay;
  };
}
