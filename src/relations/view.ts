// A thread's moves into what is needed to judge pairs of its claims: likeness, reach, rules, and who answers whom.
import type { Lexicon } from '../lexicon/index.ts';
import { type Comment, type Thread, titleAsks, utterances } from '../thread/index.ts';
import type { Candidate } from './candidate.ts';
import { lineOf } from './line.ts';
import type { Model } from './model.ts';
import { isQuestion, type Move, movesOf } from './moves.ts';
import { overlapping } from './overlaps.ts';
import { isBareCue, pointOf, statedPoint } from './points.ts';
import type { Rarity } from './rarity.ts';
import { type Similarity, similarityBy, similarityOver } from './similarity.ts';
import type { Reach } from './target.ts';
import { type Vocabulary, vocabularyOf, weighing } from './terms.ts';
import { supportWithin } from './within.ts';

export interface ThreadView extends Reach {
  readonly vocabulary: Vocabulary;
  /** Likeness by how rare words are in general, where trained weights know that; else the same as `similarity`. */
  readonly likeness: Similarity;
  readonly rebutting: Set<Move>;
  readonly lexiconOf: (comment: Comment) => Lexicon;
  /** Whether a comment ends by asking, or opens a thread that asks by its title or its first words: who replies to it may only answer. */
  readonly endsAsking: (comment: string) => boolean;
  readonly byId: ReadonlyMap<string, Comment>;
  /** What the rules say about the claims inside each comment. */
  readonly ruled: ReadonlyMap<string, readonly Candidate[]>;
}

/** Which comments are by the writer of this one; none where its writer is hidden. */
export function ownOf({ author, instance }: Comment, { byId }: ThreadView): (id: string | null) => boolean {
  return (id) => {
    const other = byId.get(id ?? '');
    return author !== null && other?.author === author && other.instance === instance;
  };
}

/** The submission, else the comment that all others stand below. */
function openerOf({ post, children }: Thread): string | null {
  if (post) return post.id;
  const [first, second] = children.filter(({ parent }) => parent === null);
  return first && !second ? first.id : null;
}

export function viewOf(
  thread: Thread,
  lexicon: Lexicon,
  model: Model,
  rarity: Rarity | null = null,
  lexiconOf = (_: Comment) => lexicon,
): ThreadView {
  const vocabulary = vocabularyOf(lexicon);
  const moves = movesOf(thread, lexicon, vocabulary, lexiconOf);
  const ruled = new Map([...moves].map(([id, own]) => [id, supportWithin(own, model)]));
  const isJudged = (comment?: Comment) => rarity !== null && comment !== undefined && lexiconOf(comment) === lexicon;
  const line = lineOf(thread);
  const pointIn = (id: string, own: readonly Move[]) => {
    const supports = ruled.get(id) ?? [];
    return isJudged(own[0]?.comment) ? pointOf(own, supports) : statedPoint(own, supports, line(id).length > 0);
  };
  const similarity = similarityOver(moves.values(), vocabulary);
  const opener = openerOf(thread);
  const titled =
    titleAsks(thread.title ?? '') || (moves.get('post') ?? []).some(({ flags }) => flags.includes('issue'));
  return {
    vocabulary,
    moves,
    ruled,
    model,
    points: new Map([...moves].map(([id, own]) => [id, pointIn(id, own)])),
    similarity,
    likeness: rarity ? similarityBy(weighing(vocabulary, rarity)) : similarity,
    rebutting: new Set(),
    lexiconOf,
    endsAsking: (id) => (titled && id === opener) || (moves.get(id) ?? []).slice(-1).some(isQuestion),
    opening: (move) => move.index === 0 && !isJudged(move.comment) && isBareCue(move),
    overlaps: overlapping(),
    line,
    byId: new Map(utterances(thread).map((comment) => [comment.id, comment])),
  };
}
