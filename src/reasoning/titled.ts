// A thread's title and its claims into the claims of the opening that say what the title says.
import type { ClaimNode } from '../graph/index.ts';

/** Two words at least must be shared: one is what the whole talk is full of. */
const FEWEST = 2;

/**
 * The claims of the opening comment that share most words with the title; none where none shares two. Reasoning knows no language: a
 * word is four letters or more, and told by its first five.
 */
export function titledClaims(claims: readonly ClaimNode[], title: string | null): ReadonlySet<string> {
  const asked = wordsIn(title ?? '');
  const opening = claims[0]?.comment ?? null;
  const own = opening === null || asked.size < FEWEST ? [] : claims.filter(({ comment }) => comment === opening);
  const shared = own.map(({ text }) => [...wordsIn(text)].filter((word) => asked.has(word)).length);
  const most = Math.max(FEWEST, ...shared);
  return new Set(own.filter((_, at) => shared[at] === most).map(({ id }) => id));
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]{4,50}/gu), ([word]) => word.slice(0, 5)));
