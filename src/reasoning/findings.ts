// Touches of claims into findings: the main claim, the questions, the contested claims, the longest exchange.
import type { ClaimNode, RelationNode } from '../graph/index.ts';
import type { Reasons, Touches } from './standing.ts';
import { titledClaims } from './titled.ts';

// How much a relation of another person makes a claim the centre of the thread.
const WEIGHT = { attack: 1, undercut: 1, concede: 0.7, support: 0.6, question: 0.4, restate: 0.3 } as const;
// The first claim that others speak to is what a thread is most often about; two more replies to another outweigh that.
const OPENING = 1.5;
// What the thread's own title says it is about, it is about, unless nearly all of the talk turns to something else.
const TITLED = 3;

// What is said against a reason also speaks to what it is a reason for, though less.
const BY_REASON = 0.7;

/**
 * The question at issue, where a submission's title asks one; else the claim that draws most relations, on itself or its reasons.
 * The first one that others speak to is preferred, and yet more the claim of the opening that has the title's words.
 */
export function mainClaimOf(
  claims: readonly ClaimNode[],
  found: Touches,
  reasons: Reasons['direct'],
  title: string | null = null,
): string | null {
  const issue = claims.find(({ flags }) => flags.includes('issue'));
  if (issue) return issue.id;
  const drawn = (id: string) =>
    found.on(id).reduce((sum, { type, show }) => sum + WEIGHT[type] * (show === 'sure' ? 1 : 0.5), 0);
  const titled = titledClaims(claims, title);
  let best: string | null = claims[0]?.id ?? null;
  let most = 0;
  for (const { id } of claims) {
    const weight = drawn(id) + BY_REASON * reasons(id).reduce((sum, reason) => sum + drawn(reason), 0);
    if (weight === 0 && !titled.has(id)) continue;
    const total = weight + (most === 0 && weight > 0 ? OPENING : 0) + (titled.has(id) ? TITLED : 0);
    if (total > most) [best, most] = [id, total];
  }
  return best;
}

/** Questions that nobody who was asked came back to: relation ids in the order of the text. */
export function openQuestions(
  relations: readonly RelationNode[],
  answered: (comment: string) => boolean,
): readonly string[] {
  return relations
    .filter(
      ({ type, show, comment, crossUser }) =>
        type === 'question' && crossUser && show !== 'hidden' && comment !== undefined && !answered(comment),
    )
    .map(({ id }) => id);
}

/** Claims that at least two relations of other people speak to, one of them against; the most contested first. */
export function contestedClaims(claims: readonly ClaimNode[], found: Touches): readonly string[] {
  return claims
    .map(({ id }, index) => ({ id, index, on: found.on(id) }))
    .filter(({ on }) => on.length > 1 && on.some(({ type }) => type === 'attack' || type === 'undercut'))
    .sort((a, b) => b.on.length - a.on.length || a.index - b.index)
    .map(({ id }) => id);
}

/** The longest run of claims in which each one argues against the one before; empty where nobody was answered back. */
export function longestExchange(claims: readonly ClaimNode[], relations: readonly RelationNode[]): readonly string[] {
  const order = new Map(claims.map(({ id }, index) => [id, index]));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const before = new Map<string, string>();
  const length = new Map<string, number>();
  const against = relations
    .filter(({ type, crossUser, show }) => crossUser && show !== 'hidden' && (type === 'attack' || type === 'undercut'))
    .flatMap((relation) => relation.sources.map((source) => ({ source, hit: hitBy(relation, byId) })))
    // Only what answers an earlier claim: so a run never comes back to itself.
    .filter(
      (step): step is { source: string; hit: string } =>
        (order.get(step.hit ?? '') ?? Infinity) < (order.get(step.source) ?? 0),
    )
    .sort((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0));
  for (const { source, hit } of against) {
    const run = (length.get(hit) ?? 1) + 1;
    if (run <= (length.get(source) ?? 1)) continue;
    length.set(source, run);
    before.set(source, hit);
  }
  let last: string | undefined;
  for (const { source } of against) if ((length.get(source) ?? 0) > (length.get(last ?? '') ?? 2)) last = source;
  const exchange: string[] = [];
  for (let at = last; at !== undefined; at = before.get(at)) exchange.push(at);
  return exchange.reverse();
}

/** The claim that an attack or undercut answers: of a step inside a comment its conclusion, of a rebuttal its source. */
function hitBy({ target }: RelationNode, byId: ReadonlyMap<string, RelationNode>): string | null {
  if (target.kind === 'claim' || target.kind === 'bearing') return target.id;
  const step = target.kind === 'relation' ? byId.get(target.id) : undefined;
  if (!step) return null;
  return step.type === 'support' && !step.crossUser ? step.target.id : (step.sources[0] ?? null);
}
