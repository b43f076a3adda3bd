// The trained weights of the relations room (data) into scorers.
import {
  type Curve,
  type CurveData,
  curve,
  type Linear,
  type LinearData,
  linear,
  type Trees,
  type TreesData,
  trees,
} from '../scoring/index.ts';
import { type Rarity, type RarityData, rarity } from './rarity.ts';
import { type StanceData, type StanceScorer, stanceScorer } from './side.ts';

/** Trees over dense signs, one of which is what the hashed words say. */
export interface StackData {
  readonly words: LinearData;
  readonly trees: TreesData;
  readonly curve: CurveData;
}

export interface Stack {
  readonly words: Linear;
  readonly trees: Trees;
  readonly curve: Curve;
}

/** A sum of few signs. */
export interface SideData {
  readonly signs: LinearData;
  readonly curve: CurveData;
}

/** Shares (link times type) from which on a relation is shown. */
export interface ShowFrom {
  readonly sure: number;
  readonly doubt: number;
}

/**
 * What a rule is worth: by how much its sign raises the log-odds of a pair that the weights name too, how often a pair that
 * it names apart from the weights belongs together, and then how often its type is right.
 */
export interface Trust {
  readonly gain: number;
  readonly apart: number;
  readonly type: number;
}

/** The shape of data/model/links.json. */
export interface LinkData {
  readonly within: StackData;
  readonly across: StackData;
  /** Given that two claims of two people belong together: whether the first speaks against the second. */
  readonly against: SideData;
  /** Given that: how often it attacks rather than undercuts. */
  readonly attacks: number;
  /** Where it speaks for it: whether it concedes. */
  readonly concedes: StackData;
  /** For rules that stand beside the weights: how often they were right in the data. */
  readonly trust: Readonly<Record<string, Trust>>;
  /** `unmarked`: between people, what speaks for somebody and has no word that says so. */
  readonly show: Readonly<Record<'within' | 'across' | 'unmarked', ShowFrom>>;
}

export interface LinkScorer {
  readonly within: Stack;
  readonly across: Stack;
  readonly against: { readonly signs: Linear; readonly curve: Curve };
  readonly attacks: number;
  readonly concedes: Stack;
  readonly show: LinkData['show'];
  readonly trust: LinkData['trust'];
}

const stack = (data: StackData): Stack => ({
  words: linear(data.words),
  trees: trees(data.trees),
  curve: curve(data.curve),
});

const linkScorer = ({ within, across, against, attacks, concedes, show, trust }: LinkData): LinkScorer => ({
  within: stack(within),
  across: stack(across),
  against: { signs: linear(against.signs), curve: curve(against.curve) },
  attacks,
  concedes: stack(concedes),
  show,
  trust,
});

/** The shape of data/model/answers.json. */
export interface AnswerData extends StackData {
  readonly rarity: RarityData;
}

export interface AnswerScorer extends Stack {
  readonly rarity: Rarity;
}

/** The shapes of the weight files that this room reads. */
export interface RelationData {
  readonly answers: AnswerData;
  readonly stance: StanceData;
  readonly links: LinkData;
}

export interface RelationScorers {
  readonly answers: AnswerScorer;
  readonly stance: StanceScorer;
  readonly links: LinkScorer;
}

export const relationScorers = ({ stance, links, answers }: RelationData): RelationScorers => ({
  stance: stanceScorer(stance),
  links: linkScorer(links),
  answers: { ...stack(answers), rarity: rarity(answers.rarity) },
});
