// Pairs of claims and the link models into candidates: for each claim the best target inside its comment, and above it.
import type { Lexicon } from '../lexicon/index.ts';
import type { Comment, RelationType } from '../thread/index.ts';
import { answersByWeights, speaking } from './answers.ts';
import { type Candidate, claimOf } from './candidate.ts';
import { evidenceFor } from './evidence.ts';
import { acrossPairs, claimsOf, type Pair, type ReplyView, replyView, withinPairs } from './links.ts';
import type { Move } from './moves.ts';
import { ACROSS, type AcrossPair, type Measure, measured, WITHIN, type WithinPair } from './pair-signs.ts';
import { type Judge, rulesJudge } from './replies.ts';
import { speechOf } from './reply-features.ts';
import type { LinkScorer, RelationScorers, Stack } from './scorers.ts';
import { type Side, sideOf, stanceByWeights } from './side.ts';
import type { ThreadView } from './view.ts';

interface Judged<P> {
  readonly pair: P;
  readonly values: number[];
  readonly odds: number;
  readonly link: number;
}

/** The pairs of one claim, the likeliest first. */
function judged<P>(
  pairs: readonly Pair<P>[],
  table: readonly Measure<P>[],
  { trees, curve }: Stack,
): readonly Judged<P>[] {
  return pairs
    .map(({ pair }) => {
      const values = measured(table, pair);
      const odds = trees(values);
      return { pair, values, odds, link: rounded(curve(odds)) };
    })
    .sort((a, b) => b.odds - a.odds);
}

const rounded = (share: number) => Math.round(1000 * share) / 1000;

// An ironic claim means the reverse of what it says; it gets no relation from weights.
const isIronic = ({ flags }: Move) => flags.includes('ironic');

interface Inside {
  readonly candidates: readonly Candidate[];
  /** For each claim the share that it is a reason, and how much is a reason for it. */
  readonly weight: ReplyView['weight'];
}

/** Judges a thread by trained weights. */
export function weightsJudge(view: ThreadView, lexicon: Lexicon, scorers: RelationScorers): Judge {
  const inside = new Map([...view.moves.keys()].map((id) => [id, judgeInside(id, view, scorers.links)]));
  const spoken = speaking(view, lexicon, scorers.answers);
  const weight = (move: Move) => inside.get(move.comment.id)?.weight(move) ?? { gives: 0, rests: 0 };
  const rules = rulesJudge(view, lexicon);
  const { trust } = scorers.links;
  return {
    inside: (id) => joined(inside.get(id)?.candidates ?? [], rules.inside(id), trust),
    reply: (comment) => {
      const answers = answersByWeights(comment, view, spoken, scorers.answers, lexicon);
      const own = view.moves.get(comment.id) ?? [];
      const [toward = null] = view.line(comment.id);
      const parent = view.byId.get(toward ?? '');
      if (!parent) return { stance: null, answers, relations: [] };
      const speech = speechOf(parent, view.moves.get(parent.id) ?? []);
      const side = sideOf(speechOf(comment, own), speech, lexicon, scorers.stance);
      const stance = stanceByWeights(side, own[0]?.segment.role === 'question', parent.id, scorers.stance.lean);
      const ruled = rules.reply(comment).relations;
      const questions = ruled.filter(({ type }) => type === 'question');
      const relations = joined(judgeReply(comment, view, side, weight, scorers.links), ruled, trust);
      return { stance, answers, relations: [...relations, ...questions] };
    },
  };
}

const THE_SAME = 0.85;

/**
 * What weights and rules propose for the same claims: of two targets the likelier, going by how often each rule proved
 * right in the data. Where both name one target the rule says how: language gave a clear sign.
 */
function joined(
  weighed: readonly Candidate[],
  ruled: readonly Candidate[],
  trust: LinkScorer['trust'],
): readonly Candidate[] {
  const left = new Map(weighed.map((candidate) => [candidate.sources[0], candidate]));
  const kept: Candidate[] = [];
  for (const candidate of ruled) {
    const share = trust[candidate.evidence[0]?.rule ?? ''];
    if (share === undefined || candidate.type === 'question') continue;
    const rivals = candidate.sources.flatMap((source) => left.get(source) ?? []);
    if (rivals.some(({ to, confidence }) => to !== candidate.to && confidence.link > share.link)) continue;
    for (const source of candidate.sources) left.delete(source);
    const same = rivals.find(({ to }) => to === candidate.to);
    const link = Math.max(share.link, same?.confidence.link ?? 0);
    kept.push({ ...same, ...candidate, confidence: { link, type: share.type } });
  }
  return [...left.values(), ...kept];
}

