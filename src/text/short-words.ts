// Word lists of all languages into what tells a full stop that ends a sentence from others.
import type { LexiconData, OthersData } from '../lexicon/index.ts';
import { type Shortened, shortened } from './shortened.ts';

interface Lists {
  readonly lexicon: LexiconData;
  readonly lexicons?: readonly LexiconData[];
  readonly others?: OthersData | null;
}

/** Of all languages together, as they are not yet told apart. */
export function shortenedIn({ lexicon, lexicons = [], others }: Lists): Shortened {
  const all = [lexicon, ...lexicons];
  const foreign = Object.entries(others?.stopwords ?? {});
  const little = (ordinals: boolean) => [
    ...all.flatMap((one) => (one.ordinals === ordinals ? one.stopwords : [])),
    ...foreign.flatMap(([name, words]) => (others?.ordinals.includes(name) === ordinals ? words : [])),
  ];
  const list = [...all.flatMap(({ abbreviations }) => abbreviations), ...(others?.abbreviations ?? [])];
  return shortened(list, { ordinal: little(true), plain: little(false) });
}
