// The door of reasoning/: fills the graph's findings and each claim's standing.
import { type ArgumentGraph, claimsOf, commentsOf, nodeKey, relationsOf } from '../graph/index.ts';
import { contestedClaims, longestExchange, mainClaimOf, openQuestions } from './findings.ts';
import { claimKey, groundedLabels, type Mode } from './grounded.ts';
import { reasonsOf, standingOf, touches } from './standing.ts';

export { claimKey, groundedLabels, type Mode, relationKey } from './grounded.ts';

export interface ReasoningOptions {
  /** Labels each claim in, out or undecided; left null where not asked for. */
  readonly labels?: Mode;
}

/** Says what stands unanswered, what the thread is about and where it went back and forth; never who is right. */
export function reason(graph: ArgumentGraph, { labels: mode }: ReasoningOptions = {}): void {
  const claims = claimsOf(graph);
  const relations = relationsOf(graph);
  const found = touches(relations);
  const reasons = reasonsOf(relations);
  const standings = claims.map((claim) => ({ id: claim.id, standing: standingOf(claim, found, reasons.all) }));
  for (const { id, standing } of standings) graph.mergeNodeAttributes(nodeKey('claim', id), { standing });
  if (mode !== undefined) {
    const shown = relations.filter(({ show }) => show !== 'hidden');
    const labels = groundedLabels(claims, shown, mode);
    for (const { id } of claims)
      graph.mergeNodeAttributes(nodeKey('claim', id), { label: labels.get(claimKey(id)) ?? 'undecided' });
  }
  const answered = new Set(commentsOf(graph).map(({ parent }) => parent));
  const exchange = longestExchange(claims, relations);
  graph.setAttribute('findings', {
    mainClaim: mainClaimOf(claims, found, reasons.direct, graph.getAttribute('title')),
    unanswered: standings.filter(({ standing }) => standing === 'unanswered').map(({ id }) => id),
    questions: openQuestions(relations, (comment) => answered.has(comment)),
    contested: contestedClaims(claims, found),
    chains: exchange.length > 0 ? [exchange] : [],
  });
}
