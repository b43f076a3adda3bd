// Rows that a page prints (`… is offline`, `# replies`) into a look-up: `#` is a number, and `…` whatever stands there.

/** What stands in the place of the first `…`, empty where the phrase has none; null where the text is none of the phrases. */
export type Phrases = (text: string) => string | null;

// Longer rows are somebody's words.
const LONGEST = 200;

export function phrases(list: readonly string[]): Phrases {
  const whole = new Set(list.filter((phrase) => !phrase.includes('…')));
  const isCounted = list.some((phrase) => phrase.includes('#'));
  const open = list.filter((phrase) => phrase.includes('…')).map(opened);
  return (text) => {
    if (text === '' || text.length > LONGEST) return null;
    const counted = isCounted ? numbered(text) : text;
    if (whole.has(counted)) return '';
    for (const phrase of open) {
      const found = between(text, counted, phrase);
      if (found !== null) return found;
    }
    return null;
  };
}

const numbered = (text: string): string => text.replace(/\d{1,9}/g, '#');

/** A phrase cut at its gaps. */
interface Open {
  readonly first: string;
  /** The pieces between the first and the last. */
  readonly middle: readonly string[];
  readonly last: string;
  /** Whether a number may stand in the first piece. */
  readonly isCounted: boolean;
}

function opened(phrase: string): Open {
  const [first = '', ...rest] = phrase.split('…');
  return { first, middle: rest.slice(0, -1), last: rest.at(-1) ?? '', isCounted: first.includes('#') };
}

/** `Edited … by …`: the pieces stand in the text in this order, the first at its start and the last at its end. */
function between(text: string, counted: string, { first, middle, last, isCounted }: Open): string | null {
  if (!text.endsWith(last) || !(isCounted ? counted : text).startsWith(first)) return null;
  let at = first.length;
  for (const piece of middle) {
    const found = text.indexOf(piece, at + 1);
    if (found < 0) return null;
    at = found + piece.length;
  }
  if (at + last.length > text.length) return null;
  const [next] = middle;
  const end = next === undefined ? text.length - last.length : text.indexOf(next, first.length + 1);
  return text.slice(first.length, end).trim();
}
