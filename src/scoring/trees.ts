// Boosted trees of fixed depth, stored as rows of numbers, into functions from dense values to log-odds and what moved them.
import { flat, SIZE, type TreesData } from './flat.ts';
import { mover } from './moved.ts';

export interface Trees {
  readonly score: (values: ArrayLike<number>) => number;
  /** For each value how far it moves the log-odds from where they would be if it alone were as usual; good until asked again. */
  readonly moves: (values: ArrayLike<number>) => Float64Array;
}

export function trees(data: TreesData): Trees {
  const all = flat(data);
  const { features, thresholds, leaves } = all;
  return { score: (values) => sumOf(features, thresholds, leaves, values, data.bias), moves: mover(all, data.usual) };
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