/** Reasons inside one comment. */
function judgeInside(id: string, view: ThreadView, { within }: LinkScorer): Inside {
  const ruled = view.ruled.get(id) ?? [];
  const claims = claimsOf(view.moves.get(id) ?? []);
  const groups = withinPairs(claims, ruled, view.likeness, within.words.score).map((pairs) =>
    judged(pairs, WITHIN, within),
  );
  const gives = new Map<Move, number>();
  const rests = new Map<Move, number>();
  for (const group of groups) {
    for (const { pair, link } of group) {
      gives.set(pair.from, Math.max(link, gives.get(pair.from) ?? 0));
      rests.set(pair.to, link + (rests.get(pair.to) ?? 0));
    }
  }
  const candidates = groups.flatMap((group) => reasonIn(group, within) ?? []);
  return { candidates, weight: (move) => ({ gives: gives.get(move) ?? 0, rests: rests.get(move) ?? 0 }) };
}

/** "However, …" speaks against what stands just before it; it is no reason for it. */
const breaks = ({ from, at, toAt }: WithinPair) => from.opener === 'contrast' && toAt === at - 1;

/** What a claim is a reason for, going by its likeliest pair. */
function reasonIn(group: readonly Judged<WithinPair>[], within: Stack): Candidate | null {
  const [best, second] = group.filter(({ pair }) => !breaks(pair));
  if (!best || isIronic(best.pair.from) || isIronic(best.pair.to)) return null;
  const { from, to, similarity } = best.pair;
  return {
    type: similarity >= THE_SAME && from.negated === to.negated ? 'restate' : 'support',
    sources: [from],
    target: { kind: 'claim', id: claimOf(to) },
    to,
    crossUser: false,
    confidence: { link: best.link, type: 0.95 },
    ...evidenceFor(best, WITHIN, within),
    second: second ? { to: second.pair.to, link: second.link } : null,
  };
}

/** What the claims of a reply say to the claims above it. */
function judgeReply(
  comment: Comment,
  view: ThreadView,
  side: Side,
  weight: Inside['weight'],
  links: LinkScorer,
): readonly Candidate[] {
  const reply = replyView(comment, view, side, weight);
  return acrossPairs(reply, links.across.words.score).flatMap((pairs) => {
    const [best, second] = judged(pairs, ACROSS, links.across);
    if (!best || isIronic(best.pair.from)) return [];
    const { from, to, sameWriter } = best.pair;
    const features = pairs.find(({ pair }) => pair === best.pair)?.features;
    const kind = sameWriter || !features ? SAME_WRITER : kindOf(best, features, links);
    return [
      {
        type: kind.type,
        sources: [from],
        target: { kind: kind.type === 'undercut' ? ('bearing' as const) : ('claim' as const), id: claimOf(to) },
        to,
        crossUser: !sameWriter,
        confidence: { link: best.link, type: kind.share },
        ...evidenceFor(best, ACROSS, links.across),
        second: second ? { to: second.pair.to, link: second.link } : null,
      },
    ];
  });
}

interface Kind {
  readonly type: RelationType;
  readonly share: number;
}

const SAME_WRITER: Kind = { type: 'support', share: 0.8 };

/** How two claims that belong together relate: against or for, and then in which way. */
function kindOf({ pair, values }: Judged<AcrossPair>, features: Pair<AcrossPair>['features'], links: LinkScorer): Kind {
  const at = ACROSS.findIndex(([name]) => name === 'words');
  const share = ({ words, trees, curve }: Stack) => {
    const own = [...values];
    own[at] = words.score(features);
    return curve(trees(own));
  };
  const against = share(links.against);
  if (against >= 0.5) {
    const undercuts = share(links.undercuts);
    return undercuts >= 0.5 ? kind('undercut', against * undercuts) : kind('attack', against * (1 - undercuts));
  }
  if (pair.similarity >= THE_SAME && pair.from.negated === pair.to.negated) return kind('restate', 1 - against);
  const concedes = share(links.concedes);
  return concedes >= 0.5 ? kind('concede', (1 - against) * concedes) : kind('support', (1 - against) * (1 - concedes));
}

const kind = (type: RelationType, share: number): Kind => ({ type, share: rounded(share) });
