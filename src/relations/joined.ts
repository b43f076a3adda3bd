// What weights and rules propose for the same claims into candidates: of two targets the likelier.
import type { Confidence, RelationType } from '../thread/index.ts';
import { type Candidate, claimOf } from './candidate.ts';
import type { Reasons } from './evidence.ts';
import { rounded } from './model.ts';
import type { Move } from './moves.ts';
import type { LinkScorer } from './scorers.ts';

/** What weights propose; its reasons are made once it is kept. */
export interface Weighed {
  readonly from: Move;
  readonly to: Move;
  readonly type: RelationType;
  readonly crossUser: boolean;
  readonly confidence: Confidence;
  readonly reasons: () => Reasons;
  readonly second: Exclude<Candidate['second'], undefined>;
}

/**
 * Goes by how often each rule proved right in the data. Where weights and a rule name one target the rule says how:
 * language gave a clear sign. A rule whose target the weights do not name is seldom right.
 */
export function joined(
  weighed: readonly Weighed[],
  ruled: readonly Candidate[],
  trust: LinkScorer['trust'],
): readonly Candidate[] {
  const left = new Map(weighed.map((candidate) => [candidate.from, candidate]));
  const both: Candidate[] = [];
  for (const candidate of ruled) {
    const share = trust[candidate.evidence[0]?.rule ?? ''];
    if (share === undefined || candidate.type === 'question') continue;
    const rivals = candidate.sources.flatMap((source) => left.get(source) ?? []);
    const same = rivals.find(({ to }) => to === candidate.to);
    const link = Math.max(share.apart, same ? raised(same.confidence.link, share.gain) : 0);
    if (rivals.some(({ to, confidence }) => to !== candidate.to && confidence.link > link)) continue;
    for (const source of candidate.sources) left.delete(source);
    const { type, sources, target, to, crossUser, evidence } = candidate;
    const confidence = { link, type: share.type };
    const { against, second } = same ? { against: same.reasons().against, second: same.second } : candidate;
    both.push({ type, sources, target, to, crossUser, confidence, evidence, against, second });
  }
  return [...[...left.values()].map(candidateOf), ...both];
}

/** A share whose log-odds a sign raises. */
function raised(share: number, gain: number): number {
  const odds = (share / (1 - share)) * Math.exp(gain);
  return rounded(odds / (1 + odds));
}

function candidateOf({ from, to, type, crossUser, confidence, reasons, second }: Weighed): Candidate {
  const { evidence, against } = reasons();
  return {
    type,
    sources: [from],
    target: { kind: type === 'undercut' ? 'bearing' : 'claim', id: claimOf(to) },
    to,
    crossUser,
    confidence,
    evidence,
    against,
    second,
  };
}
