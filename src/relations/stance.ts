// A reply's moves into its stance toward what it answers, by the signs of the rules.
import type { Lexicon } from '../lexicon/index.ts';
import type { Stance, StanceLabel } from '../thread/index.ts';
import { type Model, type StanceSign, share } from './model.ts';
import type { Move } from './moves.ts';

type Sign = readonly [StanceSign, StanceLabel, (move: Move, lexicon: Lexicon) => boolean];

/** What each sign speaks for; how loud it speaks is data (`stance` in data/model/rules.json). */
const SIGNS: readonly Sign[] = [
  ['denies', 'attack', ({ cues, index }) => cues.has('deny') && index === 0],
  ['undercuts', 'attack', ({ cues }) => cues.has('undercut')],
  ['contrasts', 'attack', ({ opener }) => opener === 'contrast'],
  ['blames', 'attack', ({ words, index }, lists) => index < 3 && has(words, lists.blame)],
  ['deniesYou', 'attack', ({ negated, words }) => negated && words.some(({ text }) => text.startsWith('you'))],
  ['mocks', 'attack', ({ flags }) => flags.includes('ironic') || flags.includes('rhetorical')],
  ['agrees', 'support', ({ cues, index }) => cues.has('agree') && index === 0],
  ['concedes', 'support', ({ cues, index, opener }) => cues.has('concede') && index === 0 && opener !== 'contrast'],
  ['praises', 'support', ({ words, index }, lists) => index < 2 && has(words, lists.praise)],
  ['asks', 'question', ({ segment, index }) => segment.role === 'question' && index === 0],
];

const has = (words: Move['words'], list: ReadonlySet<string>) => words.some(({ text }) => list.has(text));

// A sign that is there again and again says no more than twice.
const MOST = 2;

/** The stance of a reply whose moves are given toward the comment it answers. */
export function stanceByRules(moves: readonly Move[], toward: string, lexicon: Lexicon, { stance }: Model): Stance {
  // A reply takes a side only when its signs outweigh `neutral`.
  const sums = new Map<StanceLabel, number>([['neutral', stance.neutral]]);
  for (const [sign, label, applies] of SIGNS) {
    let times = 0;
    for (const move of moves) if (times < MOST && applies(move, lexicon)) times++;
    if (times > 0) sums.set(label, (sums.get(label) ?? 0) + stance[sign] * times);
  }
  const [best, second] = [...sums].sort((a, b) => b[1] - a[1]);
  const [label, weight] = best ?? ['neutral', stance.neutral];
  return { toward, label, confidence: share(weight - (second?.[1] ?? 0)) };
}
