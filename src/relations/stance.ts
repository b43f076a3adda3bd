// A reply's moves into its stance toward what it answers, and into the sentences it answers, best first.
import type { Lexicon } from '../lexicon/index.ts';
import type { Answer, Comment, Stance, StanceLabel } from '../thread/index.ts';
import { share } from './model.ts';
import type { Move } from './moves.ts';
import type { Reached } from './target.ts';

// Log-odds of each sign, set by hand from how often such replies were annotated so in the forum corpora named in the README.
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

/** The sentences of other comments that a reply speaks to, each once. */
export function answersOf(comment: Comment, reached: readonly Reached[]): readonly Answer[] {
  const best = new Map<Move, Reached>();
  for (const one of reached) {
    if (one.to.comment.id === comment.id) continue;
    if (one.link > (best.get(one.to)?.link ?? 0)) best.set(one.to, one);
  }
  return [...best.values()]
    .sort((a, b) => b.link - a.link)
    .slice(0, MOST_ANSWERS)
    .map(({ to, link }) => ({
      comment: to.comment.id,
      text: to.segment.text,
      position: to.segment.position,
      confidence: link,
    }));
}
