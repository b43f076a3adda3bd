// The graph into what a map speaks of: nodes (comments, the post, or lone claims), their claims, and resolved relations.
import { type ArgumentGraph, type ClaimNode, claimsOf, type RelationNode, relationsOf } from '../graph/index.ts';
import type { ClaimFlag, Standing } from '../thread/index.ts';
import { clean, clip } from './clean.ts';
import { claimNames } from './names.ts';
import { boxesOf, type MapNode } from './nodes.ts';
import type { RelationTone } from './scene.ts';

export interface Claim {
  readonly id: string;
  /** The name shown ("1a") and the element's id ("k1a"). */
  readonly name: string;
  readonly key: string;
  readonly text: string;
  readonly flags: readonly ClaimFlag[];
  /** Where it stands in the input; null where it never stood in one. */
  readonly at: number | null;
  readonly standing: Standing | null;
  readonly user: string | null;
  readonly node: number;
}

/** A relation with everything it touches looked up. */
export interface Link {
  readonly id: string;
  readonly type: RelationTone;
  readonly doubt: boolean;
  readonly quotes: boolean;
  readonly crossUser: boolean;
  readonly evidence: string;
  /** Where its evidence stands in the input. */
  readonly at: number | null;
  readonly sources: readonly Claim[];
  /** Node it is made in. */
  readonly from: number;
  /** What it ends on: a claim, a step (another relation), or a whole node. */
  readonly claim: Claim | null;
  readonly step: RelationNode | null;
  readonly node: number | null;
}

export interface Model {
  readonly kind: 'thread' | 'claims' | 'empty';
  readonly nodes: readonly MapNode[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly claimsIn: ReadonlyMap<number, readonly Claim[]>;
  readonly links: readonly Link[];
  readonly linkOf: ReadonlyMap<string, Link>;
}

const LONGEST = 4000;

export function modelOf(graph: ArgumentGraph): Model {
  const records = claimsOf(graph);
  const { nodes, nodeOf, kind } = boxesOf(graph);
  const nodeFor = ({ id, comment }: ClaimNode) => nodeOf(comment) ?? nodeOf(`claim:${id}`);
  const names = claimNames(records, nodeFor);
  const claims = new Map<string, Claim>();
  for (const [index, record] of records.entries()) {
    const node = nodeFor(record);
    if (node !== null) claims.set(record.id, claimView(record, names[index] ?? '', node));
  }
  const relations = relationsOf(graph);
  const relationOf = new Map(relations.map((relation) => [relation.id, relation]));
  const links: Link[] = [];
  for (const relation of relations) {
    const link = relation.show === 'hidden' ? null : linkView(relation, claims, relationOf, nodeOf);
    // Where nobody is named, every claim stands against another's.
    if (link) links.push(kind === 'claims' ? { ...link, crossUser: true } : link);
  }
  const linkOf = new Map(links.map((link) => [link.id, link]));
  return { kind, nodes, claims, claimsIn: grouped(claims.values()), links, linkOf };
}

function claimView({ id, text, flags, position, standing, user }: ClaimNode, name: string, node: number): Claim {
  const at = position?.start.offset ?? null;
  return { id, name, key: `k${name}`, text: clean(clip(text, LONGEST)), flags, at, standing, user, node };
}

function linkView(
  relation: RelationNode,
  claims: ReadonlyMap<string, Claim>,
  relationOf: ReadonlyMap<string, RelationNode>,
  nodeOf: (comment: string | null) => number | null,
): Link | null {
  const { id, type, show, crossUser, target, evidence, comment } = relation;
  const sources = relation.sources.flatMap((source) => claims.get(source) ?? []);
  const from = sources[0]?.node ?? nodeOf(comment ?? null);
  if (from === null) return null;
  const claim = target.kind === 'claim' || target.kind === 'bearing' ? (claims.get(target.id) ?? null) : null;
  const step = target.kind === 'relation' ? (relationOf.get(target.id) ?? null) : null;
  const node = target.kind === 'comment' || target.kind === 'post' ? nodeOf(target.id) : null;
  if (claim === null && step === null && node === null) return null;
  return {
    id,
    type,
    doubt: show === 'doubt',
    quotes: type === 'restate' && /quot/.test(evidence[0]?.rule ?? ''),
    crossUser,
    ...said(evidence),
    sources,
    from,
    claim,
    step,
    node,
  };
}

function said([first]: RelationNode['evidence']): Pick<Link, 'evidence' | 'at'> {
  return { evidence: clean(clip(first?.text ?? '', LONGEST)), at: first?.position?.start.offset ?? null };
}

export function grouped(claims: Iterable<Claim>): ReadonlyMap<number, readonly Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.node);
    if (group) group.push(claim);
    else groups.set(claim.node, [claim]);
  }
  return groups;
}
