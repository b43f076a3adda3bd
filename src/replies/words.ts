// Text into the numbers of its words, folded so that case, typography and white space do not count.

/** A run of words to look for. `gaps` are the places among them where the writer left something out (`…`). */
export interface Stretch {
  readonly words: readonly number[];
  readonly gaps: readonly number[];
}

export interface Vocabulary {
  readonly read: (text: string) => Stretch;
  /** How telling words are together: letters beyond the third of each count, and digits; a letter that is a word counts once. */
  readonly weigh: (words: readonly number[]) => number;
}

// An address is one word. In scripts without spaces between words each letter is compared as a word.
const WORD =
  /\.{3}|https?:\/\/\S*[\p{L}\p{N}/]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu;
const SPACELESS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Two who give the same address do not quote each other: it weighs nothing. */
function weightOf(word: string): number {
  if (word.includes('://')) return 0;
  if (SPACELESS.test(word)) return 1;
  return /\p{N}/u.test(word) ? word.length : Math.max(0, word.length - 3);
}

/** Equal words get equal numbers, so that runs of words are compared fast and kept small. */
export function vocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, weights.length);
    return weights.push(weightOf(word)) - 1;
  };
  const read = (text: string): Stretch => {
    const words: number[] = [];
    const gaps: number[] = [];
    for (const word of text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
      if (word === '...') gaps.push(words.length);
      else words.push(numberOf(word));
    return { words, gaps: gaps.filter((gap) => gap > 0 && gap < words.length) };
  };
  return { read, weigh: (words) => words.reduce((sum, word) => sum + (weights[word] ?? 0), 0) };
}

/** The stretches between the gaps. */
export function parts({ words, gaps }: Stretch): readonly (readonly number[])[] {
  return [...gaps, words.length].map((end, i) => words.slice(gaps[i - 1] ?? 0, end)).filter((part) => part.length > 0);
}
