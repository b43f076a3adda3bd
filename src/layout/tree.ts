// Parents into a forest in arrays: children, depths, sizes and reading order, walked without recursion.

/** The arrays are indexed by node; those of a part of a thread have entries for its nodes alone. */
export interface Tree {
  readonly roots: readonly number[];
  readonly parent: readonly (number | null)[];
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
  return grown(roots, parents, children);
}

/** The tree of some nodes alone; those whose parents are not among them become roots, in the order of the whole. */
export function treeWithin(whole: Tree, nodes: readonly number[]): Tree {
  const within = new Set(nodes);
  const parents: (number | null)[] = [];
  const children: number[][] = [];
  const roots: number[] = [];
  for (const node of nodes) {
    const parent = whole.parent[node] ?? null;
    parents[node] = parent !== null && within.has(parent) ? parent : null;
    if (parents[node] === null) roots.push(node);
    children[node] = (whole.children[node] ?? []).filter((child) => within.has(child));
  }
  return grown(roots, parents, children);
}

function grown(
  roots: readonly number[],
  parent: readonly (number | null)[],
  children: readonly (readonly number[])[],
): Tree {
  const order = walk(roots, children);
  const depth: number[] = [];
  const below: number[] = [];
  for (const node of order) {
    const up = parent[node] ?? null;
    depth[node] = up === null ? 0 : (depth[up] ?? 0) + 1;
    below[node] = 0;
  }
  for (const node of order.toReversed()) {
    const up = parent[node] ?? null;
    if (up !== null) below[up] = (below[up] ?? 0) + (below[node] ?? 0) + 1;
  }
  return { roots, parent, children, depth, below, order };
}

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
