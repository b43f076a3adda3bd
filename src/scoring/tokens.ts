// Text into tokens for n-grams: lower-cased words, and the punctuation that tells a tone.
import { Distinct, type Name, nameOf } from './features.ts';

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

export function tokensOf(text: string): readonly string[] {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const tokens: string[] = [];
  for (let at = 0; at < lower.length; ) {
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
