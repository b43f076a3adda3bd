// A question of a reply into the claim that it asks about, or the comment that it is put to.
import type { Target } from '../thread/index.ts';
import { isSameWriter } from './across.ts';
import { type Candidate, claimOf } from './candidate.ts';
import { evidenceOf } from './fired.ts';
import type { Model } from './model.ts';
import type { Move } from './moves.ts';
import type { Reached } from './target.ts';

/** A question with what stands around it. */
export interface Asking {
  readonly move: Move;
  /** The likeliest claim that it reaches, and whether that is the only one of its comment. */
  readonly reached: Reached | undefined;
  readonly only: boolean;
  /** The comment its comment answers, and the nearest one above by the person whom the question names ("@ana: …"). */
  readonly toward: string | null;
  readonly named: string | null;
  /** Whether it is only guessed that its comment answers that one. */
  readonly guessed: boolean;
  /** Whether that comment is by the same writer. */
  readonly own: boolean;
  /** How many moves its comment has, and the one after the question. */
  readonly moves: number;
  readonly next: Move | undefined;
  /** The words of the comment that it would be put to. */
  readonly before: string;
}

// Questions of fewer words than this may ask nothing.
const SHORT = 3;
// In a comment of no more moves than this a question is what the comment is about.
const FEW = 3;

const MENTION = /^@([^\s:,]{1,60})/u;

/** Whom a question names before it asks. */
export const mentioned = ({ segment }: Move): string | null => MENTION.exec(segment.text)?.[1]?.toLowerCase() ?? null;

/** A question to the claim it names, or to the comment as a whole where its words name none. */
export function ask(asking: Asking, model: Model): Candidate | null {
  const { move } = asking;
  const claim = claimAsked(asking, model);
  const to = claim?.to ?? null;
  const comment = asking.named ?? asking.toward;
  const target: Target | null = to
    ? { kind: 'claim', id: claimOf(to) }
    : comment === null
      ? null
      : { kind: comment === 'post' ? 'post' : 'comment', id: comment };
  if (!target) return null;
  return {
    type: 'question',
    sources: [move],
    target,
    to,
    crossUser: !(to && move.comment.author !== null && isSameWriter(move, to)),
    confidence: {
      link: Math.max(claim?.link ?? 0, model.question.link),
      type: model.question[mannerOf(asking, claim)],
    },
    evidence: [evidenceOf('question', move)],
  };
}

function claimAsked({ reached, only, named, guessed }: Asking, { question }: Model): Reached | undefined {
  if (!reached || (named !== null && reached.to.comment.id !== named)) return undefined;
  return (only && !guessed) || reached.quoted || reached.similarity >= question.named ? reached : undefined;
}

function mannerOf(asking: Asking, claim: Reached | undefined): 'short' | 'type' | 'loose' {
  const { move, named, moves, before } = asking;
  if (move.words.length < SHORT) return 'short';
  if (asksAfterNumber(move, before) || isLost(asking, claim) || asking.next?.answersOwn) return 'loose';
  const elsewhere = move.speaksToAll || (named === null && mentioned(move) !== null);
  const isPut = claim !== undefined || named !== null || move.speaksTo || move.afterQuote !== null || moves <= FEW;
  return isPut && !elsewhere ? 'type' : 'loose';
}

/** Put to the writer's own words, or to a comment that nothing but a guess brings in: whom it asks is not known. */
function isLost({ move, named, toward, guessed, own }: Asking, claim: Reached | undefined): boolean {
  if (claim ? move.comment.author !== null && isSameWriter(move, claim.to) : own) return true;
  const quote = move.afterQuote?.of ?? null;
  return guessed && claim === undefined && named === null && (quote === null || quote !== toward);
}

const NUMBER = /\p{N}{2,15}/gu;

/** "Where do the 40 % come from?": asked of somebody who gave no such number, it is asked of somebody else. */
function asksAfterNumber({ segment }: Move, before: string): boolean {
  const numbers = segment.text.match(NUMBER) ?? [];
  return numbers.length > 0 && !numbers.some((number) => before.includes(number));
}
