// Trees and values into the ways that these lead at all nodes at once: 16 bits for each tree, for what each node tells.
import { type Flat, SIZE } from './flat.ts';

/** The nodes of all trees by the feature that they ask, those of one feature by rising threshold. */
export interface Asked {
  /** Where the nodes of each feature begin, and where those of the last one end. */
  readonly starts: Int32Array;
  readonly thresholds: Float64Array;
  /** For each node its tree, and the bits that it sets there where it leads right. */
  readonly trees: Uint16Array;
  readonly bits: Uint16Array;
}

/** Two trees to a number, the first in the low bits: what their nodes set that lead right; several such lists may stand in a row. */
export type Ways = Int32Array;

/** The nodes as `addWays` walks over them: the number that holds their tree, and the bits that they set there. */
export interface Paired {
  readonly starts: Int32Array;
  readonly thresholds: Float64Array;
  readonly numbers: Uint16Array;
  readonly bits: Int32Array;
}

export const paired = ({ starts, thresholds, trees, bits }: Asked): Paired => ({
  starts,
  thresholds,
  numbers: trees.map((tree) => tree >> 1),
  bits: Int32Array.from(bits, (own, at) => own << (16 * ((trees[at] as number) & 1))),
});

/** Adds to the ways that begin at `start` those to which the values of some features lead. */
export function addWays(
  { starts, thresholds, numbers, bits }: Paired,
  values: ArrayLike<number>,
  features: ArrayLike<number>,
  ways: Ways,
  start: number,
): void {
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number;
    const value = values[feature] as number;
    const end = starts[feature + 1] as number;
    for (let at = starts[feature] as number; at < end && value > (thresholds[at] as number); at++)
      (ways[start + (numbers[at] as number)] as number) |= bits[at] as number;
  }
}

/** The leaves that are out of reach where a node leads right, a bit each: those below its left child. */
export function leavesLeft(node: number): number {
  const level = 31 - Math.clz32(node);
  const half = SIZE >> (level + 1);
  return ((1 << half) - 1) << (2 * half * (node - (1 << level)));
}

/** The first leaf that no node put out of reach: the one that its tree leads to (QuickScorer, Lucchese and others 2015). */
export const leafOf = (ways: number): number => 31 - Math.clz32(~ways & (ways + 1));

/** `bitsOf`: what a node sets by its number in its tree. */
export function askedIn({ features, thresholds }: Flat, count: number, bitsOf: (node: number) => number): Asked {
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
    bits: Uint16Array.from(order, (at) => bitsOf(at % SIZE)),
  };
}
