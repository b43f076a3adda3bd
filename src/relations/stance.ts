// A reply's moves into its stance toward what it answers, and into the sentences it answers, best first.
import type { Lexicon } from '../lexicon/index.ts';
import type { Answer, Stance, StanceLabel } from '../thread/index.ts';
import { share } from './model.ts';
import type { Move } from './moves.ts';
import type { Similarity } from './similarity.ts';
import type { Reached } from './target.ts';

// Log-odds of each sign, set by hand: first rules, to be replaced by trained and calibrated weights.
const SIGNS: readonly (readonly [StanceLabel, number, (move: Move, lexicon: Lexicon) => boolean])[] = [
  ['attack', 1.4, ({ cues, index }) => cues.has('deny') && index === 0],
  ['attack', 1.0, ({ cues }) => cues.has('undercut')],
  ['attack', 0.7, ({ opener }) => opener === 'contrast'],
  ['attack', 0.6, ({ words, index }, lists) => has(words, lists.blame) && index < 3],
  ['attack', 0.5, ({ negated, words }) => negated && words.some(({ text }) => text.startsWith('you'))],
  ['attack', 0.5, ({ flags }) => flags.includes('ironic') || flags.includes('rhetorical')],
  ['support', 1.6, ({ cues, index }) => cues.has('agree') && index === 0],
  ['support', 0.8, ({ cues, index, opener }) => cues.has('concede') && index === 0 && opener !== 'contrast'],
  ['support', 0.3, ({ words, index }, lists) => has(words, lists.praise) && index < 2],
  ['question', 1.2, ({ segment, index }) => segment.role === 'question' && index === 0],
];

const has = (words: Move['words'], list: ReadonlySet<string>) => words.some(({ text }) => list.has(text));

// A reply takes a side only when its signs outweigh this.
const NEUTRAL = 0.45;

/** The stance of a reply whose moves are given; `toward` is the comment it answers, null where there is none. */
export function stanceOf(moves: readonly Move[], toward: string | null, lexicon: Lexicon): Stance | null {
  if (toward === null) return null;
  const sums = new Map<StanceLabel, number>([['neutral', NEUTRAL]]);
  for (const [label, weight, applies] of SIGNS) {
    const times = moves.filter((move) => applies(move, lexicon)).length;
    if (times > 0) sums.set(label, (sums.get(label) ?? 0) + weight * Math.min(times, 2));
  }
  const [best, second] = [...sums].sort((a, b) => b[1] - a[1]);
  const [label, weight] = best ?? ['neutral', NEUTRAL];
  return { toward, label, confidence: share(weight - (second?.[1] ?? 0)) };
}

// More than a handful of answered sentences tells a reader nothing.
const MOST_ANSWERS = 5;

// What the words of the whole reply say about a target, beside what its best sentence says.
const WHOLE = 12;

/** The sentences of other comments that a reply speaks to, each once: likeness of its best sentence and of the whole. */
export function answersOf(
  own: readonly Move[],
  reached: readonly Reached[],
  similarity: Similarity,
): readonly Answer[] {
  const [first] = own;
  if (!first) return [];
  const best = new Map<Move, number>();
  for (const { to, link } of reached) best.set(to, Math.max(link, best.get(to) ?? 0));
  const whole: Move = { ...first, terms: new Map(own.flatMap(({ terms }) => [...terms])) };
  const rated = [...best].map(([to, link]) => ({
    to,
    weight: Math.exp(Math.log(link / (1 - link)) + WHOLE * similarity(whole, to)),
  }));
  // Softmax: the shares of all sentences that could be meant add up to one.
  const total = rated.reduce((sum, { weight }) => sum + weight, 0);
  return rated
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ANSWERS)
    .map(({ to: { comment, segment }, weight }) => {
      const { text, position } = segment;
      return { comment: comment.id, text, position, confidence: Math.round((1000 * weight) / total) / 1000 };
    });
}
