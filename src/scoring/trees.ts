// Boosted trees of fixed depth, stored as rows of numbers, into a function from dense values to log-odds.

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

export type Trees = (values: ArrayLike<number>) => number;

export function trees({ depth, bias, trees: rows }: TreesData): Trees {
  const inner = 2 ** depth - 1;
  return (values) => {
    let sum = bias;
    for (const row of rows) {
      let node = 0;
      for (let level = 0; level < depth; level++) {
        const right = (values[row[2 * node] ?? 0] ?? 0) > (row[2 * node + 1] ?? 0);
        node = 2 * node + (right ? 2 : 1);
      }
      sum += row[2 * inner + node - inner] ?? 0;
    }
    return sum;
  };
}
