// All candidates of a thread into its relations: one main target a claim, no circles, undercuts put on what they undercut.
import type { Comment, RelationRecord, Show } from '../thread/index.ts';
import { type Candidate, claimOf } from './candidate.ts';
import type { Move } from './moves.ts';
import type { LinkScorer, ShowFrom } from './scorers.ts';

/** Shares from which a relation is shown: what rules proposed, and what weights did. */
interface Showing {
  readonly rules: ShowFrom;
  readonly links: LinkScorer['show'] | null;
}

/** Keeps what is consistent and gives ids in the order of the text: r1, r2, … Candidates come comment by comment. */
export function settle(candidates: readonly Candidate[], showing: Showing): readonly RelationRecord[] {
  const order = new Map<Comment, number>();
  for (const { comment } of candidates.map(first)) if (!order.has(comment)) order.set(comment, order.size);
  const byText = (a: Candidate, b: Candidate) =>
    (order.get(first(a).comment) ?? 0) - (order.get(first(b).comment) ?? 0) || first(a).index - first(b).index;
  const ordered = withoutCircles(candidates)
    .toSorted(byText)
    .map((candidate, index) => ({ candidate, id: `r${index + 1}` }));
  const steps = new Map<Comment, Numbered[]>();
  for (const one of ordered) {
    const { type, crossUser, to } = one.candidate;
    if (type !== 'support' || crossUser || !to || !isSure(one.candidate, showing)) continue;
    const near = steps.get(to.comment);
    if (near) near.push(one);
    else steps.set(to.comment, [one]);
  }
  return ordered.map(({ candidate, id }) => record(candidate, id, undercutTarget(candidate, steps), showing));
}

interface Numbered {
  readonly candidate: Candidate;
  readonly id: string;
}

const first = (candidate: Candidate): Move => candidate.sources[0] as Move;

/** Of supports that would run in a circle inside one comment, drops the least likely. */
function withoutCircles(candidates: readonly Candidate[]): readonly Candidate[] {
  const reason = new Map<Move, Set<Move>>();
  const supported = new Set<Move>();
  const leadsTo = (from: Move, to: Move): boolean => {
    // Most supports come from a claim that nothing supports yet: there is nothing to walk.
    if (!supported.has(to)) return false;
    const seen = new Set<Move>([from]);
    for (const at of seen) for (const next of reason.get(at) ?? []) seen.add(next);
    return seen.has(to);
  };
  const likeliest = candidates.toSorted((a, b) => b.confidence.link - a.confidence.link);
  return likeliest.filter((candidate) => {
    const { to, type, crossUser } = candidate;
    if (type !== 'support' || crossUser || !to) return true;
    const from = first(candidate);
    if (from === to || leadsTo(to, from)) return false;
    for (const source of candidate.sources) reason.set(source, (reason.get(source) ?? new Set()).add(to));
    supported.add(to);
    return true;
  });
}

/**
 * An undercut denies a step. Where the claim it speaks to is a reason in a support that is well founded, or rests on
 * one, the step is known and becomes the target; else the claim's bearing on its comment's point is what is denied.
 */
function undercutTarget(
  { type, to, target }: Candidate,
  steps: ReadonlyMap<Comment, readonly Numbered[]>,
): RelationRecord['target'] {
  const near = (type === 'undercut' && to && steps.get(to.comment)) || [];
  const step =
    near.find(({ candidate }) => to && candidate.sources.includes(to)) ??
    near.find(({ candidate }) => candidate.to === to);
  return step ? { kind: 'relation', id: step.id } : target;
}

const isSure = (candidate: Candidate, showing: Showing) => showOf(candidate, showing) === 'sure';

type Written = { -readonly [K in keyof RelationRecord]: RelationRecord[K] };

// Written out part by part: spreading a few parts into one object takes many times as long, and threads have thousands of these.
function record(candidate: Candidate, id: string, target: RelationRecord['target'], showing: Showing): RelationRecord {
  const { type, sources, crossUser, confidence, evidence, against, second } = candidate;
  const show = showOf(candidate, showing);
  const written: Written =
    type === 'question'
      ? { id, type, sources: [], comment: first(candidate).comment.id, target, crossUser, confidence, show, evidence }
      : { id, type, sources: sources.map(claimOf), target, crossUser, confidence, show, evidence };
  if (against) written.against = against;
  if (second) written.second = { target: claimOf(second.to), link: second.link };
  return written;
}

function showOf(candidate: Candidate, { rules, links }: Showing): Show {
  const { type, confidence, to, sources, ruled, unmarked } = candidate;
  const among = sources[0]?.comment === to?.comment ? 'within' : unmarked ? 'unmarked' : 'across';
  const { sure, doubt } = links && !ruled && type !== 'question' ? links[among] : rules;
  const both = confidence.link * confidence.type;
  if (both >= sure) return 'sure';
  return both >= doubt ? 'doubt' : 'hidden';
}
