// The drawn tree into columns: one a reply level, or one a side branch, or folded into bands side by side like a newspaper's.
import type { Selection } from './select.ts';
import { MAX_COLUMNS } from './spacing.ts';
import { walk } from './tree.ts';
import type { View } from './view.ts';

export interface Columns {
  readonly mode: 'depth' | 'branches' | 'flat' | 'folded';
  readonly count: number;
  /** The first column of each band: one band where nothing is folded. */
  readonly bands: readonly number[];
  readonly columnOf: ReadonlyMap<number, number>;
  /** The child that stays in its parent's column, right below it. */
  readonly heavy: ReadonlyMap<number, number>;
  /** One-line replies that stand set in below what they answer. */
  readonly tucked: ReadonlySet<number>;
  /** For each band but the first, the node that its first card answers; null where it begins something. */
  readonly from: readonly (number | null)[];
  /** The first card of each band but the first. */
  readonly starts: readonly number[];
  /** Order in which cards are placed. */
  readonly order: readonly number[];
}

const FEW_ROOTS = 3;
const FLAT_COLUMNS = 4;
/** Columns that a band may have; one is enough where nothing branches. */
const WIDTHS = [1, 2, 3, 4];

/** The ways in which a map may be laid out, the plainest first. */
export function columnings(view: View): readonly Columns[] {
  const { selection } = view;
  const height = heightsOf(selection);
  const deepest = Math.max(0, ...selection.roots.map((root) => height.get(root) ?? 0));
  if (deepest === 0 && selection.roots.length > FEW_ROOTS) return [flat(selection)];
  const ways = [inColumns(view, height, { mode: 'depth', width: MAX_COLUMNS, tuck: 'none' })];
  if (deepest < MAX_COLUMNS) return ways;
  return [inColumns(view, height, { mode: 'branches', width: MAX_COLUMNS, tuck: 'none' }), ...ways];
}

/** The ways in which the bands of a folded map may be laid out: for each way to set replies in, one of each width. */
export function foldings(view: View): readonly (readonly Columns[])[] {
  const height = heightsOf(view.selection);
  return (['all', 'last column'] as const).map((tuck) =>
    WIDTHS.map((width) => inColumns(view, height, { mode: 'folded', width, tuck })).filter(
      // Where nothing reaches the last column, a narrower band holds the same.
      ({ count }, index) => count === WIDTHS[index],
    ),
  );
}

/** Nobody answers anybody in the form of the thread: its order runs down each column in turn, once heights are known. */
function flat({ order }: Selection): Columns {
  const count = Math.min(FLAT_COLUMNS, Math.ceil(order.length / FEW_ROOTS));
  return {
    mode: 'flat',
    count,
    bands: [0],
    columnOf: new Map(),
    heavy: new Map(),
    tucked: new Set(),
    from: [],
    starts: [],
    order,
  };
}

/** Steps from each drawn node to the deepest below it. */
function heightsOf({ order, children }: Selection): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const node of order.toReversed())
    heights.set(node, Math.max(0, ...(children[node] ?? []).map((child) => 1 + (heights.get(child) ?? 0))));
  return heights;
}

/** How a way of laying out treats what would need more columns than there are. */
interface Manner {
  readonly mode: Columns['mode'];
  readonly width: number;
  /** Which one-line replies stand set in below what they answer. */
  readonly tuck: 'none' | 'last column' | 'all';
}

/**
 * Each reply stands in the column after its parent's, except where the exchange below would need more columns than there are: there the
 * child with most below it stays in its parent's column, below it. In branches it always does; then most columns are free for the others.
 */
function inColumns(view: View, height: ReadonlyMap<number, number>, manner: Manner): Columns {
  const { mode, width } = manner;
  const { roots, order } = view.selection;
  const heavy = new Map<number, number>();
  const tucked = new Set<number>();
  const columnOf = new Map<number, number>(roots.map((root) => [root, 0]));
  const sides: (readonly number[])[] = [];
  const isRoot = new Set(roots);
  for (const node of order) {
    const column = columnOf.get(node) ?? 0;
    // What answers the beginning of a band stands below it, or there would be one card in the first column.
    const next = isRoot.has(node) && mode === 'folded' ? column : Math.min(column + 1, width - 1);
    const kids = kidsOf(node, { column, next, isRoot: isRoot.has(node) }, view, height, manner);
    sides[node] = [...kids.setIn, ...kids.beside, ...kids.staying];
    for (const kid of kids.setIn) tucked.add(kid);
    for (const kid of kids.staying) heavy.set(node, kid);
    for (const kid of kids.beside) columnOf.set(kid, next);
    for (const kid of [...kids.setIn, ...kids.staying]) columnOf.set(kid, column);
  }
  const count = Math.max(0, ...columnOf.values()) + 1;
  return { mode, count, bands: [0], columnOf, heavy, tucked, from: [], starts: [], order: walk(roots, sides) };
}

interface Above {
  readonly column: number;
  /** Column of what answers it. */
  readonly next: number;
  readonly isRoot: boolean;
}

/** Replies in the order in which they are placed: set in below, beside, and last the one with which the exchange goes on below. */
function kidsOf(
  node: number,
  { column, next, isRoot }: Above,
  { selection, tree }: View,
  height: ReadonlyMap<number, number>,
  { mode, width, tuck }: Manner,
) {
  const kids = selection.children[node] ?? [];
  const isDeep = (kid: number) => mode === 'branches' || width === 1 || next + (height.get(kid) ?? 0) >= width;
  const stays = isRoot ? undefined : heaviest(kids.filter(isDeep), tree.below);
  const others = kids.filter((kid) => kid !== stays);
  const mayTuck = !isRoot && (column === width - 1 || (tuck === 'all' && stays === undefined));
  const isShort = (kid: number) => mayTuck && tuck !== 'none' && !selection.full.has(kid) && height.get(kid) === 0;
  return {
    setIn: others.filter(isShort),
    beside: others.filter((kid) => !isShort(kid)),
    staying: stays === undefined ? [] : [stays],
  };
}

function heaviest(kids: readonly number[], below: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const kid of kids) if (best === undefined || (below[kid] ?? 0) > (below[best] ?? 0)) best = kid;
  return best;
}

/** Number of the band that a column belongs to. */
export const bandOf = (column: number, { bands }: Pick<Columns, 'bands'>): number =>
  bands.findLastIndex((first) => first <= column);
