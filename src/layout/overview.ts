// The whole thread into a strip of cells: one a comment, each row one reply deeper, as wide as the exchange below it.
import { counted } from './clean.ts';
import { figure, hair, round, textRoom, words } from './draw.ts';
import type { Link } from './model.ts';
import { foremostRow } from './rows.ts';
import type { Bar, Figure, TextLine } from './scene.ts';
import { MARGIN, STYLES } from './spacing.ts';
import { endNode } from './tally.ts';
import type { Tree } from './tree.ts';
import type { View } from './view.ts';

type Tone = Bar['tone'];

const ROW = 15;
/** Baseline of a number in its cell, and the room before and after it. */
const BASE = 11;
const PAD = 4;
const MOST_ROWS = 9;
/** Cells narrower than a bin are counted into it, and the bin shows what most of them are. */
const BIN = 2;
const NOTE =
  'one cell per comment, each row one reply deeper, coloured by its relation to the comment above it (grey: none found)';

export interface Overview {
  readonly label: string;
  readonly figure: Figure;
  readonly bottom: number;
}

export function overviewOf(top: number, width: number, view: View): Overview | null {
  const { tree, selection, model, rule } = view;
  if (!selection.budgeted || model.kind !== 'thread' || tree.depth.every((depth) => depth === 0)) return null;
  // A thread in which nothing branches is as wide as one comment on each row.
  if (tree.order.every((node) => (tree.children[node] ?? []).length < 2)) return null;
  const [left, right] = [MARGIN, width - MARGIN];
  const title = words('THE WHOLE THREAD', STYLES.kicker, { x: left, y: top + 18 }, rule);
  const { bars, wide } = cells(tree, tonesOf(view), [left, right], top + 30);
  const numbers = wide.flatMap((cell) => numberIn(cell, view));
  const deeper = tree.depth.reduce((most, depth) => Math.max(most, depth - MOST_ROWS + 1), 0);
  const said = [
    NOTE,
    deeper > 0 ? `${counted(deeper, 'level')} more below` : '',
    numbers.some(({ href }) => href !== null) ? 'numbers lead to the cards' : '',
  ]
    .filter(Boolean)
    .join('; ');
  const note = words(said, STYLES.note, { x: title.box[1] + 14, y: top + 18 }, rule);
  const rows = Math.max(...bars.map(({ y }) => y)) + ROW;
  const texts = [title, ...(note.box[1] <= right ? [note] : []), ...numbers];
  return {
    label: `The whole thread: ${said}`,
    figure: figure({ texts, bars, rules: [hair(left, right, top)] }),
    bottom: rows,
  };
}

/** What each node does to the one above it, as far as that was found: what its small card says, else the first in the text. */
function tonesOf(view: View): readonly Tone[] {
  const { model, tree, selection } = view;
  const tones: Tone[] = [];
  const toParent = (link: Link) => endNode(link, model) === (tree.parent[link.from] ?? null);
  for (const node of selection.drawn) {
    if (selection.full.has(node)) continue;
    const said = foremostRow(node, view).row?.labels.find(({ link }) => link !== null)?.link;
    if (said && toParent(said)) tones[node] = said.type;
  }
  for (const link of model.links) if (tones[link.from] === undefined && toParent(link)) tones[link.from] = link.type;
  return tones;
}

interface Cell {
  readonly node: number;
  readonly bar: Bar;
}

/** The number of a comment in its cell, where there is room for it; it leads to its card. */
function numberIn({ node, bar }: Cell, { model, selection, rule }: View): readonly TextLine[] {
  const { kind, key, number } = model.nodes[node] ?? {};
  const text = `#${number}`;
  if (kind !== 'comment' || textRoom(text, STYLES.cell, rule) > bar.width - 2 * PAD) return [];
  const [x, y] = [bar.x + PAD, bar.y + BASE];
  const href = selection.drawn.has(node) ? (key ?? null) : null;
  return [words(text, STYLES.cell, { x, y, box: [x, bar.x + bar.width - PAD], href }, rule)];
}

function cells(tree: Tree, tones: readonly Tone[], [left, right]: readonly [number, number], top: number) {
  const { start, leaves, all } = spread(tree);
  const scale = (right - left) / Math.max(1, all);
  const wide: Cell[] = [];
  const bins = new Map<number, Map<number, Map<Tone, number>>>();
  for (const node of tree.order) {
    const row = tree.depth[node] ?? 0;
    if (row >= MOST_ROWS) continue;
    const tone = tones[node] ?? 'none';
    const [x, cell] = [(start[node] ?? 0) * scale, (leaves[node] ?? 1) * scale];
    if (cell >= BIN) wide.push({ node, bar: lowered(barAt(left + x, row, cell, tone), top) });
    else count(bins, row, Math.floor(x / BIN), tone);
  }
  const narrow = [...bins].flatMap(([row, places]) => merged(row, places, left)).map((bar) => lowered(bar, top));
  return { wide, bars: [...wide.map(({ bar }) => bar), ...narrow] };
}

const lowered = (bar: Bar, top: number): Bar => ({ ...bar, y: bar.y + top });

const barAt = (x: number, row: number, width: number, tone: Tone): Bar => ({
  x: round(x),
  y: row * ROW,
  width: round(width),
  height: ROW - 1,
  tone,
  pale: true,
});

/** Where the leaves under each node begin and how many there are. */
function spread({ order, children }: Tree) {
  const leaves = children.map(() => 0);
  const start = children.map(() => 0);
  for (const node of order.toReversed()) {
    const below = (children[node] ?? []).reduce((sum, child) => sum + (leaves[child] ?? 0), 0);
    leaves[node] = Math.max(1, below);
  }
  let all = 0;
  for (const node of order) {
    start[node] = all;
    if ((children[node] ?? []).length === 0) all += 1;
  }
  return { start, leaves, all };
}

function count(bins: Map<number, Map<number, Map<Tone, number>>>, row: number, bin: number, tone: Tone): void {
  const places = bins.get(row) ?? new Map<number, Map<Tone, number>>();
  const tones = places.get(bin) ?? new Map<Tone, number>();
  bins.set(row, places.set(bin, tones.set(tone, (tones.get(tone) ?? 0) + 1)));
}

/** Neighbouring bins of one tone become one bar. */
function merged(row: number, places: ReadonlyMap<number, ReadonlyMap<Tone, number>>, left: number): readonly Bar[] {
  const bars: Bar[] = [];
  for (const [bin, tones] of [...places].sort(([a], [b]) => a - b)) {
    const [tone] = [...tones].sort((a, b) => b[1] - a[1])[0] ?? ['none' as const];
    const x = round(left + bin * BIN);
    const last = bars.at(-1);
    if (last && last.tone === tone && Math.abs(last.x + last.width - x) < 0.5) {
      bars[bars.length - 1] = { ...last, width: last.width + BIN };
    } else bars.push(barAt(x, row, BIN, tone));
  }
  return bars;
}
