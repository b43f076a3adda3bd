// A body's text into whether the Markdown parser's time on it would grow out of proportion.

// Longest body given to the parser at once.
const LONGEST = 100_000;
// Deeper nesting is no quotation or list that somebody wrote; the parser's time grows with its square.
const DEEPEST = 24;
// More brackets, stars and the like in one paragraph are a wall, no markup.
const MOST_OPENERS = 1000;

export function isHostile(value: string): boolean {
  if (value.length > LONGEST) return true;
  let openers = 0;
  for (const line of value.split('\n')) {
    openers = line.trim() === '' ? 0 : openers + count(line, '[`<*_~!&\\');
    if (openers > MOST_OPENERS || depth(line) > DEEPEST) return true;
  }
  return false;
}

function count(line: string, chars: string): number {
  let found = 0;
  for (const char of line) if (chars.includes(char)) found++;
  return found;
}

const CONTAINER = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** How many containers a line opens: `>`, `- `, `1. `. */
function depth(line: string): number {
  let marks = 0;
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(line)) marks++;
  return marks;
}
