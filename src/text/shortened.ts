// Lists of shortened words into a test whether the full stop at a place only shortens one: "z. B.", "p. ej.", "núm. 5".
export interface Shortened {
  /** Whether the full stop before `end` shortens a word, so that the sentence goes on. */
  readonly goesOn: (text: string, end: number) => boolean;
  /** Whether it does so where a small letter follows ("approx. five"; "that is approx. He …"). */
  readonly mayGoOn: (text: string, end: number) => boolean;
  /** Whether the text is in none of the languages in which a number with a full stop is an ordinal. */
  readonly isPlain: (text: string) => boolean;
}

/** The little words of languages with and without such ordinals ("am 3. Mai"). */
export interface Tongues {
  readonly ordinal: readonly string[];
  readonly plain: readonly string[];
}

export const NOTHING_SHORTENED: Shortened = { goesOn: () => false, mayGoOn: () => false, isPlain: () => false };

// The longest shortened word, and of how many words one is made at most.
const LONGEST = 7;
const MOST = 3;

const BEFORE = /(?:^|[^\p{L}\p{N}.])((?:\p{L}{1,7}[. ]{1,2}){0,2}\p{L}{1,7})\.$/u;
const AFTER = /^ ?(\p{L}{1,7})\./u;
const NUMBER = /^ ?\p{N}/u;

/**
 * A `#` behind a word asks for a number after it, a `…` for a small letter; words that are shortened together stand with a space
 * between them.
 */
export function shortened(list: readonly string[], tongues: Tongues = { ordinal: [], plain: [] }): Shortened {
  const whole = new Set(list.filter((entry) => !/ [#…]$/.test(entry)));
  const clipped = new Set(list.flatMap((entry) => (entry.endsWith(' …') ? [entry.slice(0, -2)] : [])));
  const numbered = new Set(list.flatMap((entry) => (entry.endsWith(' #') ? [entry.slice(0, -2)] : [])));
  const parts = new Set(
    [...whole].flatMap((entry) => entry.split(' ').map((_, at, all) => all.slice(0, at + 1).join(' '))),
  );
  const goesOn = (text: string, end: number) => {
    if (list.length === 0) return false;
    const before = BEFORE.exec(text.slice(Math.max(0, end - MOST * (LONGEST + 2)), end))?.[1];
    if (before === undefined) return false;
    const after = text.slice(end, end + LONGEST + 2);
    const words = before.toLowerCase().split(/[. ]{1,2}/u);
    const next = AFTER.exec(after)?.[1]?.toLowerCase();
    return words.some((_, at) => {
      const tail = words.slice(at).join(' ');
      return (
        whole.has(tail) ||
        (numbered.has(tail) && NUMBER.test(after)) ||
        (next !== undefined && parts.has(`${tail} ${next}`))
      );
    });
  };
  const mayGoOn = (text: string, end: number) =>
    clipped.has(LAST.exec(text.slice(Math.max(0, end - LONGEST_CLIPPED), end))?.[1]?.toLowerCase() ?? '');
  return { goesOn, mayGoOn, isPlain: plainness(tongues) };
}

const LONGEST_CLIPPED = 12;
const LAST = /(?:^|\P{L})(\p{L}{1,10})\.$/u;

// So much of a text tells its language.
const OPENING = 1500;
// One little word stands in some language or other by chance.
const FEWEST = 2;

function plainness({ ordinal, plain }: Tongues): Shortened['isPlain'] {
  const [ordinals, plains] = [new Set(ordinal), new Set(plain)];
  if (plains.size === 0) return () => false;
  return (text) => {
    let balance = 0;
    for (const [word] of text
      .slice(0, OPENING)
      .toLowerCase()
      .matchAll(/\p{L}{1,20}/gu))
      if (ordinals.has(word) !== plains.has(word)) balance += plains.has(word) ? 1 : -1;
    return balance >= FEWEST;
  };
}
