// Columnings of several widths into a folded map: bands side by side, each of the width in which the highest of them is lowest.
import { type Band, evenBands, type Lane } from './bands.ts';
import type { Columns } from './columns.ts';
import type { Place } from './place.ts';
import { MAX_COLUMNS } from './spacing.ts';
import type { View } from './view.ts';

/** What it costs, in height, to cut an exchange. */
const ASUNDER = 150;

export type PlacesOf = (columns: Columns) => ReadonlyMap<number, Place>;

export function folded(widths: readonly Columns[], placesOf: PlacesOf, view: View): Columns {
  const starts = widths.map((columns) => startsOf(columns, view));
  const lanes = widths.map((columns, index) => laneOf(columns, starts[index] ?? [], placesOf, view));
  const bands = evenBands(lanes, MAX_COLUMNS);
  return joined(
    bands.map(({ lane, from, to }) => ({
      columns: widths[lane] as Columns,
      nodes: sliceOf(widths[lane] as Columns, starts[lane] ?? [], { from, to }),
    })),
    view,
  );
}

/** Cards of the first column that a band may begin with: what begins something, and that with which an exchange goes on below. */
function startsOf({ order, columnOf, heavy, tucked }: Columns, { selection, tree }: View): readonly number[] {
  const isRoot = new Set<number | null>(selection.roots);
  return order.filter((node) => {
    const above = tree.parent[node] ?? null;
    if (columnOf.get(node) !== 0 || tucked.has(node)) return false;
    return isRoot.has(node) || isRoot.has(above) || (above !== null && heavy.get(above) === node);
  });
}

function sliceOf({ order }: Columns, starts: readonly number[], { from, to }: Pick<Band, 'from' | 'to'>) {
  const [first, end] = [starts[from], starts[to]];
  return order.slice(
    first === undefined ? 0 : order.indexOf(first),
    end === undefined ? order.length : order.indexOf(end),
  );
}

function laneOf(columns: Columns, starts: readonly number[], placesOf: PlacesOf, view: View): Lane {
  const isStaying = new Set(columns.heavy.values());
  const isStart = new Set(starts);
  // Nothing may branch where there is no column for it.
  const mayStand = (node: number) => columns.count > 1 || isStart.has(node) || columns.tucked.has(node);
  const heights = starts.map((_, from) => {
    const nodes = sliceOf(columns, starts, { from, to: starts.length });
    return reached(nodes, placesOf(part(columns, nodes)), { isStart, mayStand });
  });
  return {
    width: columns.count,
    at: placedBefore(columns, starts, view),
    heights,
    priceOf: (start) => (isStaying.has(starts[start] ?? -1) ? ASUNDER : 0),
  };
}

/** Names for what stands before each start, and for all: the same for the same cards in whatever order. */
function placedBefore({ order }: Columns, starts: readonly number[], { selection }: View): readonly string[] {
  const bit = new Map(selection.order.map((node, index) => [node, 1n << BigInt(index)]));
  const isStart = new Set(starts);
  const names: string[] = [];
  let before = 0n;
  for (const node of order) {
    if (isStart.has(node)) names.push(before.toString(36));
    before |= bit.get(node) ?? 0n;
  }
  return [...names, before.toString(36)];
}

/** Some nodes of a columning alone. */
const part = (columns: Columns, nodes: readonly number[]): Columns => ({
  ...columns,
  columnOf: new Map(nodes.map((node) => [node, columns.columnOf.get(node) ?? 0])),
  order: nodes,
});

interface Ends {
  readonly isStart: ReadonlySet<number>;
  readonly mayStand: (node: number) => boolean;
}

/** How far down a band has come at each place where it may end. */
function reached(nodes: readonly number[], places: ReadonlyMap<number, Place>, { isStart, mayStand }: Ends): number[] {
  const heights: number[] = [];
  let lowest = 0;
  for (const [index, node] of nodes.entries()) {
    if (index > 0 && isStart.has(node)) heights.push(lowest);
    const place = places.get(node);
    if (place) lowest = Math.max(lowest, mayStand(node) ? place.y + place.height : Infinity);
  }
  return [...heights, lowest];
}

interface Piece {
  readonly columns: Columns;
  readonly nodes: readonly number[];
}

/** Bands of several columnings as one. */
function joined(pieces: readonly Piece[], { selection, tree }: View): Columns {
  const isRoot = new Set<number | null>(selection.roots);
  const bands: number[] = [];
  const columnOf = new Map<number, number>();
  const heavy = new Map<number, number>();
  const tucked = new Set<number>();
  let count = 0;
  for (const { columns, nodes } of pieces) {
    bands.push(count);
    for (const node of nodes) {
      columnOf.set(node, count + (columns.columnOf.get(node) ?? 0));
      const stays = columns.heavy.get(node);
      if (stays !== undefined) heavy.set(node, stays);
      if (columns.tucked.has(node)) tucked.add(node);
    }
    count += Math.max(0, ...nodes.map((node) => columns.columnOf.get(node) ?? 0)) + 1;
  }
  const starts = pieces.slice(1).flatMap(({ nodes }) => nodes.slice(0, 1));
  const from = starts.map((node) => {
    const above = tree.parent[node] ?? null;
    return isRoot.has(node) || isRoot.has(above) ? null : above;
  });
  const order = pieces.flatMap(({ nodes }) => nodes);
  return { mode: 'folded', count, bands, columnOf, heavy, tucked, from, starts, order };
}
