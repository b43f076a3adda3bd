// The drawn tree into columns: one a reply level, or for deep threads one a side branch, or even columns for flat ones.
import type { Selection } from './select.ts';
import { MAX_COLUMNS } from './spacing.ts';
import { walk } from './tree.ts';
import type { View } from './view.ts';

export interface Columns {
  readonly mode: 'depth' | 'branches' | 'flat';
  readonly count: number;
  readonly columnOf: ReadonlyMap<number, number>;
  /** In branches: the child that stays in its parent's column, below it. */
  readonly heavy: ReadonlyMap<number, number>;
  /** Order in which cards are placed. */
  readonly order: readonly number[];
}

const FEW_ROOTS = 3;
const FLAT_COLUMNS = 4;

export function columnsOf(view: View): Columns {
  const { selection } = view;
  const depth = new Map<number, number>();
  for (const node of selection.order)
    for (const child of selection.children[node] ?? []) depth.set(child, (depth.get(node) ?? 0) + 1);
  const deepest = Math.max(0, ...depth.values());
  if (deepest === 0 && selection.roots.length > FEW_ROOTS) return flat(selection);
  if (deepest >= MAX_COLUMNS) return branches(view);
  const columnOf = new Map(selection.order.map((node) => [node, depth.get(node) ?? 0]));
  return { mode: 'depth', count: deepest + 1, columnOf, heavy: new Map(), order: selection.order };
}

/** Nobody answers anybody in the form of the thread: its order runs down each column in turn, once heights are known. */
function flat({ order }: Selection): Columns {
  const count = Math.min(FLAT_COLUMNS, Math.ceil(order.length / FEW_ROOTS));
  return { mode: 'flat', count, columnOf: new Map(), heavy: new Map(), order };
}

/** Heavy paths: the child with most below it stays in the column, every other one starts a branch in the next. */
function branches({ selection, tree }: View): Columns {
  const { children, roots } = selection;
  const heavy = new Map<number, number>();
  const columnOf = new Map<number, number>(roots.map((root) => [root, 0]));
  const sides: (readonly number[])[] = [];
  for (const node of selection.order) {
    const column = columnOf.get(node) ?? 0;
    const next = Math.min(column + 1, MAX_COLUMNS - 1);
    const kids = children[node] ?? [];
    sides[node] = kids;
    const stays = roots.includes(node) ? undefined : heaviest(kids, tree.below);
    if (stays !== undefined) {
      heavy.set(node, stays);
      // Branches are placed first: they stand beside their parent, the exchange goes on below it.
      sides[node] = [...kids.filter((kid) => kid !== stays), stays];
    }
    for (const kid of kids) columnOf.set(kid, kid === stays ? column : next);
  }
  const count = Math.max(0, ...columnOf.values()) + 1;
  return { mode: 'branches', count, columnOf, heavy, order: walk(roots, sides) };
}

function heaviest(kids: readonly number[], below: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const kid of kids) if (best === undefined || (below[kid] ?? 0) > (below[best] ?? 0)) best = kid;
  return best;
}

/** Words above the columns. */
export function headsOf({ mode, count }: Columns, view: View): readonly string[] {
  const { model, selection } = view;
  if (model.kind === 'empty') return [];
  if (model.kind === 'claims') return claimHeads(mode === 'flat' ? 1 : count, selection.roots.length);
  if (mode === 'flat') return ['COMMENTS, IN THE ORDER OF THE TEXT'];
  const post = model.nodes[selection.roots[0] ?? 0]?.kind === 'post';
  const first = post
    ? 'POST'
    : view.part && selection.roots.length === 1
      ? 'COMMENT'
      : selection.roots.length > 1
        ? 'COMMENTS'
        : 'OPENING POST';
  if (mode === 'branches') return levels(count, first, (level) => BRANCH_HEADS[level] ?? '');
  return levels(count, first, (level) => (post && level === 0 ? 'COMMENTS' : replyHead(post ? level - 1 : level)));
}

const BRANCH_HEADS = ['REPLIES, EACH WITH ITS LONGEST EXCHANGE BELOW', 'SIDE BRANCHES'];
const replyHead = (level: number) => ['REPLIES', 'REPLIES TO REPLIES'][level] ?? `${level + 1} LEVELS DOWN`;

function claimHeads(count: number, roots: number): readonly string[] {
  const [first, next] = roots === 1 ? ['CLAIM', 'WHAT SPEAKS TO IT'] : ['CLAIMS', 'WHAT SPEAKS TO THEM'];
  return levels(count, first, (level) => (level === 0 ? next : `${level + 1} STEPS ON`));
}

const levels = (count: number, first: string, next: (level: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, column) => (column === 0 ? first : next(column - 1)));
