// Replies into the soft line behind the cards that says who answered whom, where no relation already says it.
import type { Place } from '../place.ts';
import type { Point, Stroke } from '../scene.ts';
import { GUTTER } from '../spacing.ts';
import type { View } from '../view.ts';
import type { Lead, Placed } from './leads.ts';

const ALWAYS_UP_TO = 12;
const NEAR = 15;
/** Where the line runs down to what is set in below. */
const IN = 12;
/** Distance of the first trunk from its card, and of trunks from each other. */
const OUT = 18;
const STEP = 12;
const PAD = 6;

interface Reply {
  readonly parent: Place;
  readonly child: Place;
}

/** The vertical that a card's replies share in the gutter beside it. */
interface Trunk {
  readonly replies: readonly Reply[];
  readonly side: 1 | -1;
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
}

export function spineOf(view: View, placed: ReadonlyMap<number, Placed>, leads: readonly Lead[]): readonly Stroke[] {
  const { model, selection, tree } = view;
  if (model.kind !== 'thread') return [];
  const joined = new Set(leads.map(({ link, end }) => `${link.from} ${end.node}`));
  const always = tree.order.length <= ALWAYS_UP_TO;
  const straight: Stroke[] = [];
  const bent = new Map<number, Reply[]>();
  for (const node of selection.order) {
    const above = tree.parent[node] ?? null;
    const [child, parent] = [placed.get(node)?.place, above === null ? undefined : placed.get(above)?.place];
    if (
      !child ||
      !parent ||
      above === null ||
      child.band !== parent.band ||
      (!always && joined.has(`${node} ${above}`))
    )
      continue;
    const line = straightLine(parent, child);
    if (line) straight.push({ points: line, smooth: false });
    else bent.set(above, [...(bent.get(above) ?? []), { parent, child }]);
  }
  const trunks = [...bent.values()].flatMap(trunksOf);
  return [...straight, ...placedTrunks(trunks)];
}

/** To the card beside it at the same height, or to the one right below it. */
function straightLine(parent: Place, child: Place): readonly Point[] | null {
  const [from, to] = [headY(parent), headY(child)];
  if (child.indent > 0)
    return [
      [parent.x + IN, parent.y + parent.height],
      [parent.x + IN, to],
      [child.x, to],
    ];
  if (child.column > parent.column && from === to)
    return [
      [parent.x + parent.width, from],
      [child.x, to],
    ];
  const gap = child.y - parent.y - parent.height;
  if (child.column !== parent.column || gap < 0 || gap >= NEAR) return null;
  return [
    [parent.x + 12, parent.y + parent.height],
    [parent.x + 12, child.y],
  ];
}

function trunksOf(replies: readonly Reply[]): readonly Trunk[] {
  return ([1, -1] as const).flatMap((side) => {
    const own = replies.filter(({ parent, child }) => child.column > parent.column === side > 0);
    const [first] = own;
    if (!first) return [];
    const heights = [headY(first.parent), ...own.map(({ child }) => headY(child))];
    const gutter = first.parent.column + (side > 0 ? 1 : 0);
    return [{ replies: own, side, gutter, from: Math.min(...heights), to: Math.max(...heights) }];
  });
}

/** Trunks that pass each other stand side by side, the lower one nearer to its card, so that none cuts another. */
function placedTrunks(trunks: readonly Trunk[]): readonly Stroke[] {
  const tracks = new Map<string, Trunk[][]>();
  const trackOf = new Map<Trunk, number>();
  for (const trunk of [...trunks].sort((a, b) => b.from - a.from)) {
    const key = `${trunk.gutter} ${trunk.side}`;
    const all = tracks.get(key) ?? [];
    tracks.set(key, all);
    const free = all.findIndex((track) =>
      track.every(({ from, to }) => trunk.to + PAD < from || to + PAD < trunk.from),
    );
    const index = free < 0 ? all.push([]) - 1 : free;
    all[index]?.push(trunk);
    trackOf.set(trunk, index);
  }
  return trunks.flatMap((trunk) => {
    const count = tracks.get(`${trunk.gutter} ${trunk.side}`)?.length ?? 1;
    const step = Math.min(STEP, (GUTTER - 2 * OUT) / Math.max(1, count - 1));
    const out = OUT + (trackOf.get(trunk) ?? 0) * step;
    return trunk.replies.map(({ parent, child }) => ({
      points: bentLine(parent, child, trunk.side, out),
      smooth: false,
    }));
  });
}

function bentLine(parent: Place, child: Place, side: 1 | -1, out: number): readonly Point[] {
  const edge = side > 0 ? parent.x + parent.width : parent.x;
  const [from, to, x] = [headY(parent), headY(child), edge + side * out];
  return [
    [edge, from],
    [x, from],
    [x, to],
    [child.x, to],
  ];
}

/** The same in all cards, so that what stands beside each other is joined by a straight line. */
const headY = ({ y, height }: Place) => y + Math.min(14, height / 2);
