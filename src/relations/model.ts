// The shape of data/model/rules.json: how much each rule and each sign of a target is trusted.

export interface Model {
  readonly within: Readonly<Record<WithinRule, { readonly link: number; readonly type: number }>>;
  readonly across: Readonly<Record<AcrossRule, { readonly type: number }>>;
  /** Log-odds that a sign adds to "these two belong together"; `minimum` is the share below which a target is not said. */
  readonly target: Readonly<Record<TargetSign | 'bias' | 'minimum', number>>;
  /**
   * A question asks about the claim it reaches from the likeness `named` on (in the readings nearly all such did, one in three of
   * the others). What stands in a reply is put to what it answers (`link`); `loose`: the type of one that nothing puts to anybody
   * (no "you", no name, no quote before it, and much else in its comment); `short`: of one of a word or two ("No?").
   */
  readonly question: Readonly<Record<'named' | 'link' | 'type' | 'loose' | 'short', number>>;
  /** Log-odds that a sign of a reply adds to its side; `neutral` is what they must outweigh. */
  readonly stance: Readonly<Record<StanceSign | 'neutral', number>>;
  /** What the share of a type is multiplied by where nothing but position names a target that position cannot tell. */
  readonly vague: number;
  /** Shares from which on a relation is shown. */
  readonly show: { readonly sure: number; readonly doubt: number };
}

export type WithinRule =
  | 'reason'
  | 'consequence'
  | 'result'
  | 'example'
  | 'elaboration'
  | 'case'
  | 'restatement'
  | 'next-sentence';
export type AcrossRule =
  | 'undercut-phrase'
  | 'concession'
  | 'agreement'
  | 'denial'
  | 'negated-overlap'
  | 'restatement'
  | 'contrast'
  | 'same-writer'
  | 'answer'
  | 'default';
export type StanceSign =
  | 'denies'
  | 'undercuts'
  | 'contrasts'
  | 'blames'
  | 'deniesYou'
  | 'mocks'
  | 'agrees'
  | 'concedes'
  | 'praises'
  | 'asks';
export type TargetSign =
  | 'similarity'
  | 'afterQuote'
  | 'anaphora'
  | 'point'
  | 'opening'
  | 'rebuttal'
  | 'cue'
  | 'beyondParent';

/** To three places, so that every machine prints the same. */
export const rounded = (share: number) => Math.round(1000 * share) / 1000;

/** Log-odds into a share, to three places. */
export function share(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}
