// Trees and a row of values into how far each value moves their sum: all nodes are asked at once, and their ways kept as bits.
import { type Flat, SIZE } from './flat.ts';

/** The nodes of all trees by the feature that they ask, those of one feature by rising threshold. */
interface Asked {
  /** Where the nodes of each feature begin, and where those of the last one end. */
  readonly starts: Int32Array;
  readonly thresholds: Float64Array;
  /** For each node its tree, and the bit that stands for it there. */
  readonly trees: Uint16Array;
  readonly bits: Uint16Array;
}

/** For each leaf the nodes on the way down to it, a bit each. */
const PATHS = Uint16Array.from({ length: SIZE }, (_, leaf) => {
  let path = 0;
  for (let node = (SIZE + leaf) >> 1; node > 0; node >>= 1) path |= 1 << node;
  return path;
});

/** For each value how far it moves the sum from what it would be if that value alone were as usual. */
export function mover(all: Flat, usual: readonly number[]): (values: ArrayLike<number>) => Float64Array {
  const { features, leaves } = all;
  const count = leaves.length / SIZE;
  const asked = askedIn(all, usual.length);
  const usualWays = new Uint16Array(count);
  tellWays(asked, usual, usualWays);
  const alike = features.map((_, at) => alikeIn(features, at));
  const ways = new Uint16Array(count);
  const moved = new Float64Array(usual.length);
  return (values) => {
    tellWays(asked, values, ways);
    moved.fill(0);
    for (let tree = 0; tree < count; tree++) {
      const root = tree * SIZE;
      const own = ways[tree] as number;
      const unusual = own ^ (usualWays[tree] as number);
      const leaf = leafOf(own);
      // Only a value that a tree asks on the way down, and that leads elsewhere than the usual one, can move it.
      let left = unusual & (PATHS[leaf] as number);
      while (left !== 0) {
        const at = root + 31 - Math.clz32(left & -left);
        const same = alike[at] as number;
        const other = leafOf(own ^ (unusual & same));
        (moved[features[at] as number] as number) += (leaves[root + leaf] as number) - (leaves[root + other] as number);
        left &= ~same;
      }
    }
    return moved;
  };
}

/** Fills in for each tree which of its nodes lead right. */
function tellWays({ starts, thresholds, trees, bits }: Asked, values: ArrayLike<number>, ways: Uint16Array): void {
  ways.fill(0);
  for (let feature = 0; feature + 1 < starts.length; feature++) {
    const value = values[feature] as number;
    const end = starts[feature + 1] as number;
    for (let at = starts[feature] as number; at < end && value > (thresholds[at] as number); at++)
      (ways[trees[at] as number] as number) |= bits[at] as number;
  }
}

/** The leaf of a tree whose ways are given. */
function leafOf(ways: number): number {
  let node = 2 + ((ways >> 1) & 1);
  node = 2 * node + ((ways >> node) & 1);
  node = 2 * node + ((ways >> node) & 1);
  return 2 * node + ((ways >> node) & 1) - SIZE;
}

/** The nodes of its tree that ask what this one asks, a bit each. */
function alikeIn(features: Uint16Array, at: number): number {
  const root = at - (at % SIZE);
  let nodes = 0;
  for (let node = 1; node < SIZE; node++) if (features[root + node] === features[at]) nodes |= 1 << node;
  return nodes;
}

function askedIn({ features, thresholds }: Flat, count: number): Asked {
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
