// A pair of claims of two people into the few signs that tell whether the first speaks against the second.
import { FeatureBag } from '../scoring/index.ts';
import type { Cue } from './cues.ts';
import type { AcrossPair } from './pair-signs.ts';

// Shares nearer to 0 or 1 than this are no surer than it.
const SUREST = 0.98;

function oddsOf(share: number): number {
  const held = Math.min(SUREST, Math.max(1 - SUREST, share));
  return Math.log(held / (1 - held));
}

const yes = (is: boolean) => (is ? 1 : 0);
const says = (cue: Cue) => (pair: AcrossPair) => yes(pair.from.cues.has(cue));

// Few on purpose: the readings hold a thousand such pairs, and trees over all signs tell the side worse than these do.
const SIDE: readonly (readonly [name: string, measure: (pair: AcrossPair) => number])[] = [
  ['attacks', ({ attacks }) => oddsOf(attacks)],
  ['takes', ({ takes }) => oddsOf(takes)],
  ['agree', says('agree')],
  ['concede', says('concede')],
  ['deny', says('deny')],
  ['undercut', says('undercut')],
  ['contrast', ({ from }) => yes(from.opener === 'contrast')],
  ['reason', ({ from }) => yes(from.opener === 'reason')],
  ['denies', ({ from, to }) => yes(from.negated !== to.negated)],
  ['later', ({ at }) => Math.min(12, at) / 4],
  ['you', ({ from }) => yes(from.words.some(({ text }) => text.startsWith('you')))],
  ['rhetorical', ({ from }) => yes(from.flags.includes('rhetorical'))],
  ['ironic', ({ from }) => yes(from.flags.includes('ironic'))],
  ['to rhetorical', ({ to }) => yes(to.flags.includes('rhetorical'))],
  ['quoted', ({ quoted }) => yes(quoted)],
  ['asked', ({ asked }) => yes(asked)],
];

export function sideSigns(pair: AcrossPair): FeatureBag {
  const bag = new FeatureBag();
  for (const [name, measure] of SIDE) bag.add(name, measure(pair));
  return bag;
}
