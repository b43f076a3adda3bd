// A few words without a verb into whether they assert anything: "At the old mill." does not, "Terrible idea." does.
import type { Lexicon } from '../lexicon/index.ts';
import type { Remark } from './asides.ts';

const LONGEST = 3;
const LONGEST_AMOUNT = 5;

/** "In the cellar.", "At six euros an hour.", "Around 40 of 90.": where, when or how much, of which somebody else spoke. */
export function isPhrase({ text, words, lexicon }: Remark): boolean {
  const counts = /\p{N}/u.test(text);
  const first = words[0]?.text ?? '';
  if (words.length > (counts ? LONGEST_AMOUNT : LONGEST)) return false;
  if (!lexicon.prepositions.has(first) && !(counts && lexicon.prepositions.has(`${first} #`))) return false;
  return !words.some((word) => speaks(word.text, lexicon));
}

const speaks = (word: string, { auxiliaries, pronouns, negations }: Lexicon): boolean =>
  auxiliaries.has(word) || pronouns.has(word) || negations.has(word);

/** "Terrible idea.", "Great plan.": two words of which one judges; not "Great, thanks". */
export const isVerdict = ({ words, lexicon: { praise, blame, courtesy } }: Remark): boolean =>
  words.length === 2 && words.some(({ text }) => praise.has(text) || blame.has(text)) && courtesy.find(words) === null;
