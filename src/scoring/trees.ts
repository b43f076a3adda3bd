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
  readonly score: (values: Values) => number;
  /** For each value how far it moves the log-odds from where they would be if it alone were as usual; good until asked again. */
  readonly moves: (values: Values) => Float64Array;
}

type Values = ArrayLike<number>;

// The steps down a tree are written out, four for each, which takes half the time of a loop that counts them.
const LEVELS = 4;
const SIZE = 2 ** LEVELS;

/**
 * All trees end to end, each with room for as many nodes as it has leaves: its root stands at 1, the children of a node at twice
 * its number, the leaves from SIZE on. Where a tree has fewer levels its leaves stand there several times.
 */
interface Flat {
  readonly features: Uint16Array;
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
  /** Which way each node goes where its value is as usual: 1 is right. */
  readonly usualWays: Uint8Array;
  /** For each leaf the steps down to it that are not the usual ones: a bit each, the lowest for the last step. */
  readonly unusual: Uint8Array;
}

function flat({ depth, usual, trees: rows }: TreesData): Flat {
  if (depth > LEVELS) throw new Error(`Trees may have ${LEVELS} levels, and these have ${depth}.`);
  const inner = 2 ** depth - 1;
  const features = new Uint16Array(rows.length * SIZE);
  const thresholds = new Float64Array(rows.length * SIZE).fill(Number.POSITIVE_INFINITY);
  const leaves = new Float64Array(rows.length * SIZE);
  for (const [tree, row] of rows.entries()) {
    const root = tree * SIZE;
    for (let node = 0; node < inner; node++) {
      features[root + node + 1] = row[2 * node] as number;
      thresholds[root + node + 1] = row[2 * node + 1] as number;
    }
    for (let leaf = 0; leaf < SIZE; leaf++) leaves[root + leaf] = row[2 * inner + (leaf >> (LEVELS - depth))] as number;
  }
  const usualWays = Uint8Array.from(features, (feature, at) => +((usual[feature] ?? 0) > (thresholds[at] as number)));
  const unusual = leaves.map((_, leaf) => unusualSteps(usualWays, leaf));
  return { features, thresholds, leaves, usualWays, unusual: Uint8Array.from(unusual) };
}

function unusualSteps(usualWays: Uint8Array, leaf: number): number {
  const [root, place] = [leaf - (leaf % SIZE), SIZE + (leaf % SIZE)];
  let steps = 0;
  for (let up = LEVELS; up > 0; up--) {
    const way = (place >> (up - 1)) & 1;
    if (way !== usualWays[root + (place >> up)]) steps |= 1 << (up - 1);
  }
  return steps;
}

export function trees(data: TreesData): Trees {
  const all = flat(data);
  const { features, thresholds, leaves } = all;
  const moved = new Float64Array(data.usual.length);
  const movedBy = new Int32Array(data.usual.length);
  return {
    score: (values) => sumOf(features, thresholds, leaves, values, data.bias),
    moves: (values) => movesOf(all, values, moved, movedBy),
  };
}

function sumOf(features: Uint16Array, thresholds: Float64Array, leaves: Float64Array, values: Values, bias: number) {
  let sum = bias;
  for (let root = 0; root < leaves.length; root += SIZE)
    sum += leaves[leafOf(features, thresholds, values, root)] as number;
  return sum;
}

/** The place of the leaf that values lead to. */
function leafOf(features: Uint16Array, thresholds: Float64Array, values: Values, root: number): number {
  let at = below(features, thresholds, values, root, root + 1);
  at = below(features, thresholds, values, root, at);
  at = below(features, thresholds, values, root, at);
  return below(features, thresholds, values, root, at) - SIZE;
}

/** The place of the child that values lead to: a sum, as a branch is what the processor would have to guess. */
function below(features: Uint16Array, thresholds: Float64Array, values: Values, root: number, at: number): number {
  return 2 * at - root + +((values[features[at] as number] as number) > (thresholds[at] as number));
}

/** Only a value that a tree asks on the way down, and that leads elsewhere than the usual one, can move it. */
function movesOf(all: Flat, values: Values, moved: Float64Array, movedBy: Int32Array) {
  const { features, thresholds, leaves, usualWays, unusual } = all;
  moved.fill(0);
  // The root of the tree that moved each value last: a tree that asks a value twice moves it once.
  movedBy.fill(-1);
  for (let root = 0; root < leaves.length; root += SIZE) {
    const leaf = leafOf(features, thresholds, values, root);
    for (let steps = unusual[leaf] as number, up = 0; steps > 0; steps ^= 1 << (up - 1)) {
      up = 32 - Math.clz32(steps);
      const node = (leaf - root + SIZE) >> up;
      const feature = features[root + node] as number;
      if (movedBy[feature] === root) continue;
      movedBy[feature] = root;
      let at = root + 2 * node + (usualWays[root + node] as number);
      for (let level = 1; level < up; level++)
        at =
          features[at] === feature
            ? 2 * at - root + (usualWays[at] as number)
            : below(features, thresholds, values, root, at);
      (moved[feature] as number) += (leaves[leaf] as number) - (leaves[at - SIZE] as number);
    }
  }
  return moved;
}
