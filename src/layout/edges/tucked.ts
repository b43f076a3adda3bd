// Leads of replies that stand set in below what they answer into lines down their left: one for each kind, none cutting another.
import type { Edge, Point } from '../scene.ts';
import { groupBy } from './bundles.ts';
import type { Lead } from './leads.ts';
import type { RowLine } from './strokes.ts';

/** Distances from the left end of the card above: of the innermost line, and of lines from each other. */
const INNER = 20.5;
const STEP = 9;
const MOST = 2;
const HEAD = 7;
const SIGN = 8;
const CORNER = 6;

export interface Tucked {
  readonly edges: readonly Edge[];
  readonly own: readonly RowLine[];
  readonly leads: readonly Lead[];
}

/** Whether a lead comes from what is set in, or would have to reach it through what is. */
export const isTucked = ({ place, end }: Lead): boolean =>
  place.indent > 0 || (end.place.indent > 0 && end.place.column >= place.column);

export function tuckedEdges(leads: readonly Lead[], parentOf: (node: number) => number | null): Tucked {
  const up = leads.filter(({ link, place, end }) => place.indent > 0 && parentOf(link.from) === end.node);
  const drawn = groupBy(up, ({ end }) => `${end.node}`).flatMap((replies) => {
    const kinds = groupBy(replies, ({ link }) => link.type);
    // What stands lower has its line farther out, so that it need not cross the others.
    const ranked = kinds.map((kind) => [...kind].sort((a, b) => a.y - b.y)).sort((a, b) => lowest(a) - lowest(b));
    // Sure lines lie over doubtful ones of their kind.
    return ranked.slice(0, MOST).flatMap((kind, index) =>
      [true, false]
        .map((doubt) => kind.filter(({ link }) => link.doubt === doubt))
        .filter(({ length }) => length > 0)
        .map((part) => drawKind(part, INNER - index * STEP)),
    );
  });
  return {
    edges: drawn.map(({ edge }) => edge),
    own: drawn.flatMap(({ own }) => own),
    leads: drawn.flatMap(({ leads }) => leads),
  };
}

const lowest = (kind: readonly Lead[]) => kind.at(-1)?.y ?? 0;

function drawKind(leads: readonly Lead[], inset: number) {
  const [first] = leads;
  if (!first) throw new RangeError('A kind of relation has a lead.');
  const { link, end } = first;
  const x = end.place.x + inset;
  const tip = end.place.y + end.place.height + 1;
  const whole = ({ place, y }: Lead): readonly Point[] => [
    [place.x - SIGN, y],
    [x, y],
    [x, tip + HEAD],
  ];
  const stub = ({ place, y }: Lead): readonly Point[] => [
    [place.x - SIGN, y],
    [x, y],
    [x, y - CORNER],
  ];
  const arrow = { x, y: tip, way: -2 as const };
  const { type: tone, doubt } = link;
  const own = leads.map((lead): RowLine => {
    const line = { stroke: { points: whole(lead), smooth: false }, tone, doubt, arrow, to: lead.end.key };
    return { row: lead.row, relation: lead.link.id, line };
  });
  const edge: Edge = {
    tone,
    doubt,
    relations: leads.map(({ link }) => link.id),
    from: leads.map(({ row }) => row),
    to: end.key,
    strokes: leads.map((lead) => ({ points: (lead === leads.at(-1) ? whole : stub)(lead), smooth: false })),
    arrow,
    halo: false,
  };
  return { edge, own, leads };
}
