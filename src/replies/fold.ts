// Text into its words folded for comparison: lower case, no marks, so that typography and white space do not count.

const WORD = /[\p{L}\p{N}]+/gu;

export function foldedWords(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** Words as one string in which a run of words can be looked for: spaces on both sides of each. */
export const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;
