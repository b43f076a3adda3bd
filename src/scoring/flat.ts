// Boosted trees as rows of numbers into tables in which a walk down a tree is a few steps of arithmetic.

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

const LEVELS = 4;
export const SIZE = 2 ** LEVELS;

/**
 * All trees end to end, each with room for as many nodes as it has leaves: its root stands at 1, the children of a node at twice
 * its number, the leaves from SIZE on. Where a tree has fewer levels its leaves stand there several times.
 */
export interface Flat {
  readonly features: Uint16Array;
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
}

export function flat({ depth, trees: rows }: TreesData): Flat {
  if (depth > LEVELS) throw new Error(`Trees may have ${LEVELS} levels, and these have ${depth}.`);
  const inner = 2 ** depth - 1;
  const features = new Uint16Array(rows.length * SIZE);
  const thresholds = new Float64Array(rows.length * SIZE).fill(Number.POSITIVE_INFINITY);
  // Trees are scored two by two; where their number is odd the last leaves are nothing.
  const leaves = new Float64Array((rows.length + (rows.length % 2)) * SIZE);
  for (const [tree, row] of rows.entries()) {
    const root = tree * SIZE;
    for (let node = 0; node < inner; node++) {
      features[root + node + 1] = row[2 * node] as number;
      thresholds[root + node + 1] = row[2 * node + 1] as number;
    }
    for (let leaf = 0; leaf < SIZE; leaf++) leaves[root + leaf] = row[2 * inner + (leaf >> (LEVELS - depth))] as number;
  }
  return { features, thresholds, leaves };
}
