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

/** Shares (link times type) from which on a relation is shown. */
export interface ShowFrom {
  readonly sure: number;
  readonly doubt: number;
}

/** The shape of data/model/links.json. */
export interface LinkData {
  readonly within: StackData;
  readonly across: StackData;
  /** Given that two claims of two people belong together: whether the first speaks against the second. */
  readonly against: StackData;
  /** Given that: whether it undercuts rather than attacks; and where it speaks for it, whether it concedes. */
  readonly undercuts: StackData;
  readonly concedes: StackData;
  /** For rules that stand beside the weights: how often they were right in the data. */
  readonly trust: Readonly<Record<string, { readonly link: number; readonly type: number }>>;
  readonly show: { readonly within: ShowFrom; readonly across: ShowFrom };
}

export interface LinkScorer extends Readonly<Record<LinkModel, Stack>> {
  readonly show: LinkData['show'];
  readonly trust: LinkData['trust'];
}

export type LinkModel = 'within' | 'across' | 'against' | 'undercuts' | 'concedes';

const stack = (data: StackData): Stack => ({
  words: linear(data.words),
  trees: trees(data.trees),
  curve: curve(data.curve),
});

const linkScorer = ({ within, across, against, undercuts, concedes, show, trust }: LinkData): LinkScorer => ({
  within: stack(within),
  across: stack(across),
  against: stack(against),
  undercuts: stack(undercuts),
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
