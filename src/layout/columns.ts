// The drawn tree into columns: one a reply level, or one a side branch, or folded into bands side by side like a newspaper's.
import type { Selection } from './select.ts';
import { MAX_COLUMNS } from './spacing.ts';
import { type Tree, walk } from './tree.ts';
import type { View } from './view.ts';

export interface Columns {
  readonly mode: 'depth' | 'branches' | 'flat' | 'folded';
  readonly count: number;
  /** Columns of one band: all of them where nothing is folded. */
  readonly band: number;
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
/** Columns of a band, for two and for three bands; where nothing branches, one is enough. */
const BANDS = [3, 2];

/** The ways in which a map may be laid out, the plainest first. */
export function columnings(view: View): readonly Columns[] {
  const { selection } = view;
  const height = heightsOf(selection);
  const deepest = Math.max(0, ...selection.roots.map((root) => height.get(root) ?? 0));
  if (deepest === 0 && selection.roots.length > FEW_ROOTS) return [flat(selection)];
  const way = (mode: Columns['mode'], width: number, tuck: Manner['tuck'] = 'none') =>
    inColumns(view, height, { mode, width, tuck });
  const isChain = selection.order.every((node) => (selection.children[node] ?? []).length < 2);
  const folded = (isChain ? [1] : BANDS).flatMap((width) => [
    way('folded', width, 'all'),
    way('folded', width, 'last column'),
  ]);
  if (deepest < MAX_COLUMNS) return [way('depth', MAX_COLUMNS), ...folded];
  return [way('branches', MAX_COLUMNS), way('depth', MAX_COLUMNS), ...folded];
}

/** Nobody answers anybody in the form of the thread: its order runs down each column in turn, once heights are known. */
function flat({ order }: Selection): Columns {
  const count = Math.min(FLAT_COLUMNS, Math.ceil(order.length / FEW_ROOTS));
  return {
    mode: 'flat',
    count,
    band: count,
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
  return { mode, count, band: count, columnOf, heavy, tucked, from: [], starts: [], order: walk(roots, sides) };
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
  const isDeep = (kid: number) => mode === 'branches' || next + (height.get(kid) ?? 0) >= width;
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

/** Cuts a folded map before some of the cards of its first column; what follows stands in a band of its own. */
export function cutBefore(columns: Columns, cuts: ReadonlySet<number>, { parent }: Tree): Columns {
  let shift = 0;
  const starts = columns.order.filter((node) => cuts.has(node));
  const from: (number | null)[] = [];
  const columnOf = new Map<number, number>();
  for (const node of columns.order) {
    if (cuts.has(node)) {
      shift += columns.count;
      const above = parent[node] ?? null;
      from.push(above !== null && columns.heavy.get(above) === node ? above : null);
    }
    columnOf.set(node, (columns.columnOf.get(node) ?? 0) + shift);
  }
  return { ...columns, columnOf, from, starts, count: columns.count + shift };
}
