// Claims into the claims that they speak to first, as parents of a tree: circles are opened.
import { type ArgumentGraph, relationsOf } from '../graph/index.ts';

/** The claim that each claim first speaks to, directly or through a step it speaks to. */
export function claimParents(graph: ArgumentGraph): ReadonlyMap<string, string> {
  const relations = relationsOf(graph).filter(({ show }) => show !== 'hidden');
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const parents = new Map<string, string>();
  for (const { sources, target } of relations) {
    const to = target.kind === 'relation' ? byId.get(target.id)?.sources[0] : target.id;
    for (const source of sources)
      if (to !== undefined && to !== source && !parents.has(source)) parents.set(source, to);
  }
  return parents;
}

/** A node whose ancestors lead back to itself becomes a root, so that every walk ends. */
export function withoutCircles<T extends { readonly parent: number | null }>(nodes: readonly T[]): readonly T[] {
  const parents = nodes.map(({ parent }) => parent);
  const settled = new Set<number>();
  for (const start of nodes.keys()) {
    const path = new Set<number>();
    let at: number | null = start;
    while (at !== null && !settled.has(at)) {
      path.add(at);
      const up: number | null = parents[at] ?? null;
      if (up !== null && path.has(up)) parents[at] = null;
      at = parents[at] ?? null;
    }
    for (const node of path) settled.add(node);
  }
  return nodes.map((node, index) => ({ ...node, parent: parents[index] ?? null }));
}
