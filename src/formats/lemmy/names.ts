// The name in a header into author, instance and badges: `@ann@host.orgOP`, `annMA`, `Ann B`, `[deleted]`.
import type { Words } from '../words.ts';

export interface Name {
  /** Null for a masked name. */
  readonly author: string | null;
  readonly instance: string | null;
}

const HOST = /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=$|[^a-z0-9.-])/;
const LETTER = /[MAB]$/;
const TWO_LETTERS = /[a-z0-9_](?:MA|MB|AB)$/;
const MASKED = new Set(['[deleted]', '[removed]', '[email protected]', '[email\u00A0protected]']);

/**
 * The reader of names for one page; `lines` are all its lines. Where a glued badge cannot be told from a name's own
 * end ("ShadowA"), it is one only if the name stands without it somewhere.
 */
export function nameReader(names: readonly string[], lines: readonly string[], words: Words): (name: string) => Name {
  const known = knownNames(lines);
  const stems = names.map((name) => withoutWord(stripAt(name), words)).filter((stem) => stem !== null);
  const starters = new Set(stems.map((stem) => splitHost(stem).author));
  return (shown) => {
    const name = stripAt(shown);
    if (MASKED.has(name)) return { author: null, instance: null };
    const { author, instance } = splitHost(name);
    if (instance !== null) return { author: MASKED.has(author) ? null : author, instance };
    return { author: withoutBadges(name, known, starters.size === 1, words), instance };
  };
}

const stripAt = (name: string): string => (name.length > 1 && name.startsWith('@') ? name.slice(1).trim() : name);

/** A host is lower case, so what follows it in capitals is a badge. */
function splitHost(name: string): Name & { author: string } {
  const found = HOST.exec(name);
  if (!found || found.index === 0) return { author: name, instance: null };
  return { author: name.slice(0, found.index), instance: found[1] ?? null };
}

/** `onePoster`: one name alone ends in a word badge; then that is a badge, for there is but one who began the thread. */
function withoutBadges(name: string, known: ReadonlySet<string>, onePoster: boolean, words: Words): string {
  let stem = name;
  let sure = TWO_LETTERS.test(name) ? name.slice(0, -2) : name;
  for (let peeled = 0; peeled < 5; peeled++) {
    const worded = withoutWord(stem, words);
    const next = worded ?? (LETTER.test(stem) ? stem.slice(0, -1) : null);
    if (next === null || next === '') break;
    stem = next;
    if (known.has(stem) || (worded !== null && onePoster)) sure = stem;
  }
  return sure;
}

/** A short badge is one only where the name before it does not go on in capitals ("SNAP" is no "SN" with a badge). */
function withoutWord(name: string, { badges }: Words): string | null {
  for (const badge of badges) {
    const stem = name.slice(0, -badge.length);
    if (stem === '' || !name.endsWith(badge)) continue;
    if (badge.length > 3 || !/\p{Lu}$/u.test(stem)) return stem;
  }
  return null;
}

/** Names that stand alone on a line. */
function knownNames(lines: readonly string[]): ReadonlySet<string> {
  const names = lines.filter((line) => line !== '' && line.length <= 60).map((line) => line.replace(/^•\s/, '').trim());
  return new Set(names.map((name) => splitHost(stripAt(name)).author));
}
