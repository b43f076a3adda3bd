// A row of a body into how much it looks like something that a machine reads or wrote.
import { ANCHORS, SIGNS } from './code-signs.ts';

/** `clear`, `sure`: no sentence; `like`: may be one of its rows; `plain`: a few words that go with either. */
export type RowKind = 'blank' | 'quote' | 'clear' | 'sure' | 'like' | 'plain' | 'prose';

// What a row must hold to be more than words.
const SUSPECT =
  /[{}[\]();=<>|\\_$#@/*~^:├└│┌]|\d{4}|^[ \t]*"|^ {4}|\t|^[A-Z][a-z]{2} {1,2}\d|^\s{0,9}[A-Z]{4}|^\s*(?:end|done|fi|esac|class [A-Z]\w*)$|^npm |\d\. ?[a-hKQRBN]/;

/** Longer rows are judged by how they begin. */
const LONGEST = 400;
/** So many words one after another are a sentence's. */
const SENTENCE = 5;

const isBlank = (row: string) => row.trim() === '';

/** Whether a row may be more than words; most are not. */
export const isSuspect = (row: string): boolean => SUSPECT.test(row);

/** What one row looks like, whatever stands around it. */
export function kindOf(given: string): RowKind {
  if (isBlank(given)) return 'blank';
  if (/^\s{0,40}>/.test(given)) return 'quote';
  // A reference to a character ends with a semicolon, and so do few other words.
  const begun = given.slice(0, LONGEST);
  const row = begun.includes('&') ? begun.replace(/&(?:#\d{1,6}|[a-z]{2,8});/gi, "'") : begun;
  const longest = plainRun(row);
  return (isSuspect(row) && suspected(row, longest)) || (longest < 4 && !endsSentence(row) ? 'plain' : 'prose');
}

const endsSentence = (row: string) => /[.!?…]["'”’)]{0,3}\s*$/.test(row);

function suspected(row: string, longest: number): RowKind | null {
  if (ANCHORS.some((sign) => sign.test(row))) return 'clear';
  // Sentences may well speak of `do_this()`.
  const weight = longest < SENTENCE ? weightOf(row) : 0;
  if (weight >= 2) return weight > 2 ? 'clear' : 'sure';
  return weight === 1 || GOES_WITH.test(row) || (longest < 4 && density(row) > 0.2) ? 'like' : null;
}

function weightOf(row: string): number {
  let sum = 0;
  for (const { weight, of } of SIGNS) {
    if (of.test(row)) sum += weight;
    if (sum > 2) break;
  }
  return sum;
}

/** A remark in a program, or what is set in as its rows are: it goes with the rows around it. */
const GOES_WITH = /^\s*(?:#|\/\/|--|;|%|\*)\s|^(?: {4}|\t)/;

const PLAIN_WORD = /^["'“‘(]?(?:\p{L}+(?:[-'’]\p{L}+){0,3})[,.;:!?)"”'’…]{0,3}$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;

/** The most words one after another that look like words of a sentence, counted as far as they make one. */
function plainRun(row: string): number {
  let run = 0;
  let longest = 0;
  for (const token of row.trim().split(' ')) {
    const isWord =
      token.length < 30 && PLAIN_WORD.test(token) && !/^["'].{0,30}["'],?$/.test(token) && !INNER_CAPITAL.test(token);
    run = isWord ? run + 1 : 0;
    if (run > longest) longest = run;
    if (run === SENTENCE) break;
  }
  return longest;
}

/** The share of signs that are no letters, digits, spaces or punctuation of sentences. */
function density(row: string): number {
  let signs = 0;
  for (const char of row) if (/[^\p{L}\p{M}\p{N}\s.,;:!?'’"“”()…–—-]/u.test(char)) signs++;
  return signs / row.length;
}

/** Whether a row is words of a sentence. */
export const isProse = (row: string): boolean => plainRun(row.slice(0, LONGEST)) >= SENTENCE;

/** Scripts that put no space between words; of them nothing is known here. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const OWNED = /^\s*(?:©|\([cC]\) ?\d{4}|Copyright (?:©|\([cC]\)|\d{4}))/;
/** An address without its scheme, a path, a name in a program: one token, with signs within. */
const ADDRESS = /^[\w.@:~+-]{1,200}\w[/_@][\w.@:~+/#?&=%-]{1,400}$/;

/** Whether one sentence, of which only its own signs are known, is a machine's. */
export function isNotation(text: string): boolean {
  if (!isSuspect(text) && !OWNED.test(text)) return false;
  if (kindOf(text) === 'clear' || OWNED.test(text) || ADDRESS.test(text)) return true;
  const tokens = text.slice(0, LONGEST).split(' ');
  if (tokens.length < 4 || UNSPACED.test(text)) return false;
  return tokens.filter((token) => /^\p{L}/u.test(token) && PLAIN_WORD.test(token)).length * 4 < tokens.length;
}
