// Quotes and segments into whether one holds the other.
import { kept } from './kept.ts';

/** Whether a quote holds the segment or the other way round; letters only, so that typography does not count. */
export type Overlaps = (quote: string, segment: string) => boolean;

// A quote meets all sentences of a comment, and a sentence many quotes.
const MOST_KEPT = 5000;

export function overlapping(): Overlaps {
  const lettersOf = kept((text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''), MOST_KEPT);
  return (quote, segment) => {
    const [a, b] = [lettersOf(quote), lettersOf(segment)];
    return a.length > 0 && b.length > 0 && (a.includes(b) || b.includes(a));
  };
}
