// Leads to the card right above into a short arrow between the two.
import type { Edge } from '../scene.ts';
import type { Lead } from './leads.ts';
import type { RowLine } from './strokes.ts';

const NEAR = 15;
const INDENT = 34;
const HEAD = 7;

export const isStacked = ({ place, end }: Lead): boolean => {
  const gap = place.y - end.place.y - end.place.height;
  return place.column === end.place.column && place.indent === 0 && end.place.indent === 0 && gap >= 0 && gap < NEAR;
};

/** One arrow a card: the rest is said by the words on its rows. */
export function stackedEdges(leads: readonly Lead[]): readonly Edge[] {
  const seen = new Set<number>();
  return leads.filter(isStacked).flatMap(({ link, row, place, end }) => {
    if (seen.has(link.from)) return [];
    seen.add(link.from);
    const x = place.x + INDENT;
    const tip = end.place.y + end.place.height + 1;
    return [
      {
        tone: link.type,
        doubt: link.doubt,
        relations: [link.id],
        from: [row],
        to: end.key,
        strokes: [{ points: [[x, place.y] as const, [x, tip + HEAD] as const], smooth: false }],
        arrow: { x, y: tip, way: -2 as const },
        halo: false,
      },
    ];
  });
}

/** The same arrow as the line of its row. */
export const rowLine = ({ from, to, tone, doubt, arrow, strokes, relations }: Edge): readonly RowLine[] =>
  strokes.flatMap((stroke) =>
    from.map((row, index) => ({ row, relation: relations[index] ?? '', line: { stroke, tone, doubt, arrow, to } })),
  );
