// A claim's text into its core (the proposition inside hedge and attribution) and its flags.
import type { Lexicon, Match, Word } from '../lexicon/index.ts';
import type { ClaimFlag } from '../thread/index.ts';

export interface Core {
  readonly core: string;
  readonly flags: readonly ClaimFlag[];
}

/** Strips "Besides, even if …," "I think that", "There is an argument that" from the front, noting what they flag. */
export function coreOf(text: string, words: readonly Word[], lexicon: Lexicon): Core {
  const flags = new Set<ClaimFlag>();
  if (lexicon.irony.find(words) || text.includes(' /s')) flags.add('ironic');
  if (lexicon.hedges.find(words)) flags.add('hedged');
  let at = 0;
  for (let step = 0; step < 4; step++) {
    const next = stripOne(text, words, at, lexicon, flags);
    if (next === at || next >= words.length) break;
    at = next;
  }
  if (lexicon.conditions.at(words, at)) flags.add('conditional');
  const start = words[at]?.start ?? 0;
  return { core: at === 0 ? text : text.slice(start).replace(/[.\s]{1,9}$/u, ''), flags: order(flags) };
}

function stripOne(text: string, words: readonly Word[], at: number, lexicon: Lexicon, flags: Set<ClaimFlag>): number {
  const { openers, attributions, hedges, granted } = lexicon;
  const opener = openers.addition.at(words, at) ?? openers.contrast.at(words, at);
  if (opener && followedByComma(text, words, opener)) return opener.to;
  const said = attributions.at(words, at);
  if (said) {
    flags.add('reported');
    return said.to;
  }
  const hedge = hedges.at(words, at);
  if (hedge && hedge.to - hedge.from > 1) return words[hedge.to]?.text === 'that' ? hedge.to + 1 : hedge.to;
  if (granted.at(words, at)) return afterComma(text, words, at);
  return at;
}

function followedByComma(text: string, words: readonly Word[], match: Match): boolean {
  return text[words[match.to - 1]?.end ?? 0] === ',';
}

/** The first word after the next comma; stays where it is if there is none. */
function afterComma(text: string, words: readonly Word[], at: number): number {
  for (let i = at; i + 1 < words.length; i++) if (text[words[i]?.end ?? 0] === ',') return i + 1;
  return at;
}

const FLAGS: readonly ClaimFlag[] = ['hedged', 'ironic', 'rhetorical', 'reported', 'conditional'];
const order = (flags: ReadonlySet<ClaimFlag>) => FLAGS.filter((flag) => flags.has(flag));
