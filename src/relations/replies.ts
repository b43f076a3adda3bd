// A reply's moves and what they reach into its stance, its answers and its relations, by the rules alone.
import type { Lexicon } from '../lexicon/index.ts';
import type { Answer, Comment, Stance } from '../thread/index.ts';
import { relate } from './across.ts';
import { answersByRules } from './answers.ts';
import { ask, mentioned } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { butBehind } from './grants.ts';
import { kept } from './kept.ts';
import { type Manner, mannerOf, stanceOf } from './manner.ts';
import type { Model } from './model.ts';
import { isQuestion, type Move } from './moves.ts';
import { doubted, isAstray, isVague } from './pointing.ts';
import { allReached, byLink, claimIn, claimsBeside, type Reached, reach, type Stretch } from './target.ts';
import type { ThreadView } from './view.ts';

/** Who judges the claims of a thread; replies are judged in the order of the text. */
export interface Judge {
  readonly inside: (comment: string) => readonly Candidate[];
  readonly reply: (comment: Comment) => {
    readonly stance: Stance | null;
    readonly answers: readonly Answer[];
    readonly relations: readonly Candidate[];
  };
}

export function rulesJudge(view: ThreadView, lexicon: Lexicon): Judge {
  return {
    inside: (id) => view.ruled.get(id) ?? [],
    reply: (comment) => {
      const own = view.moves.get(comment.id) ?? [];
      const reached = kept((move: Move) => reach(move, view));
      const relations = relationsByRules(comment, view, lexicon, reached, true);
      const answers = answersByRules(
        own,
        own.flatMap((move) => allReached(reached(move)).toSorted(byLink)),
        view.similarity,
      );
      return { stance: stanceOf(comment, view, lexicon), answers, relations };
    },
  };
}

/** What the claims and questions of a reply say to what each of them reaches; `alone`: no weights judge beside the rules. */
export function relationsByRules(
  comment: Comment,
  view: ThreadView,
  lexicon: Lexicon,
  reached: (move: Move) => readonly Stretch[],
  alone = false,
): readonly Candidate[] {
  const { model } = view;
  const own = view.moves.get(comment.id) ?? [];
  const manner = mannerOf(comment, view, lexicon, alone);
  return own.flatMap((move, at) => {
    const reaching = { move, targets: reached(move), moves: own.length, next: own[at + 1] };
    return propose(reaching, manner, model) ?? [];
  });
}

/** A move with the moves above it that it may speak to. */
interface Reaching {
  readonly move: Move;
  readonly targets: readonly Stretch[];
  /** How many moves its comment has, and the next of them. */
  readonly moves: number;
  readonly next: Move | undefined;
}

/** What a question asks about. */
function asked({ move, targets, moves, next }: Reaching, manner: Manner, model: Model): Candidate | null {
  const reached = claimIn(targets, model);
  const only = reached !== undefined && claimsBeside(targets, reached) === 1;
  const { toward, guessed } = manner;
  const named = manner.named(mentioned(move));
  const [own, before] = [manner.isOwn(named ?? toward), manner.textOf(named ?? toward)];
  return ask({ move, reached, only, toward, guessed, own, named, moves, next, before }, model);
}

/** The same words again are a quotation that lost its mark, no answer. */
const isEcho = ({ segment }: Move, to: Move) => segment.text === to.segment.text;

function claimSpokenTo({ move, targets }: Reaching, { alone, granted }: Manner, model: Model): Reached | undefined {
  const claim = claimIn(targets, model);
  if (!alone || !granted || !move.cues.has('counter') || claim?.quoted) return claim;
  return (claim?.similarity ?? 0) <= granted.similarity ? granted : claim;
}

function propose(reaching: Reaching, manner: Manner, model: Model): Candidate | null {
  const { move, next } = reaching;
  if (isQuestion(move)) return asked(reaching, manner, model);
  const claim = claimSpokenTo(reaching, manner, model);
  if (!claim || move.flags.includes('ironic') || isEcho(move, claim.to)) return null;
  const { agrees, back } = manner;
  const answers = manner.askedYesNo && move.bare && move.index === 0;
  const related = relate(move, claim, { agrees: agrees(move), but: butBehind(move, next), back, answers }, model);
  if (manner.alone && isAstray(claim, manner.toward)) return null;
  if (related.type === 'concede') manner.granted = claim;
  const candidate =
    manner.alone && isVague(related, claim, { ...manner, ...reaching }) ? doubted(related, model) : related;
  // Position alone makes neither an answer to a question nor a comment on a submission an attack or a support.
  const onlyPosition = candidate.evidence.every(
    ({ rule }) =>
      rule === 'default' || rule === 'same-writer' || (rule === 'negated-overlap' && claim.to.comment.id === 'post'),
  );
  // "Yes, …" to a question agrees with nothing; "you're right" does.
  if (candidate.evidence[0]?.rule === 'agreement' && manner.saysYes && !move.cues.has('concede')) return null;
  return onlyPosition && (manner.informs || answers || claim.to.comment.id === 'post') ? null : candidate;
}
