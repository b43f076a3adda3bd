// A routed bundle into strokes: one full line, stubs that join it, and for each lead its own line to show when pointed at.
import { round } from '../draw.ts';
import type { Edge, OwnLine, Point } from '../scene.ts';
import type { Bundle } from './bundles.ts';
import type { Lead } from './leads.ts';

export interface Course {
  readonly lead: Lead;
  readonly start: Point;
  /** Height at which it crosses columns; null where it stays in its gutter. */
  readonly lane: number | null;
  readonly gutter: number;
}

/** Height at which a line comes into the gutter of its bundle. */
export const arrival = ({ lane, start }: Course): number => lane ?? start[1];

/** A line of one row, the row, and the relation that it draws. */
export interface RowLine {
  readonly row: string;
  readonly relation: string;
  readonly line: OwnLine;
}

interface Tracks {
  readonly trunk: number | undefined;
  readonly ownX: (course: number) => number | undefined;
}

const HEAD = 7;
const CORNER = 10;

export function drawBundle(bundle: Bundle, courses: readonly Course[], smooth: boolean, tracks: Tracks) {
  const { port, side, tone, doubt, leads } = bundle;
  const way = side === 'right' ? (-1 as const) : (1 as const);
  const neck: Point = [port.x - way * HEAD, port.y];
  const arrivals = courses.map((course, index) => {
    const lead = leadIn(course, tracks.ownX(index));
    return { lead, y: lead.at(-1)?.[1] ?? 0, row: course.lead.row, relation: course.lead.link.id };
  });
  const whole = (points: readonly Point[], y: number) =>
    smooth || tracks.trunk === undefined || Math.abs(y - port.y) < 1
      ? [...points, neck]
      : [...points, [tracks.trunk, y] as const, [tracks.trunk, port.y] as const, neck];
  const strokes = smooth
    ? arrivals.map(({ lead, y }) => whole(lead, y))
    : joined(arrivals, tracks.trunk, port.y, way, whole);
  const arrow = { x: round(port.x), y: round(port.y), way };
  const to = leads[0]?.end.key ?? '';
  const edge: Edge = {
    tone,
    doubt,
    relations: leads.map(({ link }) => link.id),
    from: leads.map(({ row }) => row),
    to,
    strokes: strokes.map((points) => ({ points: points.map(rounded), smooth })),
    arrow,
    halo: leads.length === 1,
  };
  const own = arrivals.map(
    ({ lead, y, row, relation }): RowLine => ({
      row,
      relation,
      line: { stroke: { points: whole(lead, y).map(rounded), smooth }, tone, doubt, arrow, to },
    }),
  );
  return { edge, own };
}

const rounded = ([x, y]: Point): Point => [round(x), round(y)];

function leadIn({ start, lane }: Course, ownX: number | undefined): readonly Point[] {
  if (lane === null) return [start];
  if (ownX === undefined) return [[start[0], lane]];
  return [start, [ownX, start[1]], [ownX, lane]];
}

interface Arrival {
  readonly lead: readonly Point[];
  readonly y: number;
}

/** The outermost lines run the whole way; those between them end where they meet the trunk. */
function joined(
  arrivals: readonly Arrival[],
  trunk: number | undefined,
  port: number,
  way: 1 | -1,
  whole: (points: readonly Point[], y: number) => readonly Point[],
): readonly (readonly Point[])[] {
  const byHeight = [...arrivals].sort((a, b) => a.y - b.y);
  const above = byHeight.filter(({ y }) => y < port - 1);
  const below = byHeight.filter(({ y }) => y > port + 1).reverse();
  const level = byHeight.filter(({ y }) => Math.abs(y - port) <= 1);
  const [top, bottom] = [above[0], below[0]];
  return byHeight.map((arrival) => {
    const { lead, y } = arrival;
    if (trunk === undefined) return whole(lead, y);
    if (level.includes(arrival))
      return arrival === level[0] && !top && !bottom ? whole(lead, y) : [...lead, [trunk, port]];
    if (arrival === top || (arrival === bottom && !top)) return whole(lead, y);
    if (arrival === bottom) return [...lead, [trunk, y], [trunk, port], [trunk + way * CORNER, port]];
    const toward = Math.sign(port - y) * Math.min(CORNER, Math.abs(port - y));
    return [...lead, [trunk, y], [trunk, y + toward]];
  });
}
