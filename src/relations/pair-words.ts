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

/** The names of an opening sign before the words that are in it. */
const STARTS = ['1:', '2:', '3:', 'lead:', 'end:'];
const startsOf = (opening: Name) => STARTS.map((sign) => nameOf(sign, opening));

/** Fills in how a claim opens and ends, behind its starts; learned for all pairs, and once more for those of each way. */
function openingsOf({ words, segment }: Move, starts: readonly Name[], into: Int32Array): Int32Array {
  const one = words[0]?.text ?? '';
  const two = words[1]?.text ?? '';
  const three = words[2]?.text ?? '';
  const [oneAt, twoAt, threeAt, leadAt, endAt] = starts;
  const oneOfThree = nameOf(' ', nameOf(one, threeAt));
  into[0] = nameOf(one, oneAt);
  into[1] = nameOf(two, nameOf(' ', nameOf(one, twoAt)));
  into[2] = nameOf(three, nameOf(' ', nameOf(two, oneOfThree)));
  into[3] = nameOf(segment.lead ?? '', leadAt);
  into[4] = nameOf(segment.text.at(-1) ?? '', endAt);
  return into;
}

interface Said {
  readonly names: readonly Name[];
  /** What each of them counts. */
  readonly share: number;
}

/** What a claim says, each word once. */
function saidIn({ words }: Move, side: Side, distinct: Distinct): Said {
  distinct.restart(MOST);
  const start = nameOf(SIDES[side].word);
  const names: Name[] = [];
  for (let at = 0; at < Math.min(MOST, words.length); at++) {
    const own = nameOf((words[at] as Word).text, start);
    if (distinct.isNew(own)) names.push(own);
  }
  return { names, share: 1 / Math.sqrt(names.length + 1) };
}

/** What claims say at each end of a pair. */
export type SaidAt = Readonly<Record<Side, (move: Move) => Said>>;

/** Hashes the words of each claim once, for all tables. */
export function saidOnce(): SaidAt {
  const distinct = new Distinct();
  return {
    from: kept((move: Move) => saidIn(move, 'from', distinct)),
    to: kept((move: Move) => saidIn(move, 'to', distinct)),
  };
}

/** All signs of a pair's words, for the trainer; where a claim's words are hashed already they are given. */
export function pairWords({ from, to, way }: Worded, said: SaidAt = saidOnce()): FeatureBag {
  const bag = new FeatureBag();
  for (const [side, move] of [['from', from] as const, ['to', to] as const]) {
    const { opening } = SIDES[side];
    const plain = openingsOf(move, startsOf(nameOf(opening)), new Int32Array(STARTS.length));
    const onWay = openingsOf(move, startsOf(name`${way}${opening}`), new Int32Array(STARTS.length));
    for (let at = 0; at < plain.length; at++) bag.add(plain[at] as Name, OPENING).add(onWay[at] as Name, OPENING);
    const { names, share } = said[side](move);
    for (const own of names) bag.add(own, share);
  }
  return bag.add(way);
}

/** The log-odds by the words of one claim and of another; the trainer puts its own in. */
export type PairScore = (from: Move) => (to: Move, way: string) => number;

/** Scores pairs by a table. What a claim adds to all its pairs is summed up once. */
export function pairScore({ score, weightOf }: Linear, said: SaidAt): PairScore {
  const openings = new Int32Array(STARTS.length);
  const sumOf = (move: Move, starts: readonly Name[]) => {
    openingsOf(move, starts, openings);
    let sum = 0;
    for (let at = 0; at < openings.length; at++) sum += weightOf(openings[at] as Name) * OPENING;
    return sum;
  };
  const worthOf = (side: Side) => {
    const starts = startsOf(nameOf(SIDES[side].opening));
    return kept((move: Move) => {
      const { names, share } = said[side](move);
      let sum = sumOf(move, starts);
      for (const own of names) sum += weightOf(own) * share;
      return sum;
    });
  };
  const [fromOf, toOf] = [worthOf('from'), worthOf('to')];
  const startsOn = kept((way: string) => ({
    from: startsOf(name`${way}${SIDES.from.opening}`),
    to: startsOf(name`${way}${SIDES.to.opening}`),
    worth: score(new FeatureBag().add(way)),
  }));
  return (from) => {
    const own = fromOf(from);
    // Pairs of one way follow each other.
    let [last, starts, fromOnWay]: [string | null, ReturnType<typeof startsOn> | null, number] = [null, null, 0];
    return (to, way) => {
      if (way !== last || !starts) {
        [last, starts] = [way, startsOn(way)];
        fromOnWay = sumOf(from, starts.from);
      }
      return starts.worth + own + toOf(to) + (fromOnWay + sumOf(to, starts.to));
    };
  };
}
