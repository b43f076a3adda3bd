// The tree into what is drawn of it: full cards, small cards, and counts for the rest, by an ink budget.
import { group } from 'd3';
import type { Findings } from '../thread/index.ts';
import type { Model } from './model.ts';
import { MAX_COLUMNS } from './spacing.ts';
import { argues, endClaim, endNode, type Tally } from './tally.ts';
import { type Tree, walk } from './tree.ts';

export interface Selection {
  /** Full and small cards, each before its children. */
  readonly order: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly roots: readonly number[];
  readonly full: ReadonlySet<number>;
  readonly drawn: ReadonlySet<number>;
  /** Nodes counted on a drawn card, and those that no drawn card stands above. */
  readonly hiddenUnder: ReadonlyMap<number, readonly number[]>;
  readonly hidden: readonly number[];
  /** True where not all cards are full. */
  readonly budgeted: boolean;
}

const ALL_FULL = 40;
const FULL = 30;
const SMALL = 90;
/** Cards of a tree that is not drawn whole. */
const MOST_CARDS = FULL + SMALL;
/** A tree of so many nodes is drawn whole: where few are left, their counts would take as much room as they do. */
export const WHOLE = 200;
const PER_PARENT = 5;
const PER_ROOT = 12;
const NEW_ANCESTORS = 2;
const FULL_PER_PARENT = 10;
const FULL_PER_ROOT = 16;

export function select(model: Model, tree: Tree, tally: Tally, findings: Findings): Selection {
  const budgeted = tree.order.length > ALL_FULL;
  const interest = budgeted ? interestOf(model, tree, tally, findings) : [];
  const rank = [...tree.order].sort((a, b) => (interest[b] ?? 0) - (interest[a] ?? 0) || a - b);
  const near = budgeted ? nearOnes(rank, tree) : rank;
  const full = budgeted ? takeFull(tree, near) : new Set(tree.order);
  const lines = budgeted ? takeLines(tree, near, full) : new Set<number>();
  const drawn = new Set([...full, ...lines]);
  const places = new Map(budgeted ? rank.map((node, place) => [node, place]) : []);
  const rankOf = (node: number) => places.get(node) ?? 0;
  const alike = budgeted ? aims(model) : () => '';
  const kept = (nodes: readonly number[]) => {
    const ranked = nodes.filter((node) => drawn.has(node)).sort((a, b) => rankOf(a) - rankOf(b));
    return [...group(ranked, alike).values()].flat();
  };
  const roots = tree.roots.filter((node) => drawn.has(node));
  const children: (readonly number[])[] = [];
  for (const node of drawn) children[node] = kept(tree.children[node] ?? []);
  return { order: walk(roots, children), children, roots, full, drawn, budgeted, ...countHidden(tree, drawn) };
}

/** What each node does to what it answers first: those that do the same stand together, so that their lines share a trunk. */
function aims(model: Model): (node: number) => string {
  const first = new Map<number, string>();
  for (const link of model.links) {
    const end = endNode(link, model);
    if (end !== model.nodes[link.from]?.parent || first.has(link.from)) continue;
    first.set(link.from, `${endClaim(link, model)?.key ?? ''} ${link.type} ${link.doubt}`);
  }
  return (node) => first.get(node) ?? '';
}

/** Section by section: size of the exchange below, nearness to the start, fights, what stands unanswered. */
function interestOf(model: Model, tree: Tree, tally: Tally, { mainClaim, unanswered }: Findings): readonly number[] {
  const open = new Set(unanswered);
  const names = new Set([...model.claims].filter(([id]) => open.has(id)).map(([, { key }]) => key));
  const main = model.claims.get(mainClaim ?? '');
  const scores = sizes(tree);
  const add = (node: number, score: number) => {
    scores[node] = (scores[node] ?? 0) + score;
  };
  for (const link of model.links) {
    const end = endClaim(link, model);
    if (!end || end.node === link.from) continue;
    if (argues(link)) add(end.node, 1.6);
    if (argues(link)) add(link.from, 1.2);
    if (link.sources.some(({ key }) => names.has(key))) add(link.from, 0.5 + 1.2 * Math.log2(1 + tally.against(end)));
    if (end === main) add(link.from, 6);
  }
  if (main) add(main.node, 1000);
  return scores;
}

/** What a node's place alone gives it. */
function sizes({ order, below, depth }: Tree): number[] {
  const scores: number[] = [];
  for (const node of order) scores[node] = 1.3 * Math.log2(1 + (below[node] ?? 0)) - 0.9 * (depth[node] ?? 0);
  return scores;
}

