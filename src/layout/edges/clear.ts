// Routed lines into those that are worth drawing: the words on its row say a relation whose line would be long and cut others.
import type { Edge, Point } from '../scene.ts';
import type { Lead } from './leads.ts';
import type { RowLine } from './strokes.ts';

/** In so small a map each line can be followed. */
const SMALL_MAP = 12;
/** How far a line may run across columns, and how many others it may cut there. */
const LONGEST = 1200;
const MOST_CUT = 1;

type Segment = readonly [Point, Point];

interface Drawn {
  readonly leads: readonly Lead[];
  readonly edges: readonly Edge[];
  readonly own: readonly RowLine[];
}

/** Of lines that run across columns, those that can be followed, and all others. */
export function clearOnes({ leads, edges, own }: Drawn, cards: number): readonly Lead[] {
  if (cards <= SMALL_MAP) return leads;
  const lineOf = new Map(own.map(({ relation, line }) => [relation, segmentsOf(line.stroke.points)]));
  const bundleOf = new Map(edges.flatMap((edge) => edge.relations.map((relation) => [relation, edge] as const)));
  const strokes = edges.flatMap((edge) =>
    edge.strokes.flatMap(({ points }) => segmentsOf(points)).map((segment) => ({ edge, segment })),
  );
  const isClear = ({ link }: Lead) => {
    const line = lineOf.get(link.id) ?? [];
    const bundle = bundleOf.get(link.id);
    const others = strokes.filter(({ edge }) => edge !== bundle);
    const cuts = line.reduce((sum, one) => sum + others.filter(({ segment }) => cross(one, segment)).length, 0);
    return cuts <= MOST_CUT && lengthOf(line) <= LONGEST;
  };
  return leads.filter((lead) => !runsAcross(lead) || isClear(lead));
}

const runsAcross = ({ place, end }: Lead) => place.column - end.place.column !== 1;

const segmentsOf = (points: readonly Point[]): readonly Segment[] =>
  points.slice(1).map((to, index) => [points[index] ?? to, to]);

const lengthOf = (line: readonly Segment[]) =>
  line.reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.abs(x2 - x1) + Math.abs(y2 - y1), 0);

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const cross = ([a, b]: Segment, [c, d]: Segment) =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
