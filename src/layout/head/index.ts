// The header's blocks onto the column grid: side by side where there are columns for them, else under each other.

import { figure, textRoom, words } from '../draw.ts';
import type { Part } from '../part.ts';
import type { Figure } from '../scene.ts';
import { cardWidth, GUTTER, MARGIN, STYLES } from '../spacing.ts';
import type { View } from '../view.ts';
import type { Block, Locate, Slot } from './block.ts';
import { contested } from './contested.ts';
import { headline } from './headline.ts';
import { people } from './people.ts';
import { unanswered } from './unanswered.ts';

export type { Locate } from './block.ts';
export { mapTitle, sentenceText } from './sentence.ts';

const TOP = 60;
const BETWEEN = 38;

export interface Header {
  readonly figures: readonly Figure[];
  readonly bottom: number;
}

export function header(columns: number, hrefOf: Locate, view: View): Header {
  const width = cardWidth(columns);
  const slot = (column: number, span: number, y = TOP): Slot => ({
    x: MARGIN + column * (width + GUTTER),
    y,
    width: span * width + (span - 1) * GUTTER,
  });
  const first = headline(slot(0, columns < 3 ? columns : 2), view);
  const blocks: (Block | null)[] = [first];
  const under = (block: Block | null, otherwise: number) => (block ? block.bottom + BETWEEN : otherwise);
  if (columns >= 4) {
    blocks.push(unanswered(slot(2, 1), hrefOf, view), people(slot(3, 1), view));
    if (columns >= 5) blocks.push(contested(slot(4, columns - 4), hrefOf, view));
  } else if (columns === 3) {
    const table = people(slot(2, 1), view);
    const list =
      view.open.length > 2
        ? unanswered(slot(0, 2, first.bottom + BETWEEN), hrefOf, view)
        : unanswered(slot(2, 1, under(table, TOP)), hrefOf, view);
    blocks.push(table, list);
  } else {
    const y = first.bottom + BETWEEN;
    const table = people(slot(0, 1, y), view);
    blocks.push(
      table,
      unanswered(columns === 2 ? slot(table ? 1 : 0, 1, y) : slot(0, 1, under(table, y)), hrefOf, view),
    );
  }
  if (view.part) blocks.push(upLinks(slot(0, columns), view.part, view));
  const found = blocks.filter((block) => block !== null);
  return { figures: found.flatMap(({ figures }) => figures), bottom: Math.max(...found.map(({ bottom }) => bottom)) };
}

/** Above the header of a part: ways back to what it is a part of. */
function upLinks({ x, y }: Slot, { up }: Part, { rule }: View): Block {
  let left = x;
  const texts = up.map(({ text, href }) => {
    const link = words(`← ${text}`, STYLES.meta, { x: left, y: y - 24, href }, rule);
    left += textRoom(`← ${text}`, STYLES.meta, rule) + 18;
    return link;
  });
  return { figures: [figure({ texts })], bottom: y };
}
