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

type SlotAt = (column: number, span: number, y?: number) => Slot;

export function header(columns: number, hrefOf: Locate, view: View): Header {
  const width = cardWidth(columns);
  const slot: SlotAt = (column, span, y = TOP) => ({
    x: MARGIN + column * (width + GUTTER),
    y,
    width: span * width + (span - 1) * GUTTER,
  });
  const first = headline(slot(0, columns < 3 ? columns : 2), hrefOf, view);
  const below = first.bottom + BETWEEN;
  const blocks = columns < 4 ? narrow(columns, slot, below, hrefOf, view) : wide(columns, slot, hrefOf, view);
  const up = view.part ? upLinks(slot(0, columns), view.part, view) : null;
  const found = [first, ...blocks, up].filter((block) => block !== null);
  return { figures: found.flatMap(({ figures }) => figures), bottom: Math.max(...found.map(({ bottom }) => bottom)) };
}

/** Beside the headline, what stands unanswered first. */
function wide(columns: number, slot: SlotAt, hrefOf: Locate, view: View): readonly (Block | null)[] {
  const list = unanswered(slot(2, 1), hrefOf, view);
  const table = people(slot(list ? 3 : 2, 1), view);
  return [list, table, columns >= 5 ? contested(slot(4, columns - 4), hrefOf, view) : null];
}

/** Below the headline, or in the third column beside it. */
function narrow(columns: number, slot: SlotAt, below: number, hrefOf: Locate, view: View): readonly (Block | null)[] {
  const after = (block: Block | null, otherwise: number) => (block ? block.bottom + BETWEEN : otherwise);
  const beside = columns === 3;
  const many = view.open.length > 2;
  const list = unanswered(beside && !many ? slot(2, 1) : slot(0, beside ? 2 : 1, below), hrefOf, view);
  if (beside) return [list, people(slot(2, 1, many ? TOP : after(list, TOP)), view)];
  const table = columns === 2 ? slot(list ? 1 : 0, 1, below) : slot(0, 1, after(list, below));
  return [list, people(table, view)];
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
