// Claims and relations into grounded labels: what is in, out, or undecided when every attack and undercut is taken as it stands.
import type { ClaimNode, RelationNode } from '../graph/index.ts';
import type { Label } from '../thread/index.ts';

/** `strict`: a claim that reasons were given for falls with the last of them; `lenient`: it may stand on its own. */
export type Mode = 'strict' | 'lenient';

interface Item {
  /** What must still come true before it is in. */
  need: number;
  /** Reasons that may still hold; where the last one falls, it falls too. */
  reasons: number;
  /** Whether one of them does hold. */
  backed: boolean;
  /** Items whose label may follow from this one's, and what this one is to them. */
  readonly dependents: { readonly key: string; readonly as: Role }[];
}

/** Helpers must be in, hindrances out; of reasons one must be in. */
type Role = 'help' | 'hindrance' | 'reason';

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
  const items = new Map<string, Item>();
  const keys = [...claims.map(({ id }) => claimKey(id)), ...relations.map(({ id }) => relationKey(id))];
  for (const key of keys) items.set(key, { need: 0, reasons: 0, backed: false, dependents: [] });
  const tie = (from: string, to: string, as: Role) => {
    const item = items.get(to);
    if (!item) return;
    if (as !== 'reason' || item.reasons === 0) item.need += 1;
    if (as === 'reason') item.reasons += 1;
    items.get(from)?.dependents.push({ key: to, as });
  };
  for (const relation of relations) {
    const self = relationKey(relation.id);
    for (const source of relation.sources) tie(claimKey(source), self, 'help');
    const target = targetKey(relation);
    if (target !== null && (relation.type !== 'support' || mode === 'strict'))
      tie(self, target, relation.type === 'support' ? 'reason' : 'hindrance');
  }
  return settled(items);
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

/** Each item is labelled at most once, and only then tells those that depend on it. */
function settled(items: ReadonlyMap<string, Item>): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  const queue: string[] = [];
  const put = (key: string, label: Label | null) => {
    if (label === null || labels.has(key)) return;
    labels.set(key, label);
    queue.push(key);
  };
  for (const [key, { need }] of items) if (need === 0) put(key, 'in');
  for (const from of queue) {
    for (const { key, as } of items.get(from)?.dependents ?? []) {
      const item = items.get(key);
      if (item) put(key, told(item, as, labels.get(from) === (as === 'hindrance' ? 'out' : 'in')));
    }
  }
  return labels;
}

/** What follows for an item from one more label, which is good for it or bad; null where nothing does yet. */
function told(item: Item, as: Role, good: boolean): Label | null {
  if (as === 'reason') {
    if (!good) item.reasons -= 1;
    else if (!item.backed) item.need -= 1;
    item.backed ||= good;
    if (item.reasons === 0) return 'out';
  } else if (good) item.need -= 1;
  else return 'out';
  return item.need === 0 ? 'in' : null;
}
