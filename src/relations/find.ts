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
import { supportWithin } from './within.ts';

/** Fills `thread.relations` and each comment's `stance` and `answers`. */
export function findRelations(thread: Thread, lexicon: Lexicon, model: Model): void {
  const moves = movesOf(thread, lexicon);
  const rebutting = new Set<Move>();
  const line = lineOf(thread);
  const scope: Reach = { moves, similarity: similarityOver(moves.values()), model, rebutting, line };
  const candidates: Candidate[] = [];
  for (const comment of utterances(thread)) {
    const own = moves.get(comment.id) ?? [];
    candidates.push(...supportWithin(own, model));
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
  comment.answers = answersOf(
    comment,
    reached.flatMap(({ targets }) => targets),
  );
  const agrees = comment.stance?.label === 'support';
  return reached.flatMap(({ move, targets }) => {
    const candidate = propose(move, targets, toward, agrees, scope.model);
    return candidate ? [candidate] : [];
  });
}

function propose(
  move: Move,
  targets: readonly Reached[],
  toward: string | null,
  agrees: boolean,
  model: Model,
): Candidate | null {
  const claim = targets.find(({ to, link }) => to.segment.claim !== null && link >= model.target.minimum);
  if (move.segment.role === 'question') return ask(move, claim, toward);
  return claim && !move.flags.includes('ironic') ? relate(move, claim, agrees, model) : null;
}
