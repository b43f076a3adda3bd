// Lines and boxes of a picture into what makes it hard to follow: crossings, lines through boxes, and how long lines are.
import type { Box, Point, Scene } from '../../src/layout/index.ts';

export interface Line {
  /** Lines of one bundle share a trunk, which is drawn once. */
  readonly bundle: string;
  readonly points: readonly Point[];
  /** Boxes that it may touch: those it joins. */
  readonly ends: readonly string[];
}

export interface Picture {
  readonly lines: readonly Line[];
  readonly boxes: ReadonlyMap<string, Box>;
}

/** The relations of a map as they are drawn, bundles in their strokes. */
export function pictureOf({ cards, edges }: Scene): Picture {
  const cardOf = new Map(cards.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)].map((key) => [key, id])));
  const lines = edges.flatMap(({ strokes, from, to }, index) => {
    const ends = [...from, to].map((key) => cardOf.get(key) ?? key);
    return strokes.map(({ points }) => ({ bundle: `${index}`, points, ends }));
  });
  return { lines, boxes: new Map(cards.map(({ id, box }) => [id, box])) };
}

/** Who is joined to whom, each relation once. */
export function joinedIn({ cards, edges }: Scene): readonly (readonly [string, string])[] {
  const cardOf = new Map(cards.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)].map((key) => [key, id])));
  return edges.flatMap(({ from, to }) => from.map((key) => [cardOf.get(key) ?? key, cardOf.get(to) ?? to] as const));
}

/** How many relations lead from one drawn card to another, in words at least. */
export function saidIn({ cards }: Scene): number {
  const cardOf = new Map(cards.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)].map((key) => [key, id])));
  const said = cards.flatMap(({ id, rows }) =>
    rows.flatMap(({ to }) => to.map((key) => [id, cardOf.get(key)] as const)),
  );
  return said.filter(([from, to]) => to !== undefined && to !== from).length;
}

/** Of each relation alone, as far as its line runs. */
export const lengthsIn = ({ cards }: Scene): readonly number[] =>
  cards.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines.map(({ stroke }) => lengthOf(stroke.points))));

export const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / (values.length || 1);

type Segment = readonly [Point, Point];
const segmentsOf = (points: readonly Point[]): readonly Segment[] =>
  points.slice(1).map((to, index) => [points[index] ?? to, to]);

export const lengthOf = (points: readonly Point[]): number =>
  segmentsOf(points).reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.hypot(x2 - x1, y2 - y1), 0);

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/** Whether two stretches run through each other; where one only ends on the other, they do not. */
const cross = ([a, b]: Segment, [c, d]: Segment) =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

export function crossings({ lines }: Picture): number {
  const all = lines.flatMap(({ bundle, points }) => segmentsOf(points).map((segment) => ({ bundle, segment })));
  return all.reduce(
    (sum, a, index) =>
      sum + all.slice(index + 1).filter((b) => a.bundle !== b.bundle && cross(a.segment, b.segment)).length,
    0,
  );
}

/** Lines that run through a box that they do not join. */
export function throughBoxes({ lines, boxes }: Picture): number {
  return lines.filter(({ points, ends }) =>
    [...boxes].some(([id, box]) => !ends.includes(id) && segmentsOf(points).some((one) => meets(one, box))),
  ).length;
}

function meets([a, b]: Segment, { x, y, width, height }: Box): boolean {
  const inside = ([px, py]: Point) => px > x && px < x + width && py > y && py < y + height;
  const diagonals: readonly Segment[] = [
    [
      [x, y],
      [x + width, y + height],
    ],
    [
      [x + width, y],
      [x, y + height],
    ],
  ];
  return inside(a) || inside(b) || diagonals.some((diagonal) => cross([a, b], diagonal));
}
