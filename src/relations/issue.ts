// What is said to the question at issue into relations that words bear out: a "yes" is for what it asks, a "no" against it.
import type { Comment } from '../thread/index.ts';
import { isSameWriter } from './across.ts';
import { type Candidate, claimOf } from './candidate.ts';
import { evidenceOf } from './fired.ts';
import type { Model } from './model.ts';
import { isQuestion, type Move } from './moves.ts';
import type { ThreadView } from './view.ts';

/** The question at issue, and whether "yes" and "no" answer it. */
export interface Issue {
  readonly move: Move;
  readonly polar: boolean;
}

/** The question at issue among the moves of a submission; "no" to a question with a "not" may mean either. */
export function issueIn(moves: readonly Move[] | undefined): Issue | null {
  const move = moves?.find(({ flags }) => flags.includes('issue'));
  return move ? { move, polar: move.asksYesNo && !move.negated } : null;
}

/**
 * A question says nothing that could be denied or borne out: of what is said to it, and of what it says, only questions and
 * restatements are kept.
 */
export const besideIssue = ({ type, to, sources }: Candidate, { move }: Issue): boolean =>
  (to !== move && !sources.includes(move)) || type === 'question' || type === 'restate';

/** How surely a reply to the submission that begins with "yes" or "no" means its title. Set by hand: the readings show no titles. */
const MEANT = 0.8;

/** What a reply says, and in the place of what its first claim says a yes or no to the question at issue, where it begins with one. */
export function aroundIssue(
  judged: readonly Candidate[],
  issue: Issue,
  comment: Comment,
  { moves, model }: Pick<ThreadView, 'moves' | 'model'>,
): readonly Candidate[] {
  const said = judged.filter((candidate) => besideIssue(candidate, issue));
  const [first] = moves.get(comment.id) ?? [];
  const answer = first && comment.parent === null ? answerOf(first, issue, model) : null;
  return answer ? [answer, ...said.filter(({ sources }) => !sources.includes(first as Move))] : said;
}

function answerOf(first: Move, { move: to, polar }: Issue, model: Model): Candidate | null {
  if (!polar || !first.bare || isQuestion(first)) return null;
  const side = (['deny', 'agree'] as const).find((cue) => first.cues.get(cue)?.from === 0);
  if (!side) return null;
  return {
    type: side === 'deny' ? 'attack' : 'support',
    sources: [first],
    target: { kind: 'claim', id: claimOf(to) },
    to,
    crossUser: first.comment.author === null || !isSameWriter(first, to),
    confidence: { link: MEANT, type: model.across.answer.type },
    evidence: [{ ...evidenceOf(side === 'deny' ? 'denial' : 'agreement', first), rule: 'answer' }],
    ruled: true,
  };
}
