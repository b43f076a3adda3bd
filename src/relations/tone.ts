// A comment's tokens into counts: how long it is, how loud, to whom it speaks, and what it praises or blames.
import type { Lexicon } from '../lexicon/index.ts';

const YOU = new Set(['you', 'your', "you're", 'yours', "you've", "you'd", 'yourself', 'u', 'ur']);
const I = new Set(['i', "i'm", "i've", 'my', 'me', "i'd", "i'll"]);
const WE = new Set(['we', 'our', 'us', "we're", "we've"]);

const MARKS = ['asks', 'exclaims', 'dots', 'marks'];
const LISTED = ['negations', 'you', 'i', 'we', 'praise', 'blame'];

/** What is counted. */
export const COUNTS: readonly string[] = ['words', ...MARKS, ...LISTED, 'capitals', 'links'];

/** How often each of `COUNTS` stands in a comment. */
export type Counting = (tokens: readonly string[], text: string) => readonly number[];

const NOWHERE: readonly number[] = [];

export function counting({ negations, praise, blame }: Lexicon): Counting {
  const lists = [negations, YOU, I, WE, praise, blame];
  const places = new Map<string, number[]>();
  for (const [at, list] of lists.entries())
    for (const word of list) places.set(word, [...(places.get(word) ?? []), at]);
  return (tokens, text) => {
    const marks = MARKS.map(() => 0);
    const listed = LISTED.map(() => 0);
    for (const token of tokens) {
      const mark = markOf(token);
      if (mark >= 0) (marks[mark] as number)++;
      for (const at of places.get(token) ?? NOWHERE) (listed[at] as number)++;
    }
    const capitals = (text.match(/\b[A-Z]{3,20}\b/g) ?? []).length;
    return [tokens.length, ...marks, ...listed, capitals, text.includes('://') ? 1 : 0];
  };
}

/** Which of `MARKS` a token is; -1 for words. */
function markOf(token: string): number {
  if (token.startsWith('?')) return 0;
  if (token.startsWith('!')) return 1;
  if (token === '..' || token === '…') return 2;
  return token === '"' || token === '“' ? 3 : -1;
}
