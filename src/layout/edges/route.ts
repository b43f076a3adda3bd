// Leads into edges: ports, lanes across columns, tracks in gutters, and at last the strokes.
import { columnX, type Place } from '../place.ts';
import type { Edge } from '../scene.ts';
import { type Bundle, bundlesOf } from './bundles.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import type { Lead } from './leads.ts';
import { type Course, drawBundle, type OwnLine } from './strokes.ts';
import { type Leg, tracksOf } from './tracks.ts';

export interface Routed {
  readonly edges: readonly Edge[];
  readonly own: readonly OwnLine[];
  /** Lowest point of any edge. */
  readonly lowest: number;
}

const SMOOTH_UP_TO = 130;
/** Left end of the sign on a card's border. */
const SIGN = 8;

export function route(leads: readonly Lead[], places: readonly Place[], top: number, cardWidth: number): Routed {
  const lanes = lanesOf(places, top);
  const bundles = bundlesOf(leads);
  const courses = bundles.map((bundle) => bundle.leads.map((lead) => courseOf(lead, bundle, lanes)));
  const smooth = smoothOnes(bundles, courses);
  const legs = bundles.flatMap((bundle, index) => legsOf(bundle, courses[index] ?? [], index, smooth.has(index)));
  const tracks = tracksOf(legs, (column) => columnX(column, cardWidth));
  const drawn = bundles.map((bundle, index) =>
    drawBundle(bundle, courses[index] ?? [], smooth.has(index), {
      trunk: tracks.get(`${index}`),
      ownX: (course) => tracks.get(`${index} ${course}`),
    }),
  );
  return { edges: drawn.map(({ edge }) => edge), own: drawn.flatMap(({ own }) => own), lowest: lanes.lowest() };
}

/** From the sign, if need be across columns, into the gutter where its bundle arrives. */
function courseOf(lead: Lead, { gutter, port }: Bundle, lanes: Lanes): Course {
  const start = [lead.place.x - SIGN, lead.y] as const;
  const { column } = lead.place;
  if (gutter === column) return { lead, start, lane: null, gutter: column };
  const [first, last] = [Math.min(gutter, column), Math.max(gutter, column)];
  const crossed = Array.from({ length: last - first }, (_, i) => first + i);
  return { lead, start, lane: lanes.find(crossed, start, [port.x, port.y]), gutter: column };
}

const arrival = ({ lane, start }: Course) => lane ?? start[1];

function legsOf({ gutter, port }: Bundle, courses: readonly Course[], index: number, smooth: boolean): Leg[] {
  if (smooth) return [];
  const own = courses.flatMap((course, i): Leg[] => {
    const { lane, start } = course;
    if (lane === null || Math.abs(lane - start[1]) < 1) return [];
    return [
      { key: `${index} ${i}`, gutter: course.gutter, from: Math.min(lane, start[1]), to: Math.max(lane, start[1]) },
    ];
  });
  const heights = [port.y, ...courses.map(arrival)];
  const [from, to] = [Math.min(...heights), Math.max(...heights)];
  return to - from < 1 ? own : [...own, { key: `${index}`, gutter, from, to }];
}

/** Short single lines between neighbours may be curves where nothing else runs through the same stretch of gutter. */
function smoothOnes(bundles: readonly Bundle[], courses: readonly (readonly Course[])[]): ReadonlySet<number> {
  const spans = bundles.map(({ port }, index) => {
    const heights = [port.y, ...(courses[index] ?? []).flatMap((course) => [arrival(course), course.start[1]])];
    return {
      from: Math.min(...heights),
      to: Math.max(...heights),
      gutters: guttersOf(bundles[index], courses[index] ?? []),
    };
  });
  const start = (index: number) => courses[index]?.[0]?.start[1] ?? 0;
  const end = (index: number) => bundles[index]?.port.y ?? 0;
  const crosses = (a: number, b: number) => (start(a) - start(b)) * (end(a) - end(b)) <= 0;
  let smooth = bundles.flatMap(({ leads, side }, index) => {
    const [only] = courses[index] ?? [];
    const near = only?.lane === null && side === 'right' && Math.abs(only.start[1] - end(index)) < SMOOTH_UP_TO;
    return leads.length === 1 && near ? [index] : [];
  });
  for (let before = -1; before !== smooth.length; ) {
    before = smooth.length;
    const calm = new Set(smooth);
    smooth = smooth.filter((a) =>
      spans.every((span, b) => {
        const mine = spans[a];
        if (a === b || !mine || !mine.gutters.some((gutter) => span.gutters.includes(gutter))) return true;
        const apart = mine.to + 6 < span.from || span.to + 6 < mine.from;
        return apart || (calm.has(b) && !crosses(a, b));
      }),
    );
  }
  return new Set(smooth);
}

const guttersOf = (bundle: Bundle | undefined, courses: readonly Course[]): readonly number[] => [
  bundle?.gutter ?? -1,
  ...courses.map(({ gutter }) => gutter),
];
