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
  /** A passage of the comment that is answered, with words of the writer's own below it. */
  answered: { words: 3, weight: 6 },
  /** The same where nothing shows which comment is answered, and one of the last few holds the words, and no other. */
  opening: { words: 3, weight: 7 },
  /** As before, further down in the comment. */
  recent: { words: 5, weight: 8 },
  /** Sentences within a passage of the writer's own. */
  sentences: { words: 7, weight: 9 },
  /** Quotation marks are evidence of their own. */
  inline: { words: 4, weight: 3 },
  /** The beginning of a marked line that is all its comment has, in the comment that is answered. */
  alone: { words: 2, weight: 5 },
  /** Words of a comment that is neither an ancestor nor the post. */
  elsewhere: { words: 8, weight: 10 },
} as const satisfies Readonly<Record<string, Amount>>;

export function isTelling(shape: Shape, { words, weight }: Amount): boolean {
  const least = LEAST[shape];
  return words >= least.words && weight >= least.weight;
}
