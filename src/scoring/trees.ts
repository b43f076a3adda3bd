// Boosted trees of fixed depth, stored as rows of numbers, into functions from dense values to log-odds and what moved them.
import { flat, SIZE, type TreesData } from './flat.ts';
import { mover } from './moved.ts';
import { addWays, askedIn, leafOf, leavesLeft, type Ways } from './ways.ts';

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
  const asked = askedIn(all, data.usual.length, leavesLeft);
  const every = Int32Array.from(data.usual.keys());
  const count = data.trees.length;
  const own = new Uint16Array(count);
  return {
    score: (values) => {
      own.fill(0);
      addWays(asked, values, every, own, 0);
      let sum = data.bias;
      for (let tree = 0; tree < count; tree++) sum += leaves[tree * SIZE + leafOf(own[tree] as number)] as number;
      return sum;
    },
    room: (places) => new Uint16Array(places * count),
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
  for (let tree = 0; tree < own.length; tree++) {
    const ways = (own[tree] as number) | (room[one + tree] as number) | (room[other + tree] as number);
    sum += leaves[tree * SIZE + leafOf(ways)] as number;
  }
  return sum;
}
