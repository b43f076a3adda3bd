// Leads into edges: ports, lanes across columns, tracks in gutters, and at last the strokes; words stand for lines that would tangle.
import { columnX, type Place } from '../place.ts';
import type { Edge } from '../scene.ts';
import { GUTTER } from '../spacing.ts';
import { type Bundle, bundlesOf } from './bundles.ts';
import { clearOnes } from './clear.ts';
import { type Lanes, lanesOf, type Used } from './lanes.ts';
import type { Lead } from './leads.ts';
import { smoothOnes, stretch } from './smooth.ts';
import { arrival, type Course, drawBundle, type RowLine } from './strokes.ts';
import { type Leg, tracksOf } from './tracks.ts';

export interface Routed {
  /** Those that are drawn. */
  readonly leads: readonly Lead[];
  readonly bundleOf: ReadonlyMap<string, number>;
  readonly edges: readonly Edge[];
  readonly own: readonly RowLine[];
  /** Lowest point of any edge. */
  readonly lowest: number;
}

/** Left end of the sign on a card's border. */
const SIGN = 8;

/** Rounds of leaving out what tangles; each draws the rest anew. */
const ROUNDS = 4;

export function route(leads: readonly Lead[], places: readonly Place[], top: number, cardWidth: number): Routed {
  let routed = routedAll(leads, places, top, cardWidth);
  for (let round = 0; round < ROUNDS; round++) {
    const kept = clearOnes(routed, places.length);
    if (kept.length === routed.leads.length) break;
    routed = routedAll(kept, places, top, cardWidth);
  }
  return routed;
}

function routedAll(leads: readonly Lead[], places: readonly Place[], top: number, cardWidth: number): Routed {
  const bundles = bundlesOf(leads);
  const lanes = lanesOf(places, top, takenBy(bundles));
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
  const edges = drawn.flatMap(({ edges }) => edges);
  const bundleOf = new Map(bundles.flatMap(({ leads }, index) => leads.map(({ link }) => [link.id, index] as const)));
  return { leads, bundleOf, edges, own: drawn.flatMap(({ own }) => own), lowest: lanes.lowest() };
}

const portOf = ({ end }: Lead) => `port ${end.key}`;

/** Signs and ports send lines into their gutters: no lane may run on top of one. */
function takenBy(bundles: readonly Bundle[]): readonly Used[] {
  return bundles.flatMap(({ leads, port, side }) => [
    ...leads.map(({ link, place, y }) => ({ y, left: place.x - GUTTER, right: place.x, owner: link.id })),
    ...leads.slice(0, 1).map((lead) => {
      const left = side === 'right' ? port.x : port.x - GUTTER;
      return { y: port.y, left, right: left + GUTTER, owner: portOf(lead) };
    }),
  ]);
}

/** From the sign, if need be across columns, into the gutter where its bundle arrives. */
function courseOf(lead: Lead, { gutter, port }: Bundle, lanes: Lanes): Course {
  const start = [lead.place.x - SIGN, lead.y] as const;
  const { column } = lead.place;
  if (gutter === column) return { lead, start, lane: null, gutter: column };
  const [first, last] = [Math.min(gutter, column), Math.max(gutter, column)];
  const crossed = Array.from({ length: last - first }, (_, i) => first + i);
  return {
    lead,
    start,
    lane: lanes.find(crossed, start, [port.x, port.y], [lead.link.id, portOf(lead)]),
    gutter: column,
  };
}

function legsOf({ gutter, port, side }: Bundle, courses: readonly Course[], index: number, smooth: boolean): Leg[] {
  if (smooth) return [];
  const own = courses.flatMap((course, i): Leg[] => {
    const { lane, start } = course;
    if (lane === null || Math.abs(lane - start[1]) < 1) return [];
    const goesLeft = gutter < course.gutter;
    const sides = { rights: goesLeft ? [start[1]] : [start[1], lane], lefts: goesLeft ? [lane] : [] };
    return [{ key: `${index} ${i}`, ...stretch(course.gutter, [lane, start[1]]), ...sides }];
  });
  const trunk = stretch(gutter, [port.y, ...courses.map(arrival)]);
  if (trunk.to - trunk.from < 1) return own;
  const fromLeft = courses.filter((course) => course.gutter < gutter).map(arrival);
  const fromRight = courses.filter((course) => course.gutter >= gutter).map(arrival);
  const atRight = side === 'right' ? [] : [port.y];
  const atLeft = side === 'right' ? [port.y] : [];
  return [...own, { key: `${index}`, ...trunk, rights: [...fromRight, ...atRight], lefts: [...fromLeft, ...atLeft] }];
}
