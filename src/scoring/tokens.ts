// Text into tokens for n-grams: lower-cased words, and the punctuation that tells a tone.
import { type Name, nameOf } from './features.ts';

// A run of marks is one token; digits become one sign, so that years and counts share a weight.
const TOKEN = /[\p{L}\p{M}]+(?:['’]\p{L}+)?|\p{N}+|[?!]+|\.{2,}|…|[^\s\p{L}\p{M}\p{N}.,]/gu;
const PLAIN = /^[a-z]/;

export function tokensOf(text: string): readonly string[] {
  const found = text.toLowerCase().replaceAll('’', "'").match(TOKEN) ?? [];
  return found.map((token) => (PLAIN.test(token) ? token : folded(token)));
}

function folded(token: string): string {
  if (/^\p{N}/u.test(token)) return '0';
  return token.length > 1 && /^[?!.]/.test(token) ? token.slice(0, 2) : token;
}

/** The names of single tokens and, from `longest` 2 on, of runs of neighbours joined by `_`; each once. */
export function gramsOf(tokens: readonly string[], prefix: string, longest = 2): ReadonlySet<Name> {
  const grams = new Set<Name>();
  const start = nameOf(prefix);
  for (let at = 0; at < tokens.length; at++) {
    for (let length = 1; length <= Math.min(longest, at + 1); length++) {
      let gram = start;
      for (let i = at - length + 1; i <= at; i++)
        gram = nameOf(tokens[i] as string, i > at - length + 1 ? nameOf('_', gram) : gram);
      grams.add(gram);
    }
  }
  return grams;
}
