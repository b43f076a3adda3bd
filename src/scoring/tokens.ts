// Text into tokens for n-grams: lower-cased words, and the punctuation that tells a tone.
import { Distinct, type FeatureBag, type Name, nameOf } from './features.ts';

// A run of marks is one token; digits become one sign, so that years and counts share a weight.
const TOKEN = /[\p{L}\p{M}]+(?:'\p{L}+)?|\p{N}+|[?!]+|\.{2,}|…|[^\s\p{L}\p{M}\p{N}.,]/uy;

// Most signs are ASCII, and for these a table is faster than the classes of a regex.
const [OTHER, NONE, LETTER, DIGIT, CALL, DOT, MARK] = [-1, 0, 1, 2, 3, 4, 5];
const kindOf = (sign: string): number => {
  if (/[a-z]/.test(sign)) return LETTER;
  if (/\d/.test(sign)) return DIGIT;
  if (/[?!]/.test(sign)) return CALL;
  if (sign === '.') return DOT;
  return sign === ',' || /\s/.test(sign) ? NONE : MARK;
};
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));
const APOSTROPHE = 39;

/** The tokens of a text, or the first so many of them. */
export function tokensOf(text: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const tokens: string[] = [];
  for (let at = 0; at < lower.length && tokens.length < most; ) {
    const kind = kindAt(lower, at);
    const end = endOf(lower, at, kind);
    if (end === OTHER) at = addOther(lower, at, tokens);
    else {
      if (kind > NONE && (kind !== DOT || end > at + 1)) tokens.push(tokenOf(lower, at, end, kind));
      at = end;
    }
  }
  return tokens;
}

function tokenOf(text: string, at: number, end: number, kind: number): string {
  if (kind === DIGIT) return '0';
  return text.slice(at, kind === CALL || kind === DOT ? Math.min(end, at + 2) : end);
}

/** Adds what holds signs beyond ASCII, and tells where it ends. */
function addOther(text: string, at: number, tokens: string[]): number {
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(text)?.[0];
  if (token === undefined) return at + 1;
  tokens.push(/^\p{N}/u.test(token) ? '0' : token);
  return at + token.length;
}

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] as number) : OTHER;
};

/** Where a token of ASCII ends; OTHER where signs beyond it may belong to it. */
function endOf(text: string, at: number, kind: number): number {
  if (kind === NONE || kind === MARK || kind === OTHER) return kind === OTHER ? OTHER : at + 1;
  let end = endOfRun(text, at, kind);
  if (kind === LETTER && text.charCodeAt(end) === APOSTROPHE && end + 1 < text.length) {
    const next = kindAt(text, end + 1);
    if (next === OTHER) return OTHER;
    if (next === LETTER) end = endOfRun(text, end + 1, LETTER);
  }
  const goesOn = (kind === LETTER || kind === DIGIT) && end < text.length && kindAt(text, end) === OTHER;
  return goesOn ? OTHER : end;
}

function endOfRun(text: string, at: number, kind: number): number {
  let end = at + 1;
  while (end < text.length && kindAt(text, end) === kind) end++;
  return end;
}

/** The names of single tokens, each once. */
export function wordsIn(tokens: readonly string[], prefix: string, distinct = new Distinct()): readonly Name[] {
  distinct.restart(tokens.length);
  const start = nameOf(prefix);
  const names: Name[] = [];
  for (const token of tokens) {
    const own = nameOf(token, start);
    if (distinct.isNew(own)) names.push(own);
  }
  return names;
}

/** The same, straight into a bag. */
export function addWords(bag: FeatureBag, tokens: readonly string[], prefix: string, weight: number): void {
  bag.open(tokens.length);
  const start = nameOf(prefix);
  for (const token of tokens) bag.take(nameOf(token, start));
  bag.close(weight);
}

/** Adds the names of the first tokens, and of neighbours among them joined by `_`, each once. */
export function addGrams(bag: FeatureBag, tokens: readonly string[], prefix: string, weight: number): void {
  bag.open(2 * tokens.length);
  const start = nameOf(prefix);
  let before: Name | null = null;
  for (const token of tokens) {
    const own = nameOf(token, start);
    bag.take(own);
    if (before !== null) bag.take(nameOf(token, nameOf('_', before)));
    before = own;
  }
  bag.close(weight);
}
