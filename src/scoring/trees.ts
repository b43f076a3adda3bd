// Boosted trees of fixed depth, stored as rows of numbers, into functions from dense values to log-odds and what moved them.
import { flat, SIZE, type TreesData } from './flat.ts';
import { mover } from './moved.ts';
import { addWays, askedIn, leafOf, type Ways } from './ways.ts';

export interface Trees {
  readonly score: (values: ArrayLike<number>) => number;
  /** Room for the ways of all trees, so many times. */
  readonly room: (times: number) => readonly Ways[];
  /** Fills in the ways to which the values of some features lead: for `scoreOf`, where rows have values in common. */
  readonly tellWays: (values: ArrayLike<number>, features: ArrayLike<number>, ways: Ways) => void;
  /** The score of the values of some features, and of all the others, whose ways are known. */
  readonly scoreOf: (values: ArrayLike<number>, features: ArrayLike<number>, known: Ways, more: Ways) => number;
  /** For each value how far it moves the log-odds from where they would be if it alone were as usual; good until asked again. */
  readonly moves: (values: ArrayLike<number>) => Float64Array;
}

export function trees(data: TreesData): Trees {
  const all = flat(data);
  const { features, thresholds, leaves } = all;
  const asked = askedIn(all, data.usual.length);
  const own = new Uint16Array(data.trees.length);
  return {
    score: (values) => sumOf(features, thresholds, leaves, values, data.bias),
    room: (times) => {
      const all = new Uint16Array(times * own.length);
      return Array.from({ length: times }, (_, at) => all.subarray(at * own.length, (at + 1) * own.length));
    },
    tellWays: (values, some, ways) => {
      ways.fill(0);
      addWays(asked, values, some, ways);
    },
    scoreOf: (values, some, known, more) => {
      for (let tree = 0; tree < own.length; tree++) own[tree] = (known[tree] as number) | (more[tree] as number);
      addWays(asked, values, some, own);
      return sumAt(own, leaves, data.bias);
    },
    moves: mover(all, asked, data.usual),
  };
}

function sumAt(ways: Ways, leaves: Float64Array, bias: number): number {
  let sum = bias;
  for (let tree = 0; tree < ways.length; tree++) sum += leaves[tree * SIZE + leafOf(ways[tree] as number)] as number;
  return sum;
}

function sumOf(
  features: Uint16Array,
  thresholds: Float64Array,
  leaves: Float64Array,
  values: ArrayLike<number>,
  bias: number,
): number {
  let sum = bias;
  for (let root = 0; root < leaves.length; root += SIZE) {
    // The four steps down are written out, which takes half the time of a loop that counts them.
    let at = below(features, thresholds, values, root, root + 1);
    at = below(features, thresholds, values, root, at);
    at = below(features, thresholds, values, root, at);
    at = below(features, thresholds, values, root, at);
    sum += leaves[at - SIZE] as number;
  }
  return sum;
}

/** The place of the child that values lead to: a sum, as a branch is what the processor would have to guess. */
function below(
  features: Uint16Array,
  thresholds: Float64Array,
  values: ArrayLike<number>,
  root: number,
  at: number,
): number {
  return 2 * at - root + +((values[features[at] as number] as number) > (thresholds[at] as number));
}
