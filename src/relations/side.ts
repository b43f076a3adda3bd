// A reply and what it answers into its stance, by two trained models: whether it takes a side at all, and which.
import type { Lexicon } from '../lexicon/index.ts';
import { type Curve, type CurveData, curve, FeatureBag, type LinearData, twins } from '../scoring/index.ts';
import type { Stance, StanceLabel } from '../thread/index.ts';
import { rounded } from './model.ts';
import { replyFeatures, type Speech } from './reply-features.ts';

/** The shape of data/model/stance.json. */
export interface StanceData {
  readonly side: LinearData;
  readonly attack: LinearData;
  /** Log-odds of each model into the share that proved right. */
  readonly sideCurve: CurveData;
  readonly attackCurve: CurveData;
  /** What the shares of neutral and of support are multiplied by when the label is chosen: rare labels are not drowned. */
  readonly lean: Readonly<Record<'neutral' | 'support', number>>;
}

export interface StanceScorer {
  /** The log-odds of both models. */
  readonly score: ReturnType<typeof twins>;
  /** Where the signs of one reply after the other are collected. */
  readonly bag: FeatureBag;
  readonly sideCurve: Curve;
  readonly attackCurve: Curve;
  readonly lean: StanceData['lean'];
}

export function stanceScorer({ side, attack, sideCurve, attackCurve, lean }: StanceData): StanceScorer {
  return {
    score: twins(side, attack),
    bag: new FeatureBag(),
    sideCurve: curve(sideCurve),
    attackCurve: curve(attackCurve),
    lean,
  };
}

export interface Side {
  /** Share of such replies that take a side, and of those that do, the share that attack. */
  readonly takes: number;
  readonly attacks: number;
}

export function sideOf(reply: Speech, parent: Speech, lexicon: Lexicon, scorer: StanceScorer): Side {
  const [takes, attacks] = scorer.score(replyFeatures(reply, parent, lexicon, scorer.bag));
  return { takes: scorer.sideCurve(takes), attacks: scorer.attackCurve(attacks) };
}

export function labelOf({ takes, attacks }: Side, lean: StanceData['lean']): Exclude<StanceLabel, 'question'> {
  const [attack, support] = [takes * attacks, takes * (1 - attacks) * lean.support];
  const neutral = (1 - takes) * lean.neutral;
  if (neutral >= attack && neutral >= support) return 'neutral';
  return attack >= support ? 'attack' : 'support';
}

/** A reply that takes no side and opens with a question asks. */
export function stanceByWeights(side: Side, asks: boolean, toward: string, lean: StanceData['lean']): Stance {
  const label = labelOf(side, lean);
  const shares = {
    attack: side.takes * side.attacks,
    support: side.takes * (1 - side.attacks),
    neutral: 1 - side.takes,
  };
  return { toward, label: label === 'neutral' && asks ? 'question' : label, confidence: rounded(shares[label]) };
}
