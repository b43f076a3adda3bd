// A relation that rules propose and the target they name into whether anything but position points at that target.
import type { Candidate } from './candidate.ts';
import { type Model, rounded } from './model.ts';
import type { Move } from './moves.ts';
import type { Reached, Stretch } from './target.ts';

/** What is neither in the comment that is answered nor shares a word is not what is meant. */
export const isAstray = ({ to, quoted, similarity }: Reached, toward: string | null): boolean =>
  to.comment.id !== toward && !quoted && similarity === 0;

/** What points at a target: the move, all that it reaches, and how its comment answers. */
interface Pointing {
  readonly move: Move;
  readonly targets: readonly Stretch[];
  readonly guessed: boolean;
  readonly toward: string | null;
  /** Whether something is said in another language: likeness cannot tell what is meant there. */
  readonly isForeign: (move: Move) => boolean;
  readonly granted: Reached | null;
}

// These speak of one claim, where agreement and denial may speak of all that somebody says.
const POINTED = new Set(['concession', 'contrast', 'undercut-phrase']);

/**
 * Whether nothing but position names the target, and position can tell little: a guessed parent, one of several claims, or what
 * is said further on in a reply. Whom an agreement is meant for is not told by words in common either.
 */
export function isVague(
  { evidence, crossUser, type }: Candidate,
  { quoted, similarity, to }: Reached,
  { move, targets, guessed, toward, isForeign, granted }: Pointing,
): boolean {
  if ((quoted && !quotesSeveral(targets)) || !crossUser) return false;
  if (guessed && !quoted && to.comment.id === toward && (type === 'support' || type === 'concede')) return true;
  if (similarity > 0) return false;
  if (
    (guessed && !quoted && to.comment.id === toward) ||
    (move.index > 0 && move.afterQuote === null && granted === null)
  )
    return true;
  const isOneOfSeveral = targets.some(({ targets: all }) => all.includes(to) && severalClaims(all));
  return isOneOfSeveral && (POINTED.has(evidence[0]?.rule ?? '') || isForeign(to));
}

/** Who quotes all that somebody said points at nothing in it. */
const quotesSeveral = (stretches: readonly Stretch[]) =>
  stretches.some(({ targets, quoted }) => severalClaims(targets.filter((_, at) => quoted?.[at] ?? false)));

const severalClaims = (moves: readonly Move[]) => moves.filter(({ segment }) => segment.claim !== null).length > 1;

/** Never so sure that it is drawn as such, however surely something of that comment is meant. */
export function doubted(candidate: Candidate, { vague, show }: Model): Candidate {
  const { link, type } = candidate.confidence;
  const most = (DOUBT * show.sure) / link;
  return { ...candidate, vague: true, confidence: { link, type: rounded(Math.min(type * vague, most)) } };
}

const DOUBT = 0.9;
