// A pair of claims into dense signs for the trees that judge links: tables of a name and how it is measured.
import { type Ends, withEnds } from './ends.ts';
import type { But } from './grants.ts';
import type { Move } from './moves.ts';
import { type Measure, type Signs, signs } from './signs.ts';

/** Two claims of one comment, the first perhaps a reason for the second. `claims` are all claims of the comment. */
export interface WithinPair {
  readonly from: Move;
  readonly to: Move;
  readonly claims: readonly Move[];
  /** Places of the two among `claims`, and how far and which way the second stands from the first. */
  readonly at: number;
  readonly toAt: number;
  readonly way: string;
  readonly similarity: number;
  /** What the rules say of this pair, and of the pair turned round: 0 where they do not speak. */
  readonly ruled: number;
  readonly turned: number;
  /** Log-odds by the words of both. */
  readonly words: number;
}

const yes = (is: boolean) => (is ? 1 : 0);
const clip = (value: number, most: number) => Math.max(-most, Math.min(most, value));

/** How many of the claims between the two open with a contrast. */
function contrastsBetween({ claims, at, toAt }: WithinPair): number {
  let count = 0;
  for (let i = Math.min(at, toAt) + 1; i < Math.max(at, toAt); i++) if (claims[i]?.opener === 'contrast') count++;
  return count;
}

const WITHIN_SIGNS: readonly Measure<WithinPair>[] = [
  ['step', ({ at, toAt }) => clip(toAt - at, 12)],
  ['distance', ({ at, toAt }) => Math.min(12, Math.abs(toAt - at))],
  ['same sentence', ({ from, to }) => yes(from.passage === to.passage && from.sentence === to.sentence)],
  ['passages', ({ from, to }) => clip(to.passage - from.passage, 5)],
  ['at', ({ at }) => Math.min(12, at)],
  ['to at', ({ toAt }) => Math.min(12, toAt)],
  ['claims', ({ claims }) => Math.min(24, claims.length)],
  ['from end', ({ claims, at }) => Math.min(12, claims.length - at)],
  ['to end', ({ claims, toAt }) => Math.min(12, claims.length - toAt)],
  ['first of passage', ({ claims, toAt }) => yes(claims[toAt - 1]?.passage !== claims[toAt]?.passage)],
  ['contrast between', contrastsBetween],
  ['next contrast', ({ claims, at }) => yes(claims[at + 1]?.opener === 'contrast')],
  ['likeness', ({ similarity }) => similarity],
  ['ruled', ({ ruled }) => ruled],
  ['turned', ({ turned }) => turned],
  ['words', ({ words }) => words],
];

/** A claim of a reply, and one that stands above it. */
export interface AcrossPair {
  readonly from: Move;
  readonly to: Move;
  readonly at: number;
  readonly claims: number;
  readonly toAt: number;
  readonly toClaims: number;
  /** How far up the line of answers the target's comment stands: 0 is the parent. */
  readonly up: number;
  readonly way: string;
  readonly similarity: number;
  /** The best likeness of `from` to any target, and how many targets are more alike than this one. */
  readonly best: number;
  readonly rank: number;
  /** Likeness of the whole reply to the target. */
  readonly whole: number;
  readonly quoted: boolean;
  readonly sameWriter: boolean;
  /** Whether the target's comment answers one by the writer of the reply. */
  readonly returns: boolean;
  /** Whether the target's comment asks something, and whether it ends by asking, so that a reply may only inform. */
  readonly asked: boolean;
  readonly informs: boolean;
  /** Whether `from` opens with the yes or no that the target's comment asks for, and whether a "but" follows it. */
  readonly answers: boolean;
  readonly but: But;
  readonly ruled: number;
  /** How likely each end is a reason for another claim of its comment, and how much speaks for it there. */
  readonly gives: number;
  readonly rests: number;
  readonly toGives: number;
  readonly toRests: number;
  /** Shares of the stance models. */
  readonly takes: number;
  readonly attacks: number;
  readonly words: number;
}

const ACROSS_SIGNS: readonly Measure<AcrossPair>[] = [
  ['at', ({ at }) => Math.min(12, at)],
  ['from end', ({ at, claims }) => Math.min(12, claims - at)],
  ['claims', ({ claims }) => Math.min(20, claims)],
  ['to at', ({ toAt }) => Math.min(12, toAt)],
  ['to end', ({ toAt, toClaims }) => Math.min(12, toClaims - toAt)],
  ['to claims', ({ toClaims }) => Math.min(24, toClaims)],
  ['drift', ({ at, claims, toAt, toClaims }) => (at + 0.5) / claims - (toAt + 0.5) / toClaims],
  ['up', ({ up }) => up],
  ['post', ({ to }) => yes(to.comment.id === 'post')],
  ['likeness', ({ similarity }) => similarity],
  ['best', ({ best }) => best],
  ['short of best', ({ best, similarity }) => best - similarity],
  ['rank', ({ rank }) => Math.min(10, rank)],
  ['whole', ({ whole }) => whole],
  ['quoted', ({ quoted }) => yes(quoted)],
  ['after quote', ({ from }) => yes(from.afterQuote !== null)],
  ['same writer', ({ sameWriter }) => yes(sameWriter)],
  ['returns', ({ returns }) => yes(returns)],
  ['asked', ({ asked }) => yes(asked)],
  ['ruled', ({ ruled }) => ruled],
  ['gives', ({ gives }) => gives],
  ['rests', ({ rests }) => rests],
  ['to gives', ({ toGives }) => toGives],
  ['to rests', ({ toRests }) => toRests],
  ['takes', ({ takes }) => takes],
  ['attacks', ({ attacks }) => attacks],
  ['denies', ({ from, to }) => yes(from.negated !== to.negated)],
  ['passage', ({ from }) => Math.min(8, from.passage)],
  ['words', ({ words }) => words],
];

/** Own signs of a pair that hang on the first claim alone, and on its comment. */
const OF_FROM = [
  ...['at', 'claims', 'from end', 'next contrast', 'best', 'after quote'],
  ...['gives', 'rests', 'takes', 'attacks', 'passage'],
];

/** Those that hang on the second alone, given the comment that speaks to it. */
const OF_TO = [
  ...['to at', 'to end', 'to claims', 'first of passage', 'up', 'post', 'whole'],
  ...['same writer', 'returns', 'asked', 'to gives', 'to rests'],
];

const pairSigns = <P extends Ends>(table: readonly Measure<P>[]): Signs<P> =>
  withEnds(signs(table, new Set(OF_FROM), new Set(OF_TO)));

export const WITHIN = pairSigns(WITHIN_SIGNS);
export const ACROSS = pairSigns(ACROSS_SIGNS);
