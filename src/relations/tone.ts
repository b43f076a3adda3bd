// A comment's tokens into counts: how long it is, how loud, to whom it speaks, and what it praises or blames.
import type { Lexicon } from '../lexicon/index.ts';

const YOU = new Set(['you', 'your', "you're", 'yours', "you've", "you'd", 'yourself', 'u', 'ur']);
const I = new Set(['i', "i'm", "i've", 'my', 'me', "i'd", "i'll"]);
const WE = new Set(['we', 'our', 'us', "we're", "we've"]);

const MARKS = ['asks', 'exclaims', 'dots', 'marks'];
const LISTED = ['negations', 'you', 'i', 'we', 'praise', 'blame'];

/** What is counted. */
export const COUNTS: readonly string[] = ['words', ...MARKS, ...LISTED, 'capitals', 'links'];

const FIRST_MARK = 1;
const FIRST_LISTED = FIRST_MARK + MARKS.length;
const CAPITALS = FIRST_LISTED + LISTED.length;

/** How often each of `COUNTS` stands in a comment. */
export type Counting = (tokens: readonly string[], text: string) => readonly number[];

const NOWHERE: readonly number[] = [];

export function counting({ negations, praise, blame }: Lexicon): Counting {
  const lists = [negations, YOU, I, WE, praise, blame];
  const places = new Map<string, number[]>();
  for (const [at, list] of lists.entries())
    for (const word of list) places.set(word, [...(places.get(word) ?? []), FIRST_LISTED + at]);
  return (tokens, text) => {
    const counts = COUNTS.map(() => 0);
    counts[0] = tokens.length;
    for (const token of tokens) {
      const mark = markOf(token);
      if (mark >= 0) (counts[FIRST_MARK + mark] as number)++;
      for (const at of places.get(token) ?? NOWHERE) (counts[at] as number)++;
    }
    counts[CAPITALS] = text.match(/\b[A-Z]{3,20}\b/g)?.length ?? 0;
    counts[CAPITALS + 1] = text.includes('://') ? 1 : 0;
    return counts;
  };
}

/** Which of `MARKS` a token is; -1 for words. */
function markOf(token: string): number {
  if (token.startsWith('?')) return 0;
  if (token.startsWith('!')) return 1;
  if (token === '..' || token === '…') return 2;
  return token === '"' || token === '“' ? 3 : -1;
}
