// Text into tokens for n-grams: lower-cased words, and the punctuation that tells a tone.
import { Distinct, type Name, nameOf } from './features.ts';

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
export function gramsOf(tokens: readonly string[], prefix: string, longest = 2): readonly Name[] {
  const grams = new Distinct(longest * tokens.length);
  const start = nameOf(prefix);
  // The names of the runs that end with the token before, the shortest first.
  const before: Name[] = [];
  for (const token of tokens) {
    const runs = Math.min(longest, before.length + 1);
    for (let length = runs; length > 0; length--)
      before[length - 1] = nameOf(token, length === 1 ? start : nameOf('_', before[length - 2]));
    for (let length = 0; length < runs; length++) grams.add(before[length] as Name);
  }
  return grams.names;
}
