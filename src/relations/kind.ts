// Two claims of two people that belong together into how they relate, by the weights.
import type { RelationType } from '../thread/index.ts';
import { rounded } from './model.ts';
import { ACROSS, type AcrossPair } from './pair-signs.ts';
import { pairWords } from './pair-words.ts';
import type { LinkScorer } from './scorers.ts';
import { sideSigns } from './side-signs.ts';

export const THE_SAME = 0.85;

interface Kind {
  readonly type: RelationType;
  readonly share: number;
}

export const SAME_WRITER: Kind = { type: 'support', share: 0.8 };
const WORDS = ACROSS.names.indexOf('words');

/** How two claims that belong together relate: against or for, and then in which way. Only a rule tells an undercut. */
export function kindOf(pair: AcrossPair, values: Float64Array, links: LinkScorer): Kind {
  const { signs, curve } = links.against;
  const against = curve(signs.score(sideSigns(pair)));
  if (against >= 0.5) return kind('attack', against * links.attacks);
  if (pair.similarity >= THE_SAME && pair.from.negated === pair.to.negated) return kind('restate', 1 - against);
  const { words, trees, curve: shareOf } = links.concedes;
  values[WORDS] = words.score(pairWords(pair));
  const concedes = shareOf(trees.score(values));
  return concedes >= 0.5 ? kind('concede', (1 - against) * concedes) : kind('support', (1 - against) * (1 - concedes));
}

const kind = (type: RelationType, share: number): Kind => ({ type, share: rounded(share) });
