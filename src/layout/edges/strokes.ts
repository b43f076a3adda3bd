// A routed bundle into strokes: the lines of those that are sure, stubs that join them, and for each lead its own line to show when pointed at.
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
  const { port, side, tone, leads } = bundle;
  const way = side === 'right' ? (-1 as const) : (1 as const);
  const neck: Point = [port.x - way * HEAD, port.y];
  const arrivals = courses.map((course, index): Arrival => {
    const points = leadIn(course, tracks.ownX(index));
    return { points, y: points.at(-1)?.[1] ?? 0, lead: course.lead };
  });
  const whole = ({ points, y }: Arrival) =>
    smooth || tracks.trunk === undefined || Math.abs(y - port.y) < 1
      ? [...points, neck]
      : [...points, [tracks.trunk, y] as const, [tracks.trunk, port.y] as const, neck];
  const arrow = { x: round(port.x), y: round(port.y), way };
  const to = leads[0]?.end.key ?? '';
  const edgeOf = (some: readonly Arrival[], doubt: boolean, strokes: readonly (readonly Point[])[]): Edge => ({
    tone,
    doubt,
    relations: some.map(({ lead }) => lead.link.id),
    from: some.map(({ lead }) => lead.row),
    to,
    strokes: strokes.map((points) => ({ points: points.map(rounded), smooth })),
    arrow,
    halo: leads.length === 1,
  });
  const sure = arrivals.filter(({ lead }) => !lead.link.doubt);
  const doubtful = arrivals.filter(({ lead }) => lead.link.doubt);
  const full = (some: readonly Arrival[]) =>
    smooth ? some.map(whole) : joined(some, { trunk: tracks.trunk, port: port.y, way, whole });
  const beside =
    sure.length > 0 ? joining(doubtful, sure, { trunk: tracks.trunk, port: port.y, way, whole }) : full(doubtful);
  const edges = [
    ...(doubtful.length > 0 ? [edgeOf(doubtful, true, beside)] : []),
    ...(sure.length > 0 ? [edgeOf(sure, false, full(sure))] : []),
  ];
  const own = arrivals.map((arrival): RowLine => {
    const { link, row } = arrival.lead;
    const stroke = { points: whole(arrival).map(rounded), smooth };
    return { row, relation: link.id, line: { stroke, tone, doubt: link.doubt, arrow, to } };
  });
  return { edges, own };
}

const rounded = ([x, y]: Point): Point => [round(x), round(y)];

function leadIn({ start, lane }: Course, ownX: number | undefined): readonly Point[] {
  if (lane === null) return [start];
  if (ownX === undefined) return [[start[0], lane]];
  return [start, [ownX, start[1]], [ownX, lane]];
}

interface Arrival {
  readonly points: readonly Point[];
  readonly y: number;
  readonly lead: Lead;
}

interface Meeting {
  readonly trunk: number | undefined;
  /** Height of the port. */
  readonly port: number;
  readonly way: 1 | -1;
  readonly whole: (arrival: Arrival) => readonly Point[];
}

/** The outermost lines run the whole way; those between them end where they meet the trunk. */
function joined(arrivals: readonly Arrival[], meeting: Meeting): readonly (readonly Point[])[] {
  const { trunk, port, way, whole } = meeting;
  const byHeight = [...arrivals].sort((a, b) => a.y - b.y);
  const above = byHeight.filter(({ y }) => y < port - 1);
  const below = byHeight.filter(({ y }) => y > port + 1).reverse();
  const level = byHeight.filter(({ y }) => Math.abs(y - port) <= 1);
  const [top, bottom] = [above[0], below[0]];
  return byHeight.map((arrival) => {
    const { points, y } = arrival;
    if (trunk === undefined) return whole(arrival);
    if (level.includes(arrival))
      return arrival === level[0] && !top && !bottom ? whole(arrival) : [...points, [trunk, port]];
    if (arrival === top || (arrival === bottom && !top)) return whole(arrival);
    if (arrival === bottom) return [...points, [trunk, y], [trunk, port], [trunk + way * CORNER, port]];
    return stub(arrival, trunk, port);
  });
}

/** Lines that end where they meet the trunk of others. */
function joining(
  arrivals: readonly Arrival[],
  others: readonly Arrival[],
  { trunk, port, whole }: Meeting,
): readonly (readonly Point[])[] {
  const heights = [port, ...others.map(({ y }) => y)];
  const [from, to] = [Math.min(...heights), Math.max(...heights)];
  const own = arrivals.map(({ y }) => y);
  // As far as the others' corner.
  const meet = (end: number) => end + Math.sign(port - end) * Math.min(CORNER, Math.abs(port - end));
  const outermost = [Math.min(from, ...own), Math.max(to, ...own)];
  return arrivals.map((arrival) => {
    const { points, y } = arrival;
    if (trunk === undefined) return whole(arrival);
    if (Math.abs(y - port) <= 1) return [...points, [trunk, port]];
    const isOut = y < from - 1 || y > to + 1;
    return isOut && outermost.includes(y)
      ? [...points, [trunk, y], [trunk, meet(y < from ? from : to)]]
      : stub(arrival, trunk, port);
  });
}

function stub({ points, y }: Arrival, trunk: number, port: number): readonly Point[] {
  const toward = Math.sign(port - y) * Math.min(CORNER, Math.abs(port - y));
  return [...points, [trunk, y], [trunk, y + toward]];
}
