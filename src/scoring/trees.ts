// Boosted trees of fixed depth, stored as rows of numbers, into functions from dense values to log-odds and what moved them.
import { flat, SIZE, type TreesData } from './flat.ts';
import { mover } from './moved.ts';
import { addWays, askedIn, leafOf, leavesLeft, paired, type Ways } from './ways.ts';

export interface Trees {
  readonly score: (values: ArrayLike<number>) => number;
  /** Room for the ways of all trees, at so many places. */
  readonly room: (places: number) => Ways;
  /** Fills a place with the ways to which the values of some features lead: for `scoreOf`, where rows have values in common. */
  readonly tellWays: (values: ArrayLike<number>, features: ArrayLike<number>, room: Ways, place: number) => void;
  /** The score of the values of some features, and of all others, whose ways stand at two places. */
  readonly scoreOf: (
    values: ArrayLike<number>,
    features: ArrayLike<number>,
    room: Ways,
    one: number,
    other: number,
  ) => number;
  /** For each value how far it moves the log-odds from where they would be if it alone were as usual; good until asked again. */
  readonly moves: (values: ArrayLike<number>) => Float64Array;
}

export function trees(data: TreesData): Trees {
  const all = flat(data);
  const { leaves } = all;
  const asked = paired(askedIn(all, data.usual.length, leavesLeft));
  const every = Int32Array.from(data.usual.keys());
  const count = (data.trees.length + 1) >> 1;
  const own = new Int32Array(count);
  const none = new Int32Array(count);
  return {
    score: (values) => {
      own.fill(0);
      addWays(asked, values, every, own, 0);
      return sumAt(own, none, 0, 0, leaves, data.bias);
    },
    room: (places) => new Int32Array(places * count),
    tellWays: (values, some, room, place) => {
      const start = place * count;
      room.fill(0, start, start + count);
      addWays(asked, values, some, room, start);
    },
    scoreOf: (values, some, room, one, other) => {
      own.fill(0);
      addWays(asked, values, some, own, 0);
      return sumAt(own, room, one * count, other * count, leaves, data.bias);
    },
    moves: mover(all, data.usual),
  };
}

function sumAt(own: Ways, room: Ways, one: number, other: number, leaves: Float64Array, bias: number): number {
  let sum = bias;
  for (let at = 0; at < own.length; at++) {
    const ways = (own[at] as number) | (room[one + at] as number) | (room[other + at] as number);
    const root = 2 * SIZE * at;
    sum += leaves[root + leafOf(ways & 0xffff)] as number;
    sum += leaves[root + SIZE + leafOf(ways >>> 16)] as number;
  }
  return sum;
}
