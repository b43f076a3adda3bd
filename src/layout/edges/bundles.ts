// Leads into bundles: those of one kind into one place share a port, an arrowhead and a trunk.
import type { RelationTone } from '../scene.ts';
import type { Lead } from './leads.ts';

export interface Bundle {
  readonly tone: RelationTone;
  readonly leads: readonly Lead[];
  /** Gutter that the bundle arrives in: gutter n lies left of column n. */
  readonly gutter: number;
  readonly side: 'left' | 'right';
  readonly port: { readonly x: number; readonly y: number };
}

const APART = 12;

export const sideOf = ({ place, end }: Lead): 'left' | 'right' => (end.place.column < place.column ? 'right' : 'left');

export function bundlesOf(leads: readonly Lead[]): readonly Bundle[] {
  const ends = groupBy(leads, (lead) => `${sideOf(lead)} ${lead.end.key} ${lead.end.y}`);
  return ends.flatMap((group) => {
    const kinds = groupBy(group, ({ link }) => link.type).sort((a, b) => meanY(a) - meanY(b));
    return kinds.flatMap((members, index) => bundle(members, index, kinds.length));
  });
}

function bundle(leads: readonly Lead[], index: number, count: number): Bundle[] {
  const [first] = leads;
  if (!first) return [];
  const { place, y, room } = first.end;
  const side = sideOf(first);
  const apart = Math.min(APART, room / count);
  const port = {
    x: side === 'right' ? place.x + place.width + 1 : place.x - 1,
    y: y + (index - (count - 1) / 2) * apart,
  };
  const gutter = side === 'right' ? place.column + 1 : place.column;
  return [{ tone: first.link.type, leads, gutter, side, port }];
}

const meanY = (leads: readonly Lead[]) => leads.reduce((sum, { y }) => sum + y, 0) / leads.length;

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
