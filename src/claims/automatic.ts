// A comment into whether a program wrote it, by what programs say of themselves.
import type { Lexicon } from '../lexicon/index.ts';
import type { Comment } from '../thread/index.ts';

/** What every such sentence holds, in the languages that there are lists for; few comments do. */
const HOLDS = /\b(?:ro)?bot\b|autom/i;

/** "I am a bot, and this was done automatically.": then nothing in the comment is anybody's claim. */
export function isAutomatic({ children }: Comment, { machines, wordsOf }: Lexicon): boolean {
  return children.some(
    ({ text, marks, children: sentences }) =>
      marks === 0 &&
      HOLDS.test(text) &&
      sentences.some((one) => HOLDS.test(one.text) && machines.at(wordsOf(one.text), 0) !== null),
  );
}
