// A thread with claims into its relations, and for each reply its stance and the sentences it answers.
import type { Lexicon } from '../lexicon/index.ts';
import { type Comment, type Thread, utterances } from '../thread/index.ts';
import { ask, relate } from './across.ts';
import type { Candidate } from './candidate.ts';
import type { Model } from './model.ts';
import { type Move, movesOf } from './moves.ts';
import { settle } from './settle.ts';
import { similarityOver } from './similarity.ts';
import { answersOf, stanceOf } from './stance.ts';
import { lineOf, type Reach, type Reached, reach } from './target.ts';
import { pointOf, supportWithin } from './within.ts';

/** Fills `thread.relations` and each comment's `stance` and `answers`. */
export function findRelations(thread: Thread, lexicon: Lexicon, model: Model): void {
  const moves = movesOf(thread, lexicon);
  const rebutting = new Set<Move>();
  const line = lineOf(thread);
  const within = new Map([...moves].map(([id, own]) => [id, supportWithin(own, model)]));
  const points = new Map([...moves].map(([id, own]) => [id, pointOf(own, within.get(id) ?? [])]));
  const scope: Reach = { moves, similarity: similarityOver(moves.values()), model, rebutting, points, line };
  const candidates: Candidate[] = [];
  for (const comment of utterances(thread)) {
    const own = moves.get(comment.id) ?? [];
    candidates.push(...(within.get(comment.id) ?? []));
    const replies = comment.id === 'post' ? [] : repliesOf(comment, own, scope, lexicon);
    for (const { type, sources } of replies) {
      if (type === 'attack' || type === 'undercut') for (const source of sources) rebutting.add(source);
    }
    candidates.push(...replies);
  }
  thread.relations = [...settle(candidates, model)];
}

/** Sets stance and answers of a comment and proposes one relation a move. */
function repliesOf(comment: Comment, own: readonly Move[], scope: Reach, lexicon: Lexicon): readonly Candidate[] {
  const toward = scope.line(comment.id)[0] ?? null;
  comment.stance = stanceOf(own, toward, lexicon);
  const reached = own.map((move) => ({ move, targets: reach(move, scope) }));
  const everything = reached.flatMap(({ targets }) => targets);
  comment.answers = answersOf(own, everything, scope.similarity);
  const manner = {
    toward,
    agrees: comment.stance?.label === 'support',
    informs: (scope.moves.get(toward ?? '') ?? []).some(({ segment }) => segment.role === 'question'),
  };
  return reached.flatMap(({ move, targets }) => {
    const but = own[move.index + 1]?.opener === 'contrast';
    const candidate = propose(move, targets, { ...manner, but }, scope.model);
    return candidate ? [candidate] : [];
  });
}

/** How a whole comment answers: whether it agrees, and whether it was asked something and may only inform. */
interface Manner {
  readonly toward: string | null;
  readonly agrees: boolean;
  readonly informs: boolean;
  /** Whether the next move opens with a "but". */
  readonly but: boolean;
}

function propose(move: Move, targets: readonly Reached[], manner: Manner, model: Model): Candidate | null {
  const { toward, informs } = manner;
  const claim = targets.find(({ to, link }) => to.segment.claim !== null && link >= model.target.minimum);
  if (move.segment.role === 'question') return ask(move, claim, toward);
  if (!claim || move.flags.includes('ironic')) return null;
  const candidate = relate(move, claim, manner, model);
  // Position alone makes neither an answer to a question nor a comment on a submission an attack or a support.
  const onlyPosition = candidate.evidence.every(
    ({ rule }) =>
      rule === 'default' || rule === 'same-writer' || (rule === 'negated-overlap' && claim.to.comment.id === 'post'),
  );
  return onlyPosition && (informs || claim.to.comment.id === 'post') ? null : candidate;
}
