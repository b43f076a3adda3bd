// A folded map's bands into notes at the places where one breaks off: what goes on elsewhere, and a link to it.
import type { Columns } from './columns.ts';
import { words } from './draw.ts';
import { nodeWords } from './labels.ts';
import { columnX, type Place } from './place.ts';
import type { TextLine } from './scene.ts';
import { STYLES } from './spacing.ts';
import type { View } from './view.ts';

export interface Turn {
  readonly text: TextLine;
  /** Its room, which no line may cross. */
  readonly place: Place;
}

/** Below the last card of a column, and from there to the words. */
const BELOW = 8;
const BASE = 13;
const HEIGHT = 18;

export function turnsOf(
  { starts, from, bands }: Columns,
  places: ReadonlyMap<number, Place>,
  cardWidth: number,
  view: View,
): readonly Turn[] {
  return starts.flatMap((start, index) => {
    const column = bands[index] ?? 0;
    const above = [...places.values()].filter((place) => place.column === column);
    const y = Math.max(0, ...above.map((place) => place.y + place.height)) + BELOW;
    const x = columnX(column, cardWidth);
    const what = from[index] === null ? 'comments go on' : 'goes on';
    const place = { column, band: index, indent: 0, x, y, width: cardWidth, height: HEIGHT };
    const box = [x, x + cardWidth] as const;
    const href = view.model.nodes[start]?.key ?? null;
    const text = words(
      `${what} at ${nodeWords(start, view)} →`,
      STYLES.label,
      { x, y: y + BASE, box, href },
      view.rule,
    );
    return [{ text, place }];
  });
}
