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
  readonly unmarked: boolean;
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
    const likelier = rivals.find(({ to, confidence }) => to !== candidate.to && confidence.link > link);
    if (likelier) {
      left.set(likelier.from, saying(likelier, candidate, share.type));
      continue;
    }
    for (const source of candidate.sources) left.delete(source);
    both.push(met(candidate, same, { link, type: share.type }));
  }
  return [...[...left.values()].map(candidateOf), ...both];
}

/** What a rule proposes, with what the weights know of the same two claims. */
function met(candidate: Candidate, same: Weighed | undefined, { link, type }: Confidence): Candidate {
  const told = same ? toldBy(candidate, same) : candidate.type;
  const alike = same?.type === told ? same.confidence.type : 0;
  // Written out, as a spread copy takes many times as long.
  return {
    type: told,
    sources: candidate.sources,
    target: candidate.target,
    to: candidate.to,
    crossUser: candidate.crossUser,
    confidence: { link, type: Math.max(type, alike) },
    evidence: candidate.evidence,
    against: same?.reasons().against,
    second: same?.second,
    vague: candidate.vague === true,
  };
}

/** "You're right, …" may grant or add a reason more, which the weights tell; who says "exactly" is of one mind. */
function toldBy({ type, evidence, sources }: Candidate, weighed: Weighed): RelationType {
  const mayGrant = evidence[0]?.rule === 'agreement' && sources.every(({ cues }) => cues.has('concede'));
  return mayGrant && weighed.type === 'concede' ? 'concede' : type;
}

// Rules that read in the reply's own words how it answers, whatever it answers: "Granted, …", "No, …", "that does not follow", "exactly".
const SAYS_HOW = new Set(['concession', 'denial', 'undercut-phrase', 'agreement']);

/** What weights propose, with the type that the reply's words tell, where they tell it. */
function saying(weighed: Weighed, candidate: Candidate, share: number): Weighed {
  const [sign] = candidate.evidence;
  if (!sign || !SAYS_HOW.has(sign.rule) || !candidate.crossUser || !weighed.crossUser) return weighed;
  const type = toldBy(candidate, weighed);
  const reasons = () => {
    const { evidence: own, against } = weighed.reasons();
    return { evidence: [sign, ...own], against };
  };
  return { ...weighed, type, confidence: { link: weighed.confidence.link, type: share }, unmarked: false, reasons };
}

/** A share whose log-odds a sign raises. */
function raised(share: number, gain: number): number {
  const odds = (share / (1 - share)) * Math.exp(gain);
  return rounded(odds / (1 + odds));
}

function candidateOf(weighed: Weighed): Candidate {
  const { from, to, type, crossUser, confidence, unmarked, second } = weighed;
  const { evidence, against } = weighed.reasons();
  return {
    type,
    sources: [from],
    target: { kind: type === 'undercut' ? 'bearing' : 'claim', id: claimOf(to) },
    to,
    crossUser,
    confidence,
    evidence,
    unmarked,
    against,
    second,
  };
}
