// Parents by index into those that would run in a circle.

/** One entry of each circle: the first of it in the order of the text. */
export function circular(parents: readonly (number | null | undefined)[]): readonly number[] {
  const done = new Set<number>();
  const found: number[] = [];
  for (const index of parents.keys()) {
    const path = new Set<number>();
    let at: number | null | undefined = index;
    while (at != null && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = parents[at];
    }
    if (at != null && path.has(at)) found.push(at);
    for (const step of path) done.add(step);
  }
  return found;
}
