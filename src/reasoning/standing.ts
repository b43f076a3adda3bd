// Claims and relations into who touched what: for each claim whether others answered it, conceded it, or left it alone.
import type { ClaimNode, RelationNode } from '../graph/index.ts';
import type { Standing } from '../thread/index.ts';

export interface Touches {
  /** Relations of other people that end on the claim, on its bearing, or on a step that it takes part in. */
  readonly on: (claim: string) => readonly RelationNode[];
  /** The claim rebuts somebody: it is the source of a shown attack or undercut on another person. */
  readonly rebuts: (claim: string) => boolean;
}

const argues = ({ type }: RelationNode) => type === 'attack' || type === 'undercut';

export function touches(relations: readonly RelationNode[]): Touches {
  const shown = relations.filter(({ show }) => show !== 'hidden');
  const byId = new Map(shown.map((relation) => [relation.id, relation]));
  const on = new Map<string, RelationNode[]>();
  const rebutting = new Set<string>();
  for (const relation of shown.filter(({ crossUser }) => crossUser)) {
    if (argues(relation)) for (const source of relation.sources) rebutting.add(source);
    for (const claim of claimsHit(relation, byId)) append(on, claim, relation);
  }
  return { on: (claim) => on.get(claim) ?? [], rebuts: (claim) => rebutting.has(claim) };
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The claims that a relation speaks to: of a step, both the reasons and the conclusion. */
function claimsHit({ target }: RelationNode, byId: ReadonlyMap<string, RelationNode>): readonly string[] {
  if (target.kind === 'claim' || target.kind === 'bearing') return [target.id];
  const step = target.kind === 'relation' ? byId.get(target.id) : undefined;
  if (!step) return [];
  return step.target.kind === 'claim' || step.target.kind === 'bearing'
    ? [...step.sources, step.target.id]
    : step.sources;
}

/**
 * `conceded` where somebody else accepted the claim, `answered` where somebody argued against it, `unanswered` where it
 * rebuts another person and nobody did either, on it or on a reason given for it; else `untouched`.
 */
export function standingOf({ id }: ClaimNode, found: Touches, reasons: Reasons['all']): Standing {
  const direct = found.on(id);
  if (direct.some(argues)) return 'answered';
  if (direct.some(({ type }) => type === 'concede')) return 'conceded';
  if (!found.rebuts(id)) return 'untouched';
  return reasons(id).some((reason) => found.on(reason).some(argues)) ? 'answered' : 'unanswered';
}

export interface Reasons {
  /** Claims of the same comment that are given as a reason for the claim. */
  readonly direct: (claim: string) => readonly string[];
  /** The same, with the reasons for those reasons, and so on. */
  readonly all: (claim: string) => readonly string[];
}

export function reasonsOf(relations: readonly RelationNode[]): Reasons {
  const reasons = new Map<string, string[]>();
  for (const { type, crossUser, show, sources, target } of relations) {
    if (type !== 'support' || crossUser || show === 'hidden' || target.kind !== 'claim') continue;
    for (const source of sources) append(reasons, target.id, source);
  }
  const direct = (claim: string) => reasons.get(claim) ?? [];
  const all = (claim: string) => {
    const found = new Set<string>(direct(claim));
    for (const reason of found) for (const next of direct(reason)) found.add(next);
    found.delete(claim);
    return [...found];
  };
  return { direct, all };
}
