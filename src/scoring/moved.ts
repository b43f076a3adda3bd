// Trees and a row of values into how far each value moves their sum: all nodes are asked at once, and their ways kept as bits.
import { type Flat, SIZE } from './flat.ts';
import { type Asked, addWays, leafOf } from './ways.ts';

/** For each leaf the nodes on the way down to it, a bit each. */
const PATHS = Uint16Array.from({ length: SIZE }, (_, leaf) => {
  let path = 0;
  for (let node = (SIZE + leaf) >> 1; node > 0; node >>= 1) path |= 1 << node;
  return path;
});

/** For each value how far it moves the sum from what it would be if that value alone were as usual. */
export function mover({ features, leaves }: Flat, asked: Asked, usual: readonly number[]) {
  const count = leaves.length / SIZE;
  const usualWays = new Uint16Array(count);
  const every = Int32Array.from(usual, (_, feature) => feature);
  addWays(asked, usual, every, usualWays);
  const alike = features.map((_, at) => alikeIn(features, at));
  const ways = new Uint16Array(count);
  const moved = new Float64Array(usual.length);
  return (values: ArrayLike<number>) => {
    ways.fill(0);
    addWays(asked, values, every, ways);
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

/** The nodes of its tree that ask what this one asks, a bit each. */
function alikeIn(features: Uint16Array, at: number): number {
  const root = at - (at % SIZE);
  let nodes = 0;
  for (let node = 1; node < SIZE; node++) if (features[root + node] === features[at]) nodes |= 1 << node;
  return nodes;
}
