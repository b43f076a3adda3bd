// Lists of shortened words into a test whether the full stop at a place only shortens one: "z. B.", "p. ej.", "núm. 5".
export interface Shortened {
  /** Whether the full stop before `end` shortens a word, so that the sentence goes on. */
  readonly goesOn: (text: string, end: number) => boolean;
}

export const NOTHING_SHORTENED: Shortened = { goesOn: () => false };

// The longest shortened word, and of how many words one is made at most.
const LONGEST = 7;
const MOST = 3;

const BEFORE = /(?:^|[^\p{L}\p{N}.])((?:\p{L}{1,7}[. ]{1,2}){0,2}\p{L}{1,7})\.$/u;
const AFTER = /^ ?(\p{L}{1,7})\./u;
const NUMBER = /^ ?\p{N}/u;

/** A `#` behind a word asks for a number after it; words that are shortened together stand with a space between them. */
export function shortened(list: readonly string[]): Shortened {
  const whole = new Set(list.filter((entry) => !entry.endsWith(' #')));
  const numbered = new Set(list.flatMap((entry) => (entry.endsWith(' #') ? [entry.slice(0, -2)] : [])));
  const parts = new Set(
    [...whole].flatMap((entry) => entry.split(' ').map((_, at, all) => all.slice(0, at + 1).join(' '))),
  );
  const goesOn = (text: string, end: number) => {
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
  return list.length === 0 ? NOTHING_SHORTENED : { goesOn };
}
