// Text into tokens for n-grams: lower-cased words, and the punctuation that tells a tone.
import { Distinct, type Name, nameOf } from './features.ts';

// A run of marks is one token; digits become one sign, so that years and counts share a weight.
const TOKEN = /[\p{L}\p{M}]+(?:['’]\p{L}+)?|\p{N}+|[?!]+|\.{2,}|…|[^\s\p{L}\p{M}\p{N}.,]/gu;
const [A, Z] = [97, 122];
const isPlain = (code: number) => code >= A && code <= Z;

export function tokensOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const tokens: string[] = (lower.includes('’') ? lower.replaceAll('’', "'") : lower).match(TOKEN) ?? [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string;
    if (!isPlain(token.charCodeAt(0))) tokens[at] = folded(token);
  }
  return tokens;
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
