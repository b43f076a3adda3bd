// Rows that a page prints (`… is offline`, `# replies`) into a look-up: `#` is a number, and `…` whatever stands there.

/** What stands in the place of the first `…`, empty where the phrase has none; null where the text is none of the phrases. */
export type Phrases = (text: string) => string | null;

// Longer rows are somebody's words.
const LONGEST = 200;

export function phrases(list: readonly string[]): Phrases {
  const whole = new Set(list.filter((phrase) => !phrase.includes('…')));
  const isCounted = list.some((phrase) => phrase.includes('#'));
  const open = list.filter((phrase) => phrase.includes('…')).map((phrase) => phrase.split('…'));
  return (text) => {
    if (text === '' || text.length > LONGEST) return null;
    const counted = isCounted ? numbered(text) : text;
    if (whole.has(counted)) return '';
    for (const parts of open) {
      const found = between(text, counted, parts);
      if (found !== null) return found;
    }
    return null;
  };
}

const numbered = (text: string): string => text.replace(/\d{1,9}/g, '#');

/** `Edited … by …`: the pieces stand in the text in this order, the first at its start and the last at its end. */
function between(text: string, counted: string, [first = '', ...rest]: readonly string[]): string | null {
  if (!(first.includes('#') ? counted : text).startsWith(first)) return null;
  const last = rest.at(-1) ?? '';
  let at = first.length;
  for (const piece of rest.slice(0, -1)) {
    const found = text.indexOf(piece, at + 1);
    if (found < 0) return null;
    at = found + piece.length;
  }
  if (at + last.length > text.length || !text.endsWith(last)) return null;
  const end = rest.length === 1 ? text.length - last.length : text.indexOf(rest[0] ?? '', first.length + 1);
  return text.slice(first.length, end).trim();
}
