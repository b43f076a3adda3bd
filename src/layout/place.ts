// Columns and card heights into places: tops align with the parent where there is room, columns fill downwards.
import type { Columns } from './columns.ts';
import { CARD, GUTTER, MARGIN } from './spacing.ts';
import type { View } from './view.ts';

export interface Place {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Grid {
  readonly columns: Columns;
  readonly cardWidth: number;
  readonly gap: number;
  readonly top: number;
}

const DRIFT = 400;
const BETWEEN_ROOTS = 40;
const BELOW_PARENT = 14;

export const columnX = (column: number, width: number): number => MARGIN + column * (width + GUTTER);

export function placeCards(view: View, grid: Grid, heightOf: (node: number) => number): ReadonlyMap<number, Place> {
  const { columns, gap, top } = grid;
  const { model, selection } = view;
  const tops = new Map<number, number>();
  // Where the last card of each column ends, and the gap it keeps.
  const ends = Array.from({ length: columns.count }, () => ({ bottom: top, gap: 0 }));
  const endAt = (node: number, y: number) => {
    tops.set(node, y);
    const gapBelow = selection.full.has(node) ? gap : CARD.lineGap;
    ends[columns.columnOf.get(node) ?? 0] = { bottom: y + heightOf(node), gap: gapBelow };
  };
  for (const node of columns.order) {
    const parent = model.nodes[node]?.parent ?? null;
    const end = ends[columns.columnOf.get(node) ?? 0] ?? { bottom: top, gap: 0 };
    const below = parent !== null && columns.heavy.get(parent) === node;
    const beside = parent === null ? top : (tops.get(parent) ?? top);
    const apart = parent === null && end.gap > 0 && columns.mode !== 'flat' ? BETWEEN_ROOTS : end.gap;
    endAt(node, below ? end.bottom + BELOW_PARENT : Math.max(beside, end.bottom + apart));
    if (columns.mode === 'depth') pullDown(node);
  }
  /** A parent that its first reply has drifted away from follows it half way. */
  function pullDown(start: number): void {
    for (let node = start; ; ) {
      const parent = model.nodes[node]?.parent ?? null;
      if (parent === null || selection.children[parent]?.[0] !== node) return;
      const [upper, lower] = [tops.get(parent) ?? 0, tops.get(node) ?? 0];
      if (lower - upper <= DRIFT) return;
      endAt(parent, lower - DRIFT / 2);
      node = parent;
    }
  }
  return new Map(
    columns.order.map((node) => {
      const column = columns.columnOf.get(node) ?? 0;
      const x = columnX(column, grid.cardWidth);
      return [node, { column, x, y: tops.get(node) ?? top, width: grid.cardWidth, height: heightOf(node) }];
    }),
  );
}
