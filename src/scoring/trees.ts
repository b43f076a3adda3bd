// Boosted trees of fixed depth, stored as rows of numbers, into functions from dense values to log-odds and what moved them.

export interface TreesData {
  /** Names of the values, in the order in which a row of values gives them. */
  readonly features: readonly string[];
  /** The middle of each value in the data: what an explanation compares with. */
  readonly usual: readonly number[];
  readonly depth: number;
  readonly bias: number;
  /** A tree a row: for each inner node its feature and its threshold, then the value of each leaf, left to right. */
  readonly trees: readonly (readonly number[])[];
}

export interface Trees {
  readonly score: (values: ArrayLike<number>) => number;
  /** For each value how far it moves the log-odds from where they would be if it alone were as usual. */
  readonly moves: (values: ArrayLike<number>) => readonly number[];
}

/** All trees end to end, the features, thresholds and leaves of each in the order of its row. */
interface Flat {
  readonly count: number;
  readonly depth: number;
  readonly inner: number;
  readonly features: Uint16Array;
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
}

function flat({ depth, trees: rows }: TreesData): Flat {
  const inner = 2 ** depth - 1;
  const nodes = rows.flatMap((row) => row.slice(0, 2 * inner));
  return {
    count: rows.length,
    depth,
    inner,
    features: Uint16Array.from(nodes.filter((_, at) => at % 2 === 0)),
    thresholds: Float64Array.from(nodes.filter((_, at) => at % 2 === 1)),
    leaves: Float64Array.from(rows.flatMap((row) => row.slice(2 * inner))),
  };
}

export function trees(data: TreesData): Trees {
  const all = flat(data);
  const score = (values: ArrayLike<number>) => {
    let sum = data.bias;
    for (let tree = 0; tree < all.count; tree++) sum += worthOf(all, tree, leafOf(all, tree, values));
    return sum;
  };
  const own = new Float64Array(data.usual.length);
  const moves = (values: ArrayLike<number>) => {
    own.set(values);
    return movesOf(all, own, data.usual);
  };
  return { score, moves };
}

/** Only a value that a tree asks on its way down can move it: each tree is walked again for those that are not as usual. */
function movesOf(all: Flat, own: Float64Array, usual: readonly number[]): readonly number[] {
  const moved = usual.map(() => 0);
  const asked: number[] = [];
  for (let tree = 0; tree < all.count; tree++) {
    const leaf = leafOf(all, tree, own);
    asked.length = 0;
    for (let node = leaf; node > 0; ) {
      node = (node - 1) >> 1;
      const feature = all.features[tree * all.inner + node] as number;
      if (own[feature] !== usual[feature] && !asked.includes(feature)) asked.push(feature);
    }
    for (const feature of asked) {
      const value = own[feature] as number;
      own[feature] = usual[feature] as number;
      const other = leafOf(all, tree, own);
      own[feature] = value;
      if (other !== leaf) (moved[feature] as number) += worthOf(all, tree, leaf) - worthOf(all, tree, other);
    }
  }
  return moved;
}

/** The number of the leaf among all nodes of its tree. */
function leafOf({ depth, inner, features, thresholds }: Flat, tree: number, values: ArrayLike<number>): number {
  let node = 0;
  for (let level = 0; level < depth; level++) {
    const at = tree * inner + node;
    node = 2 * node + ((values[features[at] as number] as number) > (thresholds[at] as number) ? 2 : 1);
  }
  return node;
}

const worthOf = ({ inner, leaves }: Flat, tree: number, leaf: number) =>
  leaves[tree * (inner + 1) + leaf - inner] as number;
