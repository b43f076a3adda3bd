// Routed lines into those that are worth drawing: the words on its row say a relation whose line would cut too many others.
import { max } from 'd3';
import type { Point } from '../scene.ts';
import type { Lead } from './leads.ts';
import type { RowLine } from './strokes.ts';

/** In so small a map each line can be followed. */
const SMALL_MAP = 12;
/** How far a line may run across columns. */
const LONGEST = 1200;
/** How many bundles a line may cut. */
const MOST_CUT = 1;

type Segment = readonly [Point, Point];

interface Drawn {
  readonly leads: readonly Lead[];
  readonly own: readonly RowLine[];
  /** Number of the bundle of each relation. */
  readonly bundleOf: ReadonlyMap<string, number>;
}

interface Run {
  readonly lead: Lead;
  readonly line: readonly Segment[];
  readonly bundle: number | undefined;
}

/** Leaves out what cuts most, one after the other, until what is left can be followed. */
export function clearOnes({ leads, own, bundleOf }: Drawn, cards: number): readonly Lead[] {
  if (cards <= SMALL_MAP) return leads;
  const lineOf = new Map(own.map(({ relation, line }) => [relation, segmentsOf(line.stroke.points)]));
  const runs = leads.map(
    (lead): Run => ({ lead, line: lineOf.get(lead.link.id) ?? [], bundle: bundleOf.get(lead.link.id) }),
  );
  const kept = new Set(runs.filter(({ lead, line }) => !runsAcross(lead) || lengthOf(line) <= LONGEST));
  const cut = new Map([...kept].map((run) => [run, [...kept].filter((other) => meet(run, other))]));
  const bundlesCut = (run: Run) => {
    const others = (cut.get(run) ?? []).filter((other) => kept.has(other));
    return new Set(others.map(({ bundle }) => bundle)).size;
  };
  for (;;) {
    const most = max(kept, bundlesCut) ?? 0;
    if (most <= MOST_CUT) break;
    const run = [...kept].findLast((one) => bundlesCut(one) === most);
    if (run) kept.delete(run);
  }
  return [...kept].map(({ lead }) => lead);
}

const runsAcross = ({ place, end }: Lead) => place.column - end.place.column !== 1;

const meet = (a: Run, b: Run) =>
  a.bundle !== b.bundle && a.line.some((one) => b.line.some((other) => cross(one, other)));

const segmentsOf = (points: readonly Point[]): readonly Segment[] =>
  points.slice(1).map((to, index) => [points[index] ?? to, to]);

const lengthOf = (line: readonly Segment[]) =>
  line.reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.abs(x2 - x1) + Math.abs(y2 - y1), 0);

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const cross = ([a, b]: Segment, [c, d]: Segment) =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
