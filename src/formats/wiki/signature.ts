// The text before a time into the name that signs it, and where the signature begins.
import type { WikiWords } from '../types.ts';

export interface Signature {
  readonly name: string;
  /** Index in the text where the signature begins, dashes before it included. */
  readonly start: number;
  /** A dash or the start of a row set the name apart. */
  readonly sure: boolean;
}

const LONGEST_NAME = 40;
const MOST_WORDS = 4;
/** What parts a name from the text before it: dashes, the end of a sentence, a closed bracket, a new paragraph. */
const BREAK = /(?:[-‐‑]{2,3}|[–—―−]{1,3}|~{2,4}|[.!?:;,…)\]”"]{1,3}\s|[…?!]|\n\s*\n)\s*/gu;

/** The text without the links behind a name: "(talk · contribs)", "/talk", "^Talk". */
function withoutLinks(text: string, isTalk: (word: string) => boolean): string {
  let rest = text.trimEnd();
  for (let turn = 0; turn < 4; turn++) {
    const open = bracketAt(rest);
    const inside = rest.slice(open + 1, -1);
    if (open > 0 && (turn === 0 || rest[open] === '[' || isLink(inside, isTalk))) {
      rest = rest.slice(0, open).replace(/[\s^‐·•|/]+$/u, '');
      continue;
    }
    const word = /[\s/^‐·•|–-]+(\p{L}{1,14})[^\p{L}\p{N}\s)]{0,4}$/u.exec(rest);
    if (!word || !isTalk(word[1] ?? '')) break;
    rest = rest.slice(0, -word[0].length);
  }
  return rest;
}

const LONGEST_BRACKET = 80;

/** Where the bracket opens that closes the text, with what is nested in it; -1 where none closes it. */
function bracketAt(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0 && at > text.length - LONGEST_BRACKET; at--) {
    if (/[)\]]/.test(text[at] ?? '')) depth++;
    if (/[([]/.test(text[at] ?? '')) depth--;
    if (depth === 0) return at === text.length - 1 ? -1 : at;
  }
  return -1;
}

const isLink = (inside: string, isTalk: (word: string) => boolean) =>
  inside.split(/[^\p{L}]+/u).every((word) => word === '' || isTalk(word));

export function signatures({ talk, unsigned }: WikiWords): (before: string) => Signature | null {
  const words = new Set(talk.map((word) => word.toLowerCase()));
  const isTalk = (word: string) => words.has(word.toLowerCase());
  return (before) => {
    const text = withoutLinks(before, isTalk);
    const phrase = unsigned.find((words) => text.lastIndexOf(words) >= 0);
    if (phrase !== undefined) {
      const at = text.lastIndexOf(phrase);
      const dash = /[\s—–-]+$/.exec(text.slice(0, at))?.[0].length ?? 0;
      return { name: named(text.slice(at + phrase.length)), start: at - dash, sure: false };
    }
    return signatureAtEnd(text);
  };
}

/** Looks back for the nearest break that leaves a name; a name never fills more than its last words. */
function signatureAtEnd(text: string): Signature | null {
  const tail = text.slice(-LONGEST_NAME - 12);
  const from = text.length - tail.length;
  const breaks = Array.from(tail.matchAll(BREAK)).filter(({ 0: mark, index }) => index + mark.length < tail.length);
  const last = breaks.at(-1);
  const start = last ? last.index + last[0].length : from === 0 ? 0 : -1;
  const name = start < 0 ? '' : named(tail.slice(start));
  if (name !== '' && name.split(' ').length <= MOST_WORDS) {
    const dash = last && /[-‐‑–—―−~]/.test(last[0]);
    const begins = dash ? last.index : start;
    return { name, start: from + begins, sure: dash === true || start === 0 || name.split(' ').length < 3 };
  }
  const word = /\S{1,40}$/.exec(tail);
  return word ? { name: named(word[0]), start: from + word.index, sure: false } : null;
}

/** Without what decorates a name: arrows, stars, faces. */
function named(text: string): string {
  const flat = text.replace(/\^\(([^()]{0,40})\)/g, '$1').replaceAll('^', '');
  const name = flat.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}~(_]+/u, '');
  return name.replace(/[^\p{L}\p{N})~_!.]+$/u, '').trim();
}
