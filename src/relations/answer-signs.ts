// A reply and a sentence above it into the dense signs that tell that it answers this one.
import { type Measure, type Signs, signs } from './signs.ts';
import type { Spoken } from './spoken.ts';

export interface AnswerPair {
  readonly to: Spoken;
  readonly at: number;
  readonly count: number;
  /** Likeness to the whole reply, to its first two sentences, to its likeliest sentence; and the rank of the first. */
  readonly whole: number;
  readonly opening: number;
  readonly best: number;
  readonly rank: number;
  readonly most: number;
  /** Sum of the rarity of the words in common, and how many stand in the reply as in the sentence, side by side. */
  readonly common: number;
  readonly pairs: number;
  readonly quoted: boolean;
  readonly reply: readonly Spoken[];
  /** Log-odds by the words of both. */
  readonly words: number;
}

const yes = (is: boolean) => (is ? 1 : 0);

const PAIR: readonly Measure<AnswerPair>[] = [
  ['at', ({ at }) => Math.min(20, at)],
  ['from end', ({ at, count }) => Math.min(20, count - at)],
  ['count', ({ count }) => Math.min(40, count)],
  ['place', ({ at, count }) => (at + 0.5) / count],
  ['whole', ({ whole }) => whole],
  ['opening', ({ opening }) => opening],
  ['best', ({ best }) => best],
  ['rank', ({ rank }) => Math.min(15, rank)],
  ['most', ({ most }) => most],
  ['short of most', ({ most, whole }) => most - whole],
  ['common', ({ common }) => common],
  ['pairs', ({ pairs }) => Math.min(5, pairs)],
  ['quoted', ({ quoted }) => yes(quoted)],
];

const TARGET: readonly Measure<Spoken>[] = [
  ['length', ({ words }) => Math.min(60, words.length)],
  ['terms', ({ terms }) => Math.min(30, terms.length)],
  ['rarity', ({ length }) => length],
  ['asks', ({ asks }) => yes(asks)],
  ['link', ({ sentence }) => yes(sentence.text.includes('://'))],
  ['number', ({ sentence }) => yes(/\p{N}/u.test(sentence.text))],
  ['you', ({ you }) => yes(you)],
  ['i', ({ words }) => yes(words.some(({ text }) => text === 'i'))],
  ['negated', ({ negated }) => yes(negated)],
];

const REPLY: readonly Measure<readonly Spoken[]>[] = [
  [
    'reply words',
    (reply) =>
      Math.min(
        200,
        reply.reduce((sum, { words }) => sum + words.length, 0),
      ),
  ],
  ['reply sentences', ({ length }) => Math.min(12, length)],
  ['reply asks', ([first]) => yes(first?.asks ?? false)],
  ['reply negated', ([first]) => yes(first?.negated ?? false)],
  ['reply you', ([first]) => yes(first?.you ?? false)],
];

/** What hangs on the sentence alone, as its own signs do. */
const OF_TO = ['at', 'from end', 'count', 'place', ...TARGET.map(([sign]) => sign)];

const table: readonly Measure<AnswerPair>[] = [
  ...PAIR,
  ...TARGET.map(([sign, measure]): Measure<AnswerPair> => [sign, ({ to }) => measure(to)]),
  ...REPLY.map(([sign, measure]): Measure<AnswerPair> => [sign, ({ reply }) => measure(reply)]),
  ['words', ({ words }) => words],
];

/** A pair's signs; what is measured of a sentence, or of a reply, is measured once for all its pairs. */
export const ANSWERS: Signs<AnswerPair> = signs(table, new Set(REPLY.map(([sign]) => sign)), new Set(OF_TO));
