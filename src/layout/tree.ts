// Parents into a forest in arrays: children, depths, sizes and reading order, walked without recursion.

export interface Tree {
  readonly roots: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly depth: readonly number[];
  /** Descendants of each node, itself not counted. */
  readonly below: readonly number[];
  /** All nodes, each before its children. */
  readonly order: readonly number[];
}

export function treeOf(parents: readonly (number | null)[]): Tree {
  const children: number[][] = parents.map(() => []);
  const roots: number[] = [];
  for (const [node, parent] of parents.entries()) {
    if (parent === null) roots.push(node);
    else children[parent]?.push(node);
  }
  const order = walk(roots, children);
  const depth = parents.map(() => 0);
  const below = parents.map(() => 0);
  for (const node of order) depth[node] = depthUnder(depth, parents[node] ?? null);
  for (const node of order.toReversed()) {
    const parent = parents[node] ?? null;
    if (parent !== null) below[parent] = (below[parent] ?? 0) + (below[node] ?? 0) + 1;
  }
  return { roots, children, depth, below, order };
}

const depthUnder = (depth: readonly number[], parent: number | null) =>
  parent === null ? 0 : (depth[parent] ?? 0) + 1;

/** Nodes before their children, siblings in their order. */
export function walk(roots: readonly number[], children: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const waiting = roots.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    order.push(node);
    for (const child of (children[node] ?? []).toReversed()) waiting.push(child);
  }
  return order;
}
