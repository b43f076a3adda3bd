// A text into lines of even length, so that none holds a lone word.
import type { Ruler } from './metrics.ts';
import { type Line, type Measure, wrap } from './wrap.ts';

/** Halvings of the room in search of the least width. */
const BALANCING = 7;

/** The same number of lines in the least width, so that none is left with a single word. */
export function balanced(text: string, measure: Measure, rule: Ruler): readonly Line[] {
  // One line more than there may be tells what does not fit.
  const more = { ...measure, max: measure.max + 1 };
  const lines = wrap(text, more, rule);
  if (lines.length > measure.max) return wrap(text, measure, rule);
  if (lines.length < 2) return lines;
  let [low, high] = [measure.width / 2, measure.width];
  for (let step = 0; step < BALANCING; step++) {
    const middle = (low + high) / 2;
    if (wrap(text, { ...more, width: middle }, rule).length > lines.length) low = middle;
    else high = middle;
  }
  return wrap(text, { ...more, width: high }, rule);
}

/** How short a last line may be beside the others. */
const ORPHAN = 0.3;

/** As `wrap`, but with even lines where the last would hold a lone short word. */
export function withoutOrphan(text: string, measure: Measure, rule: Ruler): readonly Line[] {
  const lines = wrap(text, measure, rule);
  const last = lines.at(-1);
  return lines.length > 1 && last && last.room < measure.width * ORPHAN ? balanced(text, measure, rule) : lines;
}
