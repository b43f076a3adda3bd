// A reply and the thread it stands in into what its claims may speak to, and what is known of these.
import type { Comment } from '../thread/index.ts';
import { isQuestion, type Move } from './moves.ts';
import type { Side } from './side.ts';
import type { Similarity } from './similarity.ts';
import { reach, type Stretch } from './target.ts';
import { ownOf, type ThreadView } from './view.ts';

// No reply goes on answering for longer than this.
const MOST_CLAIMS = 100;

export const claimsOf = (moves: readonly Move[]) => moves.filter(({ segment }) => segment.claim !== null);

/** What the pairs between comments need to know of a reply. */
export interface ReplyView {
  readonly claims: readonly Move[];
  /** The claims of the comments it may answer, nearest comment first. */
  readonly above: readonly (readonly Move[])[];
  /** How many of these comments, from the nearest on, are one turn of their writer: the parent, and what it goes on from. */
  readonly turn: number;
  readonly similarity: Similarity;
  readonly reached: (move: Move) => readonly Stretch[];
  readonly side: Side;
  /** For each claim: how likely it is a reason for another, and how much speaks for it, inside its comment. */
  readonly weight: (move: Move) => { readonly gives: number; readonly rests: number };
  /** Whether a comment asks something, and whether it ends by asking. */
  readonly asks: (comment: string) => boolean;
  readonly endsAsking: (comment: string) => boolean;
  /** Whether it asks for a yes or no. */
  readonly asksYesNo: (comment: string) => boolean;
  readonly answersBack: (comment: string) => boolean;
  readonly isOwn: (comment: string) => boolean;
}

/** The claims that a reply may speak to: those of the comments above it, nearest first, and of those it quotes. */
export function aboveOf(comment: Comment, { line, moves }: ThreadView): readonly (readonly Move[])[] {
  const quoted = comment.quotes.flatMap(({ of }) => (of !== null && of !== comment.id ? [of] : []));
  return [...new Set([...line(comment.id), ...quoted])].map((id) => claimsOf(moves.get(id) ?? []));
}

/** How many comments, from the parent up, its writer said one after the other; one that claims nothing stands for what it answers. */
function turnOf({ id }: Comment, view: ThreadView): number {
  const line = view.line(id);
  let count = 1;
  for (let below = line[0]; count < line.length; count++) {
    const one = view.byId.get(below ?? '');
    if (!one || one.parent !== line[count] || !(ownOf(one, view)(one.parent) || claimless(one, view))) break;
    below = one.parent ?? undefined;
  }
  return count;
}

const claimless = ({ id }: Comment, { moves }: ThreadView) => claimsOf(moves.get(id) ?? []).length === 0;

/** What the thread tells about a reply and those it may answer. */
export function replyView(
  comment: Comment,
  view: ThreadView,
  side: Side,
  weight: ReplyView['weight'],
  reached: ReplyView['reached'] = (move) => reach(move, view),
): ReplyView {
  const { moves, likeness: similarity } = view;
  const isOwn = ownOf(comment, view);
  return {
    claims: claimsOf(moves.get(comment.id) ?? []).slice(0, MOST_CLAIMS),
    above: aboveOf(comment, view),
    turn: turnOf(comment, view),
    similarity,
    reached,
    side,
    weight,
    asks: (id) => (moves.get(id) ?? []).some(isQuestion),
    endsAsking: view.endsAsking,
    asksYesNo: (id) => (moves.get(id) ?? []).some(({ asksYesNo }) => asksYesNo),
    answersBack: (id) => isOwn(view.line(id)[0] ?? null),
    isOwn,
  };
}
