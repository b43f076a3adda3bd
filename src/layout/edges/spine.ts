// Replies into the soft line behind the cards that says who answered whom, where no relation already says it.
import type { Place } from '../place.ts';
import type { Point, Stroke } from '../scene.ts';
import type { View } from '../view.ts';
import type { Lead, Placed } from './leads.ts';

const ALWAYS_UP_TO = 12;
const OUT = 18;

export function spineOf(view: View, placed: ReadonlyMap<number, Placed>, leads: readonly Lead[]): readonly Stroke[] {
  const { model, selection, tree } = view;
  if (model.kind !== 'thread') return [];
  const joined = new Set(leads.map(({ link, end }) => `${link.from} ${end.node}`));
  const always = tree.order.length <= ALWAYS_UP_TO;
  return selection.order.flatMap((node) => {
    const parent = tree.parent[node] ?? null;
    const [child, above] = [placed.get(node), parent === null ? undefined : placed.get(parent)];
    if (!child || !above || (!always && joined.has(`${node} ${parent}`))) return [];
    return [{ points: spinePoints(above.place, child.place), smooth: false }];
  });
}

function spinePoints(parent: Place, child: Place): readonly Point[] {
  const [from, to] = [parent.y + headY(parent), child.y + headY(child)];
  const right = parent.x + parent.width;
  if (child.column > parent.column) {
    if (from === to)
      return [
        [right, from],
        [child.x, to],
      ];
    return [
      [right, from],
      [right + OUT, from],
      [right + OUT, to],
      [child.x, to],
    ];
  }
  const bottom = parent.y + parent.height;
  if (child.y >= bottom && child.y - bottom < 15)
    return [
      [parent.x + 12, bottom],
      [parent.x + 12, child.y],
    ];
  return [
    [parent.x, from],
    [parent.x - OUT, from],
    [parent.x - OUT, to],
    [child.x, to],
  ];
}

const headY = ({ height }: Place) => Math.min(18, height / 2);
