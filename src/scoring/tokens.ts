// Text into tokens for n-grams: lower-cased words, and the punctuation that tells a tone.

// A run of marks is one token; digits become one sign, so that years and counts share a weight.
const TOKEN = /[\p{L}\p{M}]+(?:['’]\p{L}+)?|\p{N}+|[?!]+|\.{2,}|…|[^\s\p{L}\p{M}\p{N}.,]/gu;

export function tokensOf(text: string): readonly string[] {
  const found = text.toLowerCase().replaceAll('’', "'").match(TOKEN) ?? [];
  return found.map((token) =>
    /^\p{N}/u.test(token) ? '0' : token.length > 1 && /^[?!.]/u.test(token) ? token.slice(0, 2) : token,
  );
}

/** Single tokens and pairs of neighbours, each once. */
export function gramsOf(tokens: readonly string[], prefix: string, longest = 2): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    grams.add(`${prefix}${token}`);
    if (longest > 1 && at > 0) grams.add(`${prefix}${tokens[at - 1]}_${token}`);
    if (longest > 2 && at > 1) grams.add(`${prefix}${tokens[at - 2]}_${tokens[at - 1]}_${token}`);
  }
  return grams;
}
