// Trees and a row of values into how far each value moves their sum: all nodes are asked at once, and their ways kept as bits.
import { type Flat, SIZE } from './flat.ts';
import { type Asked, askedIn } from './ways.ts';

/** For each leaf the nodes on the way down to it, a bit each. */
const PATHS = Uint16Array.from({ length: SIZE }, (_, leaf) => {
  let path = 0;
  for (let node = (SIZE + leaf) >> 1; node > 0; node >>= 1) path |= 1 << node;
  return path;
});

/** For the ways of all nodes of a tree the leaf that they lead to; no way is kept for a node of the number 0. */
const LEAVES = Uint8Array.from({ length: 2 ** (SIZE - 1) }, (_, half) => {
  const ways = 2 * half;
  let node = 1;
  while (node < SIZE) node = 2 * node + ((ways >> node) & 1);
  return node - SIZE;
});

const leafOf = (ways: number) => LEAVES[ways >> 1] as number;

/** For each value how far it moves the sum from what it would be if that value alone were as usual. */
export function mover(all: Flat, usual: readonly number[]) {
  const { features, leaves } = all;
  const asked = askedIn(all, usual.length, (node) => 1 << node);
  const count = leaves.length / SIZE;
  const usualWays = new Uint16Array(count);
  const middles = Int32Array.from(usual, (value, feature) => middleOf(asked, feature, value));
  for (const [feature, middle] of middles.entries())
    for (let at = asked.starts[feature] as number; at < middle; at++)
      (usualWays[asked.trees[at] as number] as number) |= asked.bits[at] as number;
  const alike = features.map((_, at) => alikeIn(features, at));
  const turned = new Uint16Array(count);
  const moved = new Float64Array(usual.length);
  return (values: ArrayLike<number>) => {
    turned.fill(0);
    turn(asked, middles, values, turned);
    moved.fill(0);
    for (let tree = 0; tree < count; tree++) {
      const unusual = turned[tree] as number;
      if (unusual === 0) continue;
      const root = tree * SIZE;
      const own = unusual ^ (usualWays[tree] as number);
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

/** The first node of a feature that the usual value does not exceed. */
function middleOf({ starts, thresholds }: Asked, feature: number, usual: number): number {
  let at = starts[feature] as number;
  while (at < (starts[feature + 1] as number) && usual > (thresholds[at] as number)) at++;
  return at;
}

/** Notes the nodes that values lead elsewhere than the usual ones: those with a threshold between the two. */
function turn(
  { starts, thresholds, trees, bits }: Asked,
  middles: Int32Array,
  values: ArrayLike<number>,
  turned: Uint16Array,
): void {
  for (let feature = 0; feature < middles.length; feature++) {
    const value = values[feature] as number;
    const [start, middle, end] = [starts[feature] as number, middles[feature] as number, starts[feature + 1] as number];
    for (let at = middle; at < end && value > (thresholds[at] as number); at++)
      (turned[trees[at] as number] as number) |= bits[at] as number;
    for (let at = middle - 1; at >= start && !(value > (thresholds[at] as number)); at--)
      (turned[trees[at] as number] as number) |= bits[at] as number;
  }
}

/** The nodes of its tree that ask what this one asks, a bit each. */
function alikeIn(features: Uint16Array, at: number): number {
  const root = at - (at % SIZE);
  let nodes = 0;
  for (let node = 1; node < SIZE; node++) if (features[root + node] === features[at]) nodes |= 1 << node;
  return nodes;
}
