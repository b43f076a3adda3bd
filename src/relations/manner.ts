// A reply and its thread into how the whole of it answers: whom, whether it agrees, and whether it was asked.
import type { Lexicon } from '../lexicon/index.ts';
import type { Comment, Stance } from '../thread/index.ts';
import { isQuestion, type Move } from './moves.ts';
import { stanceByRules } from './stance.ts';
import type { Reached } from './target.ts';
import { ownOf, type ThreadView } from './view.ts';

/** How a whole comment answers: whether it agrees, and whether it was asked something and may only inform. */
export interface Manner {
  readonly toward: string | null;
  /** Whether a move of it stands in what agrees as a whole: who does so agrees up to the first "but". */
  readonly agrees: (move: Move) => boolean;
  readonly informs: boolean;
  /** Whether it was asked last, so that its "yes" is an answer. */
  readonly saysYes: boolean;
  /** The nearest comment above by a person. */
  readonly named: (name: string | null) => string | null;
  readonly textOf: (comment: string | null) => string;
  /** Whether a comment is by the same writer, and whether it is only guessed that this one answers the one above it. */
  readonly isOwn: (comment: string | null) => boolean;
  readonly guessed: boolean;
  readonly alone: boolean;
  readonly isForeign: (move: Move) => boolean;
  /** Whether it answers an answer to the same writer that does not agree: who agrees there gives in. */
  readonly back: boolean;
  /** Whether it was asked for a yes or no, anywhere in what it answers. */
  readonly askedYesNo: boolean;
  /** What was conceded last: the "but" behind it answers the same claim. */
  granted: Reached | null;
}

/** `alone`: no weights judge beside the rules. */
export function mannerOf(comment: Comment, view: ThreadView, lexicon: Lexicon, alone: boolean): Manner {
  const [toward = null, beyond = null] = view.line(comment.id);
  const before = view.moves.get(toward ?? '') ?? [];
  const own = view.moves.get(comment.id) ?? [];
  const but = own.findIndex(({ opener }) => opener === 'contrast');
  const agreeing = stanceOf(comment, view, lexicon)?.label !== 'support' ? 0 : but < 0 ? own.length : but;
  const isOwn = ownOf(comment, view);
  return {
    toward,
    isOwn,
    guessed: comment.parent === null && comment.parentGuess?.id === toward,
    agrees: ({ index }) => index < agreeing,
    informs: before.some(isQuestion) || view.endsAsking(toward ?? ''),
    saysYes: before.slice(-1).some(isQuestion),
    named: (name) => (name === null ? null : nearestBy(name, comment, view)),
    textOf: (id) => view.byId.get(id ?? '')?.text ?? '',
    alone,
    isForeign: ({ comment: other }) => view.lexiconOf(other) !== lexicon,
    back: isOwn(beyond) && !before[0]?.cues.has('agree'),
    askedYesNo: before.some(({ asksYesNo }) => asksYesNo),
    granted: null,
  };
}

export function stanceOf({ id }: Comment, { moves, line, model }: ThreadView, lexicon: Lexicon): Stance | null {
  const [toward] = line(id);
  return toward === undefined ? null : stanceByRules(moves.get(id) ?? [], toward, lexicon, model);
}

/** The nearest comment above by a person of this name. */
function nearestBy(name: string, { id }: Comment, { line, byId }: ThreadView): string | null {
  return line(id).find((above) => byId.get(above)?.author?.toLowerCase() === name) ?? null;
}
