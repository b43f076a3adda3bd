// Claims and relations into grounded labels: what is in, out, or undecided when every attack and undercut is taken as it stands.
import type { ClaimNode, RelationNode } from '../graph/index.ts';
import type { Label } from '../thread/index.ts';

/** `strict`: a claim that reasons were given for falls with the last of them; `lenient`: it may stand on its own. */
export type Mode = 'strict' | 'lenient';

interface Item {
  readonly evaluate: () => Label;
  /** Items whose label may follow from this one's. */
  readonly dependents: string[];
}

/**
 * The least fixed point of the grounded semantics (Dung 1995), extended to relations in the manner of abstract
 * dialectical frameworks (Brewka and Woltran 2010). A relation is in if all its sources are in and all undercuts of it
 * are out; out if a source is out or an undercut is in. A claim is out if an attack on it is in, or (strict) all its
 * supports are out; in if all attacks on it are out and it has no support, or one that is in. All else is undecided.
 * Concessions, questions and restatements carry no force. Linear in the number of relations.
 */
export function groundedLabels(
  claims: readonly ClaimNode[],
  relations: readonly RelationNode[],
  mode: Mode,
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  const items = new Map<string, Item>();
  const on = incoming(relations);
  const labelOf = (key: string): Label => labels.get(key) ?? 'undecided';
  const add = (key: string, evaluate: () => Label) => items.set(key, { evaluate, dependents: [] });
  for (const { id } of claims) add(claimKey(id), () => labelOfClaim(on(claimKey(id)), labelOf, mode));
  for (const relation of relations) {
    const sources = relation.sources.map(claimKey);
    const undercuts = on(relationKey(relation.id)).map(({ id }) => relationKey(id));
    add(relationKey(relation.id), () => labelOfRelation(sources.map(labelOf), undercuts.map(labelOf)));
  }
  for (const relation of relations) {
    for (const source of relation.sources) items.get(claimKey(source))?.dependents.push(relationKey(relation.id));
    const target = targetKey(relation);
    if (target !== null) items.get(relationKey(relation.id))?.dependents.push(target);
  }
  settle(items, labels);
  return labels;
}

/** A claim's key in the labels is its id; relations are kept apart by a prefix that no claim id begins with. */
export const claimKey = (id: string): string => `claim:${id}`;
export const relationKey = (id: string): string => `relation:${id}`;

const FORCE = new Set(['attack', 'support', 'undercut']);

function targetKey({ type, target }: RelationNode): string | null {
  if (!FORCE.has(type)) return null;
  if (type === 'undercut') return target.kind === 'relation' ? relationKey(target.id) : null;
  return target.kind === 'claim' ? claimKey(target.id) : null;
}

function incoming(relations: readonly RelationNode[]): (key: string) => readonly RelationNode[] {
  const on = new Map<string, RelationNode[]>();
  for (const relation of relations) {
    const key = targetKey(relation);
    if (key === null) continue;
    const list = on.get(key);
    if (list) list.push(relation);
    else on.set(key, [relation]);
  }
  return (key) => on.get(key) ?? [];
}

function labelOfRelation(sources: readonly Label[], undercuts: readonly Label[]): Label {
  if (sources.includes('out') || undercuts.includes('in')) return 'out';
  return sources.every((label) => label === 'in') && undercuts.every((label) => label === 'out') ? 'in' : 'undecided';
}

function labelOfClaim(on: readonly RelationNode[], labelOf: (key: string) => Label, mode: Mode): Label {
  const labels = (type: string) =>
    on.filter((relation) => relation.type === type).map(({ id }) => labelOf(relationKey(id)));
  const [attacks, supports] = [labels('attack'), labels('support')];
  if (attacks.includes('in')) return 'out';
  const argued = mode === 'strict' && supports.length > 0;
  if (argued && supports.every((label) => label === 'out')) return 'out';
  return attacks.every((label) => label === 'out') && (!argued || supports.includes('in')) ? 'in' : 'undecided';
}

/** Each item changes at most once, from undecided to in or out, and only then asks those that depend on it again. */
function settle(items: ReadonlyMap<string, Item>, labels: Map<string, Label>): void {
  const queue = [...items.keys()];
  for (const key of queue) {
    const item = items.get(key);
    if (!item || labels.has(key)) continue;
    const label = item.evaluate();
    if (label === 'undecided') continue;
    labels.set(key, label);
    queue.push(...item.dependents);
  }
}
