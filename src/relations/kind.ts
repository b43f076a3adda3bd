// Two claims of two people that belong together into how they relate, by the weights.
import type { RelationType } from '../thread/index.ts';
import { rounded } from './model.ts';
import { ACROSS, type AcrossPair } from './pair-signs.ts';
import { pairWords } from './pair-words.ts';
import type { LinkScorer, Stack } from './scorers.ts';

export const THE_SAME = 0.85;

interface Kind {
  readonly type: RelationType;
  readonly share: number;
}

export const SAME_WRITER: Kind = { type: 'support', share: 0.8 };
const WORDS = ACROSS.names.indexOf('words');

/** How two claims that belong together relate: against or for, and then in which way. */
export function kindOf(pair: AcrossPair, values: Float64Array, links: LinkScorer): Kind {
  const features = pairWords(pair);
  const share = ({ words, trees, curve }: Stack) => {
    values[WORDS] = words.score(features);
    return curve(trees.score(values));
  };
  const against = share(links.against);
  if (against >= 0.5) {
    const undercuts = share(links.undercuts);
    return undercuts >= 0.5 ? kind('undercut', against * undercuts) : kind('attack', against * (1 - undercuts));
  }
  if (pair.similarity >= THE_SAME && pair.from.negated === pair.to.negated) return kind('restate', 1 - against);
  const concedes = share(links.concedes);
  return concedes >= 0.5 ? kind('concede', (1 - against) * concedes) : kind('support', (1 - against) * (1 - concedes));
}

const kind = (type: RelationType, share: number): Kind => ({ type, share: rounded(share) });