/**
 * Where the first levels alone fill the map, nothing deeper is drawn, so that each level keeps its column: only the line to what matters most,
 * and what answers it.
 */
function nearOnes(rank: readonly number[], { depth, parent, order }: Tree): readonly number[] {
  const line = new Set<number>();
  const [foremost = 0] = rank;
  for (let at: number | null = foremost; at !== null; at = parent[at] ?? null) line.add(at);
  if (order.length <= WHOLE) return rank;
  if (order.filter((node) => (depth[node] ?? 0) < MAX_COLUMNS).length < MOST_CARDS) return rank;
  return rank.filter((node) => (depth[node] ?? 0) < MAX_COLUMNS || line.has(node) || parent[node] === foremost);
}

function takeFull({ parent }: Tree, rank: readonly number[]): Set<number> {
  const full = new Set<number>();
  const counts = new Map<number | null, number>();
  // One comment with very many answers leaves room for the others.
  const isCrowded = (above: number | null) => {
    const most = above !== null && (parent[above] ?? null) === null ? FULL_PER_ROOT : FULL_PER_PARENT;
    return above !== null && (counts.get(above) ?? 0) >= most;
  };
  for (const node of rank) {
    if (full.size >= FULL) break;
    const fresh = freshLine(node, full, parent, full.size === 0 ? Infinity : NEW_ANCESTORS + 2);
    const ancestors = fresh.length - 1;
    // The first card may bring its whole line: nothing is drawn without what it answers.
    const fits = full.size === 0 || (ancestors <= NEW_ANCESTORS && full.size + fresh.length <= FULL);
    if (!fits || isCrowded(parent[node] ?? null)) continue;
    for (const at of fresh.slice(-FULL)) {
      const above = parent[at] ?? null;
      full.add(at);
      counts.set(above, (counts.get(above) ?? 0) + 1);
    }
  }
  return full;
}

/** A node and the ancestors that would be drawn for its sake, as many as need be known. */
function freshLine(
  node: number,
  full: ReadonlySet<number>,
  parent: readonly (number | null)[],
  most: number,
): readonly number[] {
  const fresh: number[] = [];
  for (let at: number | null = node; at !== null && !full.has(at) && fresh.length < most; at = parent[at] ?? null)
    fresh.push(at);
  return fresh;
}

function takeLines(tree: Tree, rank: readonly number[], full: ReadonlySet<number>): Set<number> {
  if (tree.order.length <= WHOLE) return new Set(tree.order.filter((node) => !full.has(node)));
  const lines = new Set<number>();
  const counts = new Map<number | null, number>();
  const parentOf = (node: number) => tree.parent[node] ?? null;
  const isDrawn = (node: number | null) => node === null || full.has(node) || lines.has(node);
  // Small cards never make the map deeper than it has columns for.
  const deepest = Math.max(MAX_COLUMNS - 1, ...[...full].map((node) => tree.depth[node] ?? 0));
  const open = rank.filter((node) => !full.has(node) && (tree.depth[node] ?? 0) <= deepest);
  const take = (mostOf: (parent: number | null) => number) => {
    for (const node of open) {
      if (lines.size >= SMALL) break;
      const parent = parentOf(node);
      const count = counts.get(parent) ?? 0;
      if (lines.has(node) || !isDrawn(parent) || count >= mostOf(parent)) continue;
      counts.set(parent, count + 1);
      lines.add(node);
    }
  };
  take((parent) => (parent === null || parentOf(parent) === null ? PER_ROOT : PER_PARENT));
  // Room that is left goes to those that nearly everybody answers.
  take(() => SMALL);
  // One reply takes no more room than the line that would count it.
  for (const node of full) {
    const [left, more] = (tree.children[node] ?? []).filter((kid) => !isDrawn(kid));
    if (left !== undefined && more === undefined && tree.below[left] === 0) lines.add(left);
  }
  return lines;
}

/** Each node that is not drawn, under its nearest drawn ancestor. */
function countHidden(tree: Tree, drawn: ReadonlySet<number>) {
  const shownAbove = new Map<number, number | null>();
  const hiddenUnder = new Map<number, number[]>();
  const hidden: number[] = [];
  for (const node of tree.order) {
    const parent = tree.parent[node] ?? null;
    const above = parent === null ? null : drawn.has(parent) ? parent : (shownAbove.get(parent) ?? null);
    shownAbove.set(node, above);
    if (drawn.has(node)) continue;
    if (above === null) hidden.push(node);
    else if (hiddenUnder.has(above)) hiddenUnder.get(above)?.push(node);
    else hiddenUnder.set(above, [node]);
  }
  return { hiddenUnder, hidden };
}
