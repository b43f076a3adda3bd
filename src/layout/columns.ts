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
  /** For each band but the first, the node that its first card answers; null where it begins something. */
  readonly from: readonly (number | null)[];
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
  const way = (mode: Columns['mode'], width: number) => inColumns(view, height, { mode, width });
  const isChain = selection.order.every((node) => (selection.children[node] ?? []).length < 2);
  const folded = (isChain ? [1] : BANDS).map((width) => way('folded', width));
  if (deepest < MAX_COLUMNS) return [way('depth', MAX_COLUMNS), ...folded];
  return [way('branches', MAX_COLUMNS), way('depth', MAX_COLUMNS), ...folded];
}

/** Nobody answers anybody in the form of the thread: its order runs down each column in turn, once heights are known. */
function flat({ order }: Selection): Columns {
  const count = Math.min(FLAT_COLUMNS, Math.ceil(order.length / FEW_ROOTS));
  return { mode: 'flat', count, band: count, columnOf: new Map(), heavy: new Map(), from: [], order };
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
}

/**
 * Each reply stands in the column after its parent's, except where the exchange below would need more columns than there are: there the
 * child with most below it stays in its parent's column, below it. In branches it always does; then most columns are free for the others.
 */
function inColumns({ selection, tree }: View, height: ReadonlyMap<number, number>, { mode, width }: Manner): Columns {
  const { children, roots } = selection;
  const heavy = new Map<number, number>();
  const columnOf = new Map<number, number>(roots.map((root) => [root, 0]));
  const sides: (readonly number[])[] = [];
  const isRoot = new Set(roots);
  const staying = (node: number, kids: readonly number[], next: number) => {
    if (isRoot.has(node)) return undefined;
    const isDeep = (kid: number) => next + (height.get(kid) ?? 0) >= width;
    return heaviest(mode === 'branches' ? kids : kids.filter(isDeep), tree.below);
  };
  for (const node of selection.order) {
    const column = columnOf.get(node) ?? 0;
    const kids = children[node] ?? [];
    // What answers the beginning of a band stands below it, or there would be one card in the first column.
    const next = isRoot.has(node) && mode === 'folded' ? column : Math.min(column + 1, width - 1);
    const stays = staying(node, kids, next);
    // Branches are placed first: they stand beside their parent, the exchange goes on below it.
    sides[node] = stays === undefined ? kids : [...kids.filter((kid) => kid !== stays), stays];
    if (stays !== undefined) heavy.set(node, stays);
    for (const kid of kids) columnOf.set(kid, kid === stays ? column : next);
  }
  const count = Math.max(0, ...columnOf.values()) + 1;
  return { mode, count, band: count, columnOf, heavy, from: [], order: walk(roots, sides) };
}

function heaviest(kids: readonly number[], below: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const kid of kids) if (best === undefined || (below[kid] ?? 0) > (below[best] ?? 0)) best = kid;
  return best;
}

/** Cuts a folded map before some of the cards of its first column; what follows stands in a band of its own. */
export function cutBefore(columns: Columns, cuts: ReadonlySet<number>, { parent }: Tree): Columns {
  let shift = 0;
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
  return { ...columns, columnOf, from, count: columns.count + shift };
}
