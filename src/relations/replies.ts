// A reply's moves and what they reach into its stance, its answers and its relations, by the rules alone.
import type { Lexicon } from '../lexicon/index.ts';
import type { Answer, Comment, Stance } from '../thread/index.ts';
import { ask, relate } from './across.ts';
import { answersByRules } from './answers.ts';
import type { Candidate } from './candidate.ts';
import type { Model } from './model.ts';
import type { Move } from './moves.ts';
import { stanceByRules } from './stance.ts';
import { type Reached, reach } from './target.ts';
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
      const { moves, similarity, model } = view;
      const toward = view.line(comment.id)[0] ?? null;
      const own = moves.get(comment.id) ?? [];
      const stance = toward === null ? null : stanceByRules(own, toward, lexicon, model);
      const reaching = own.map((move) => ({ move, targets: reach(move, view) }));
      const everything = reaching.flatMap(({ targets }) => targets);
      const informs = (moves.get(toward ?? '') ?? []).some(({ segment }) => segment.role === 'question');
      const manner = { toward, agrees: stance?.label === 'support', informs };
      const relations = reaching.flatMap((one, at) => {
        const but = own[at + 1]?.opener === 'contrast';
        const candidate = propose(one, { ...manner, but }, model);
        return candidate ? [candidate] : [];
      });
      return { stance, answers: answersByRules(own, everything, similarity), relations };
    },
  };
}

/** A move with the moves above it that it may speak to, the likeliest first. */
interface Reaching {
  readonly move: Move;
  readonly targets: readonly Reached[];
}

/** How a whole comment answers: whether it agrees, and whether it was asked something and may only inform. */
interface Manner {
  readonly toward: string | null;
  readonly agrees: boolean;
  readonly informs: boolean;
  /** Whether the next move opens with a "but". */
  readonly but: boolean;
}

/** What a question asks about. */
function asked({ move, targets }: Reaching, toward: string | null, model: Model): Candidate | null {
  return ask(move, claimIn(targets, model), toward);
}

const claimIn = (targets: readonly Reached[], { target }: Model) =>
  targets.find(({ to, link }) => to.segment.claim !== null && link >= target.minimum);

function propose({ move, targets }: Reaching, manner: Manner, model: Model): Candidate | null {
  if (move.segment.role === 'question') return asked({ move, targets }, manner.toward, model);
  const claim = claimIn(targets, model);
  if (!claim || move.flags.includes('ironic')) return null;
  const candidate = relate(move, claim, manner, model);
  // Position alone makes neither an answer to a question nor a comment on a submission an attack or a support.
  const onlyPosition = candidate.evidence.every(
    ({ rule }) =>
      rule === 'default' || rule === 'same-writer' || (rule === 'negated-overlap' && claim.to.comment.id === 'post'),
  );
  return onlyPosition && (manner.informs || claim.to.comment.id === 'post') ? null : candidate;
}
