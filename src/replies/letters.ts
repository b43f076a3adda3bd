// Marked passages of a letter into the letter that they were copied from, which may have quoted some of them itself.
import type { Passage } from '../thread/index.ts';
import { type Found, find, type Scope } from './find.ts';
import type { FoundQuote } from './tracing.ts';
import type { Stretch, Vocabulary } from './words.ts';

// Beside those near, so many of the letters that the passages were traced to are looked at.
const MOST_OTHERS = 6;

/** The letter that holds most of the words; of two that hold the same, the nearer one. */
export function letterOf(scope: Scope, { read }: Vocabulary) {
  return (passages: readonly Passage[], quotes: readonly FoundQuote[]): Found | null => {
    const others = [...new Set(quotes.flatMap(({ found }) => found?.source.id ?? []))].slice(0, MOST_OTHERS);
    const stretches = passages.map(({ text }) => read(text)).filter(({ words }) => words.length > 0);
    const letters = [...new Set([...scope.near, ...others])].flatMap((id) => heldBy(id, stretches, scope) ?? []);
    const most = Math.max(0, ...letters.map(lengthOf));
    const best = letters.find((letter) => lengthOf(letter) === most);
    return best ? { ...best, only: letters.filter((letter) => lengthOf(letter) === most).length === 1 } : null;
  };
}

const lengthOf = ({ start, end }: Found) => end - start;

/** What of these stretches one letter holds, as if it stood there in one piece. */
function heldBy(id: string, stretches: readonly Stretch[], scope: Scope): Found | null {
  const held = stretches.flatMap(
    (stretch) => find(stretch, { ...scope, near: [id] }, { everywhere: false, self: 'yes' }) ?? [],
  );
  const [first] = held;
  if (!first) return null;
  const words = held.reduce((sum, one) => sum + lengthOf(one), 0);
  return { ...first, end: first.start + words, own: held.some(({ own }) => own) };
}
