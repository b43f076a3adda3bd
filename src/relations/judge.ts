// Pairs of claims and the link models into candidates: for each claim the best target inside its comment, and above it.
import type { Lexicon } from '../lexicon/index.ts';
import { Distinct } from '../scoring/index.ts';
import type { Comment, RelationType } from '../thread/index.ts';
import { answersByWeights, MOST_KEPT } from './answers.ts';
import { carriedOn } from './carry.ts';
import { joined, type Weighed } from './joined.ts';
import { type Judged, type Judging, judging, likeliestTwo } from './judging.ts';
import { kept } from './kept.ts';
import { kindOf, SAME_WRITER, THE_SAME } from './kind.ts';
import { acrossPairs } from './links.ts';
import type { Move } from './moves.ts';
import { ACROSS, type AcrossPair, WITHIN, type WithinPair } from './pair-signs.ts';
import { type PairScore, pairScore, type SaidAt, saidOnce } from './pair-words.ts';
import { type Judge, relationsByRules } from './replies.ts';
import { speechOf } from './reply-features.ts';
import { claimsOf, type ReplyView, replyView } from './reply-view.ts';
import type { LinkScorer, RelationScorers } from './scorers.ts';
import { sideOf, stanceByWeights } from './side.ts';
import { reach } from './target.ts';
import { counting } from './tone.ts';
import type { ThreadView } from './view.ts';
import { breaks, withinPairs } from './within-pairs.ts';

// An ironic claim means the reverse of what it says; it gets no relation from weights.
const isIronic = ({ flags }: Move) => flags.includes('ironic');

interface Within extends Judging<WithinPair> {
  readonly score: PairScore;
}

interface Inside {
  readonly candidates: readonly Weighed[];
  /** For each claim the share that it is a reason, and how much is a reason for it. */
  readonly weight: ReplyView['weight'];
}

const WEIGHTLESS = { gives: 0, rests: 0 };
const ALONE: Inside = { candidates: [], weight: () => WEIGHTLESS };

/** Judges a thread by trained weights. */
export function weightsJudge(view: ThreadView, lexicon: Lexicon, scorers: RelationScorers): Judge {
  const { links } = scorers;
  const said = saidOnce();
  const within = { ...judging(WITHIN, links.within), score: pairScore(links.within.words, said) };
  const across = { ...judging(ACROSS, links.across), score: pairScore(links.across.words, said), said };
  const inside = new Map([...view.moves.keys()].map((id) => [id, judgeInside(id, view, within)]));
  const count = counting(lexicon);
  const distinct = new Distinct();
  const speech = kept(
    (comment: Comment) => speechOf(comment, view.moves.get(comment.id) ?? [], count, distinct),
    MOST_KEPT,
  );
  const answersOf = answersByWeights(view, lexicon, scorers.answers);
  const weight = (move: Move) => inside.get(move.comment.id)?.weight(move) ?? WEIGHTLESS;
  return {
    inside: (id) => joined(inside.get(id)?.candidates ?? [], view.ruled.get(id) ?? [], links.trust),
    reply: (comment) => {
      const answers = answersOf(comment);
      const own = view.moves.get(comment.id) ?? [];
      const [toward = null] = view.line(comment.id);
      const parent = view.byId.get(toward ?? '');
      if (!parent) return { stance: null, answers, relations: [] };
      const side = sideOf(speech(comment), speech(parent), lexicon, scorers.stance);
      const stance = stanceByWeights(side, own[0]?.segment.role === 'question', parent.id, scorers.stance.lean);
      // Much of a thread is quotes and asides: what says nothing of its own speaks to nothing.
      if (own.length === 0) return { stance, answers, relations: [] };
      const reached = kept((move: Move) => reach(move, view));
      const ruled = relationsByRules(comment, view, lexicon, reached);
      const questions = ruled.filter(({ type }) => type === 'question');
      const judged = judgeReply(replyView(comment, view, side, weight, reached), across, links);
      return {
        stance,
        answers,
        relations: [...carriedOn(joined(judged, ruled, links.trust), own, links.show.across.doubt), ...questions],
      };
    },
  };
}

/** Reasons inside one comment. */
function judgeInside(id: string, view: ThreadView, within: Within): Inside {
  const ruled = view.ruled.get(id) ?? [];
  const claims = claimsOf(view.moves.get(id) ?? []);
  if (claims.length < 2) return ALONE;
  const pairs = withinPairs(claims, ruled, view.likeness, within.score);
  const groups = within.judged(pairs);
  const gives = new Map<Move, number>();
  const rests = new Map<Move, number>();
  for (const group of groups) {
    for (const { pair, odds } of group) {
      const link = within.linkOf(odds);
      gives.set(pair.from, Math.max(link, gives.get(pair.from) ?? 0));
      rests.set(pair.to, link + (rests.get(pair.to) ?? 0));
    }
  }
  const candidates = groups.flatMap((group) => reasonIn(group, within) ?? []);
  return { candidates, weight: kept((move: Move) => ({ gives: gives.get(move) ?? 0, rests: rests.get(move) ?? 0 })) };
}

/** What a claim is a reason for, going by its likeliest pair. */
function reasonIn(group: readonly Judged<WithinPair>[], within: Judging<WithinPair>): Weighed | null {
  const [best, second] = likeliestTwo(group.filter(({ pair }) => !breaks(pair)));
  if (!best || isIronic(best.pair.from) || isIronic(best.pair.to)) return null;
  const { from, to, similarity } = best.pair;
  return {
    from,
    to,
    type: similarity >= THE_SAME && from.negated === to.negated ? 'restate' : 'support',
    crossUser: false,
    confidence: { link: within.linkOf(best.odds), type: 0.95 },
    unmarked: false,
    reasons: () => within.reasons(best.pair),
    second: second ? { to: second.pair.to, link: within.linkOf(second.odds) } : null,
  };
}

interface Across extends Judging<AcrossPair> {
  readonly score: PairScore;
  readonly said: SaidAt;
}

// A reply that is so likely to take a side is understood to take it without a word for it.
const SIDED = 0.75;

/** What the claims of a reply say to the claims above it. */
function judgeReply(reply: ReplyView, across: Across, links: LinkScorer): readonly Weighed[] {
  const says = reply.side.takes >= SIDED || reply.claims.some(({ cues }) => cues.has('agree') || cues.has('concede'));
  const isUnmarked = (type: RelationType) => !says && (type === 'support' || type === 'concede');
  return across.judged(acrossPairs(reply, across.score)).flatMap((judged) => {
    const [best, second] = likeliestTwo(judged);
    if (!best || isIronic(best.pair.from)) return [];
    const { from, to, sameWriter } = best.pair;
    const kind = sameWriter ? SAME_WRITER : kindOf(best.pair, across, links);
    return [
      {
        from,
        to,
        type: kind.type,
        crossUser: !sameWriter,
        confidence: { link: across.linkOf(best.odds), type: kind.share },
        unmarked: isUnmarked(kind.type) && !sameWriter,
        reasons: () => across.reasons(best.pair),
        second: second ? { to: second.pair.to, link: across.linkOf(second.odds) } : null,
      },
    ];
  });
}
