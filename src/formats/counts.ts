// "5 replies below me" into parents: each comment takes as many of the next ones as it says stand below it.

export interface Counted {
  /** How many comments stand below, at any depth. */
  readonly below: number;
  /** How many of those that would follow were not loaded. */
  readonly unloaded: number;
}

export interface Tree {
  readonly parents: readonly (number | null)[];
  /** False where a count goes on past the last comment. */
  readonly closed: boolean;
}

/** Null where a comment would hold more than the one above it has room for. */
export function countedTree(counts: readonly Counted[]): Tree | null {
  const open: { readonly index: number; readonly end: number }[] = [];
  const parents: (number | null)[] = [];
  let place = 0;
  for (const [index, { below, unloaded }] of counts.entries()) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= place) open.pop();
    const above = open.at(-1);
    const end = place + 1 + below;
    if (above && end > above.end) return null;
    parents.push(above?.index ?? null);
    open.push({ index, end });
    place += 1 + unloaded;
  }
  return { parents, closed: open.every(({ end }) => end <= place) };
}
