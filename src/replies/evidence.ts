// How many words, and how telling ones, make agreement a quote and no chance.

/** `weight`: see Vocabulary.weigh; "that is how it is" weighs almost nothing. */
export interface Amount {
  readonly words: number;
  readonly weight: number;
}

export type Shape = keyof typeof LEAST;

const LEAST = {
  /** A passage, or lines, of their own. */
  passage: { words: 4, weight: 5 },
  /** Sentences within a passage of the writer's own. */
  sentences: { words: 7, weight: 9 },
  /** Quotation marks are evidence of their own. */
  inline: { words: 4, weight: 3 },
  /** Words of a comment that is neither an ancestor nor the post. */
  elsewhere: { words: 8, weight: 10 },
} as const satisfies Readonly<Record<string, Amount>>;

export function isTelling(shape: Shape, { words, weight }: Amount): boolean {
  const least = LEAST[shape];
  return words >= least.words && weight >= least.weight;
}
