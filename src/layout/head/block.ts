// The title of a header block with its hairline, and what every block gives back.
import { hair, words } from '../draw.ts';
import type { Ruler } from '../metrics.ts';
import type { Figure, Rule, TextLine } from '../scene.ts';
import { STYLES } from '../spacing.ts';

export interface Block {
  readonly figures: readonly Figure[];
  readonly bottom: number;
}

/** The id of the element that an id names, here or on another page; null where nothing draws it. */
export type Locate = (key: string) => string | null;

export interface Slot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Titles above columns: the first at the left, the others end at the given places. */
export function blockTitle(
  title: string,
  { x, y, width }: Slot,
  ends: readonly (readonly [string, number])[],
  rule: Ruler,
): { texts: TextLine[]; rules: Rule[] } {
  const texts = [
    words(title, STYLES.kicker, { x, y }, rule),
    ...ends.map(([text, end]) => words(text, STYLES.kicker, { x: end, y, anchor: 'end' }, rule)),
  ];
  return { texts, rules: [hair(x, x + width, y + 8)] };
}
