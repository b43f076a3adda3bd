// Trees and values into the ways that these lead at all nodes at once: a bit for each node, a number for each tree.
import { type Flat, SIZE } from './flat.ts';

/** The nodes of all trees by the feature that they ask, those of one feature by rising threshold. */
export interface Asked {
  /** Where the nodes of each feature begin, and where those of the last one end. */
  readonly starts: Int32Array;
  readonly thresholds: Float64Array;
  /** For each node its tree, and the bit that stands for it there. */
  readonly trees: Uint16Array;
  readonly bits: Uint16Array;
}

/** For each tree a bit for each of its nodes that lead right. */
export type Ways = Uint16Array;

/** Adds to the ways those to which the values of some features lead. */
export function addWays(
  { starts, thresholds, trees, bits }: Asked,
  values: ArrayLike<number>,
  features: ArrayLike<number>,
  ways: Ways,
): void {
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number;
    const value = values[feature] as number;
    const end = starts[feature + 1] as number;
    for (let at = starts[feature] as number; at < end && value > (thresholds[at] as number); at++)
      (ways[trees[at] as number] as number) |= bits[at] as number;
  }
}

/** The leaf of a tree whose ways are given. */
export function leafOf(ways: number): number {
  let node = 2 + ((ways >> 1) & 1);
  node = 2 * node + ((ways >> node) & 1);
  node = 2 * node + ((ways >> node) & 1);
  return 2 * node + ((ways >> node) & 1) - SIZE;
}

export function askedIn({ features, thresholds }: Flat, count: number): Asked {
  // What nothing exceeds always leads left, and need not be asked.
  const nodes = [...features.keys()].filter(
    (at) => at % SIZE > 0 && (thresholds[at] as number) < Number.POSITIVE_INFINITY,
  );
  const order = nodes.sort(
    (a, b) =>
      (features[a] as number) - (features[b] as number) || (thresholds[a] as number) - (thresholds[b] as number),
  );
  const starts = new Int32Array(count + 1);
  for (const at of order) (starts[(features[at] as number) + 1] as number)++;
  for (let feature = 0; feature < count; feature++) (starts[feature + 1] as number) += starts[feature] as number;
  return {
    starts,
    thresholds: Float64Array.from(order, (at) => thresholds[at] as number),
    trees: Uint16Array.from(order, (at) => Math.floor(at / SIZE)),
    bits: Uint16Array.from(order, (at) => 1 << (at % SIZE)),
  };
}
