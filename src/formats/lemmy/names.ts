// The name in a header into author, instance and badges: `@ann@host.orgOP`, `annMA`, `Ann B`, `[deleted]`.
import type { Words } from '../words.ts';

export interface Name {
  /** Null for a masked name. */
  readonly author: string | null;
  readonly instance: string | null;
}

const HOST = /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=$|[^a-z0-9.-])/;
const BADGES = /(?:^|[^\p{Lu}])(?:OP)?[MAB]{0,3}$/u;
const LETTER = /[MAB]$/;
const TWO_LETTERS = /[a-z0-9_](?:MA|MB|AB)$/;
/** `Blake [he/him]`: what a name says about its bearer is no part of it. */
const PRONOUNS = / *[[(]\p{L}{1,8}(?: ?[/,] ?\p{L}{1,8}){1,4}[\])]$/u;
const MASKED = new Set(['[deleted]', '[removed]', '[email protected]', '[email\u00A0protected]']);

/**
 * The reader of names for one page; `lines` are all its lines. Where a glued badge cannot be told from a name's own
 * end ("ShadowA"), it is one only if the name stands without it somewhere.
 */
export function nameReader(names: readonly string[], lines: readonly string[], words: Words): (name: string) => Name {
  const known = knownNames(lines);
  const starters = new Set(names.flatMap((name) => posterIn(name, words) ?? []));
  const joined = isJoined(lines, words);
  const page = { known, words, onePoster: new Set([...starters].map((name) => splitHost(name).author)).size === 1 };
  return (shown) => {
    const name = stripAt(shown);
    if (MASKED.has(name)) return { author: null, instance: null };
    const { author, instance } = splitHost(name);
    if (MASKED.has(author)) return { author: null, instance };
    const bare = instance === null ? withoutBadges(withoutLanguage(name, words), page) : author;
    return { author: withoutPronouns(joined && instance === null ? spaced(bare) : bare), instance };
  };
}

/** html2text writes the spaces of links as underscores, those of the invitation to log in too. */
export const isJoined = (lines: readonly string[], words: Words): boolean =>
  lines.some((line) => line.includes('_') && words.isNotice(line.replaceAll('_', ' ')));

/** Whether a shown name carries the badge of who began the thread, now that its reader has told badge from name. */
export function isStarter(shown: string, { author }: Name, words: Words): boolean {
  const stem = posterIn(shown, words);
  return stem !== null && author !== null && withoutPronouns(splitHost(stem).author) === author;
}

/** The name before the badge of who began the thread. */
const posterIn = (shown: string, words: Words): string | null =>
  withoutWord(withoutLetters(withoutLanguage(stripAt(shown), words)), words.op);

interface Context {
  readonly known: ReadonlySet<string>;
  readonly words: Words;
  /** One name alone ends in OP; then that is a badge, for there is but one who began the thread. */
  readonly onePoster: boolean;
}

/** A name with capitals or brackets is one that was made for show, and may hold spaces. */
const spaced = (name: string): string => (/[\p{Lu}[]/u.test(name) ? name.replaceAll('_', ' ') : name);

export const withoutPronouns = (name: string): string => name.replace(PRONOUNS, '') || name;

const stripAt = (name: string): string => (name.length > 1 && name.startsWith('@') ? name.slice(1).trim() : name);

/** A host is lower case, so what follows it in capitals is a badge. */
function splitHost(name: string): Name & { author: string } {
  const found = HOST.exec(name);
  if (!found || found.index === 0) return { author: name, instance: null };
  return { author: name.slice(0, found.index), instance: found[1] ?? null };
}

const withoutLetters = (name: string): string => (TWO_LETTERS.test(name) ? name.slice(0, -2) : name);

/** `AnnEnglish`, `AnnOPEnglish`: some converters glue the language to a name. */
function withoutLanguage(name: string, words: Words): string {
  const at = languageIn(name, words);
  return at < 0 ? name : name.slice(0, at);
}

const LONGEST_LANGUAGE = 24;
const CAPITAL_WITHIN = /[^ ][\p{Lu}\p{Lo}]/u;

/** Where the language begins that a name ends in; its capital follows no other, unless that is a badge. */
export function languageIn(name: string, words: Words): number {
  if (!CAPITAL_WITHIN.test(name.slice(-LONGEST_LANGUAGE - 1))) return -1;
  for (let at = Math.max(1, name.length - LONGEST_LANGUAGE); at < name.length - 1; at++) {
    if (!/[\p{Lu}\p{Lo}]/u.test(name[at] ?? '') || name[at - 1] === ' ') continue;
    const before = name.slice(0, at);
    if (words.isLanguage(name.slice(at)) && (!/\p{Lu}$/u.test(before) || BADGES.test(before))) return at;
  }
  return -1;
}

/** Peels badges off the end, and goes as far as it is sure of. */
function withoutBadges(name: string, { known, words, onePoster }: Context): string {
  let sure = withoutLetters(name);
  let stem = name;
  for (let peeled = 0; peeled < 5 && stem !== ''; peeled++) {
    const posted = withoutWord(stem, words.op);
    const next = posted ?? withoutWord(stem, words.banned) ?? (LETTER.test(stem) ? stem.slice(0, -1) : '');
    stem = next;
    if (known.has(stem) || (posted !== null && onePoster) || PRONOUNS.test(stem)) sure = stem;
  }
  return sure;
}

/** A short badge is one only where the name before it does not go on in capitals ("SNAP" is no "SN" with a badge). */
function withoutWord(name: string, badges: readonly string[]): string | null {
  for (const badge of badges) {
    const stem = name.slice(0, -badge.length);
    if (stem === '' || !name.endsWith(badge)) continue;
    if (badge.length > 3 || !/\p{Lu}$/u.test(stem)) return stem;
  }
  return null;
}

/** Names that stand alone on a line. */
function knownNames(lines: readonly string[]): ReadonlySet<string> {
  const names = lines
    .filter((line) => line !== '' && line.length <= 60)
    .map((line) => line.replace(/^[•*·◦-]\s/, '').trim());
  return new Set(names.map((name) => splitHost(stripAt(name)).author));
}
