// A text into the parts between which a line may break: at spaces, after / - ? & = and between CJK.
import type { Ruler } from './metrics.ts';
import { isCjk, mayNotEnd, mayNotStart } from './script.ts';

export interface Atom {
  readonly text: string;
  readonly spaced: boolean;
}

/** The parts between which a line may break. */
export function atoms(text: string, rule: Ruler): Atom[] {
  const found: Atom[] = [];
  for (const word of text.split(' ')) {
    const parts = word.match(/[/\-?&=]*[^/\-?&=]+[/\-?&=]*|[/\-?&=]+/g) ?? [];
    const pieces = parts.flatMap((part) => betweenCjk(part, rule));
    for (const [index, piece] of pieces.entries()) {
      if (index === 0) found.push({ text: piece, spaced: true });
      else append(found, piece);
    }
  }
  return found;
}

/** Adds a piece of a word: glued to the one before where a line may not break between them. */
function append(found: Atom[], piece: string): void {
  const before = found.at(-1);
  if (before && (mayNotStart(piece) || mayNotEnd(before.text))) {
    found[found.length - 1] = { text: before.text + piece, spaced: before.spaced };
  } else found.push({ text: piece, spaced: false });
}

function betweenCjk(part: string, rule: Ruler): readonly string[] {
  if (!/[\u2E80-\u{3FFFF}]/u.test(part)) return [part];
  const pieces: string[] = [];
  let before = '';
  for (const grapheme of rule.graphemes(part)) {
    const joins = before !== '' && !isCjk(grapheme) && !isCjk(before);
    pieces.push(joins ? (pieces.pop() ?? '') + grapheme : grapheme);
    before = grapheme;
  }
  return pieces;
}
