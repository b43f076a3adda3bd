// Columns and card heights into places: tops align with the parent where there is room, columns fill downwards.
import { bandOf, type Columns } from './columns.ts';
import { CARD, GUTTER, MARGIN, TUCK } from './spacing.ts';
import type { View } from './view.ts';

export interface Place {
  readonly column: number;
  /** Number of its band: 0 where nothing is folded. */
  readonly band: number;
  /** How far it is set in from the left end of its column. */
  readonly indent: number;
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
/** Above a comment that opens an exchange of its own, where a column holds several: more than between its replies. */
const BETWEEN_OPENINGS = 30;
const BELOW_PARENT = 14;

export const columnX = (column: number, width: number): number => MARGIN + column * (width + GUTTER);

type HeightOf = (node: number) => number;

/** Where the last card of a column ends, the gap it keeps, and whether it is an opening that nobody answers here. */
interface End {
  readonly bottom: number;
  readonly gap: number;
  readonly lone: boolean;
}

export function placeCards(view: View, grid: Grid, heightOf: HeightOf): ReadonlyMap<number, Place> {
  const { columns, cardWidth: width, top } = grid;
  const columnOf = columns.mode === 'flat' ? balanced(columns, heightOf) : columns.columnOf;
  const tops = topsOf(view, grid, columnOf, heightOf);
  return new Map(
    columns.order.map((node) => {
      const column = columnOf.get(node) ?? 0;
      const y = tops.get(node) ?? top;
      const indent = columns.tucked.has(node) ? TUCK : 0;
      return [
        node,
        {
          column,
          band: bandOf(column, columns),
          indent,
          x: columnX(column, width) + indent,
          y,
          width: width - indent,
          height: heightOf(node),
        },
      ];
    }),
  );
}

function topsOf(view: View, grid: Grid, columnOf: ReadonlyMap<number, number>, heightOf: HeightOf) {
  const { columns, gap, top } = grid;
  const { tree, selection } = view;
  const tops = new Map<number, number>();
  const ends: End[] = Array.from({ length: columns.count }, () => ({ bottom: top, gap: 0, lone: false }));
  const bandAt = (node: number) => bandOf(columnOf.get(node) ?? 0, columns);
  const gapOf = (node: number) => (selection.full.has(node) ? gap : CARD.lineGap);
  const isOpening = (node: number) => {
    const parent = tree.parent[node] ?? null;
    return columns.mode === 'folded' && parent !== null && (tree.parent[parent] ?? null) === null;
  };
  const isLone = (node: number) => isOpening(node) && (selection.children[node] ?? []).length === 0;
  const endAt = (node: number, y: number) => {
    tops.set(node, y);
    ends[columnOf.get(node) ?? 0] = { bottom: y + heightOf(node), gap: gapOf(node), lone: isLone(node) };
  };
  const topAt = (node: number) => tops.get(node) ?? 0;
  /** Whether a card is the last in its column so far, and whether another one is the next below it. */
  const isLast = (node: number) => ends[columnOf.get(node) ?? 0]?.bottom === topAt(node) + heightOf(node);
  const isNext = (node: number, parent: number) => columnOf.get(node) === columnOf.get(parent) && isLast(parent);
  /** Room above what stands right below the card that it answers; null for other cards. */
  const belowParent = (node: number, parent: number | null) => {
    if (columns.tucked.has(node)) return parent !== null && isNext(node, parent) ? BELOW_PARENT : CARD.lineGap;
    return parent !== null && columns.heavy.get(parent) === node && isNext(node, parent) ? BELOW_PARENT : null;
  };
  /** Room above a card: none for the first of its column. */
  const apart = (node: number, parent: number | null, { gap: above, lone }: End) => {
    if (above === 0) return 0;
    if (isOpening(node) && !(lone && isLone(node))) return BETWEEN_OPENINGS;
    if (parent === null && columns.mode !== 'flat') return BETWEEN_ROOTS;
    return belowParent(node, parent) ?? Math.max(above, gapOf(node));
  };
  const topOf = (node: number) => {
    const parent = tree.parent[node] ?? null;
    const end = ends[columnOf.get(node) ?? 0] ?? { bottom: top, gap: 0, lone: false };
    const beside = parent === null || bandAt(parent) !== bandAt(node) ? top : (tops.get(parent) ?? top);
    return Math.max(beside, end.bottom + apart(node, parent, end));
  };
  const withSetIn = (node: number) => [
    node,
    ...(selection.children[node] ?? []).filter((kid) => columns.tucked.has(kid)),
  ];
  // A parent that its first reply has drifted away from follows it half way, and so do the ones above.
  const pullDown = (node: number): void => {
    for (const [parent, child] of firstLine(node, view)) {
      // A card below its parent is in its place, and so is a parent with more below it than what is set in.
      const together = withSetIn(parent);
      const drift = topAt(child) - topAt(parent);
      if (columnOf.get(parent) === columnOf.get(child) || drift <= DRIFT || !together.some(isLast)) return;
      const down = drift - DRIFT / 2;
      for (const card of together) endAt(card, topAt(card) + down);
    }
  };
  for (const node of columns.order) {
    endAt(node, topOf(node));
    if (columns.mode === 'depth' || columns.mode === 'folded') pullDown(node);
  }
  return tops;
}

/** Parent and child, upwards, as long as the child is the first of its parent's. */
function* firstLine(start: number, { tree, selection }: View): Generator<readonly [number, number]> {
  for (let child = start; ; ) {
    const parent = tree.parent[child] ?? null;
    if (parent === null || selection.children[parent]?.[0] !== child) return;
    yield [parent, child];
    child = parent;
  }
}

/** Cards in their order down columns of about the same height. */
function balanced({ order, count }: Columns, heightOf: HeightOf): ReadonlyMap<number, number> {
  const all = order.reduce((sum, node) => sum + heightOf(node), 0);
  let above = 0;
  return new Map(
    order.map((node) => {
      const middle = above + heightOf(node) / 2;
      above += heightOf(node);
      return [node, Math.min(count - 1, Math.floor((middle * count) / Math.max(1, all)))];
    }),
  );
}
