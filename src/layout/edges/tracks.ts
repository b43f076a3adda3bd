// The verticals of each gutter into tracks side by side: no two lie on each other, and few horizontals cross them.
import { GUTTER, MARGIN } from '../spacing.ts';

export interface Leg {
  readonly key: string;
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
  /** Heights at which lines leave it to the right and to the left. */
  readonly rights: readonly number[];
  readonly lefts: readonly number[];
}

const FIRST = 16;
const STEP = 7;
const PAD = 8;
/** More tracks than this are left as they come. */
const WORTH_SORTING = 12;

/** The x of each leg, by its key. `columnX` is the left edge of a gutter's right-hand column. */
export function tracksOf(legs: readonly Leg[], columnX: (column: number) => number): ReadonlyMap<string, number> {
  const xs = new Map<string, number>();
  for (const gutter of new Set(legs.map((leg) => leg.gutter))) {
    const here = legs
      .filter((leg) => leg.gutter === gutter)
      .sort((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1));
    const tracks = untangled(colour(here));
    const room = (gutter === 0 ? MARGIN - 12 : GUTTER - 2) - 2 * FIRST;
    const step = Math.min(STEP, room / Math.max(1, tracks.length - 1));
    for (const [place, track] of tracks.entries()) {
      for (const { key } of track) xs.set(key, columnX(gutter) - FIRST - place * step);
    }
  }
  return xs;
}

/** Greedy interval colouring: each leg goes to the first track that is free at its height. */
function colour(legs: readonly Leg[]): Leg[][] {
  const tracks: Leg[][] = [];
  for (const leg of legs) {
    const open = tracks.find((track) => (track.at(-1)?.to ?? 0) + PAD < leg.from);
    if (open) open.push(leg);
    else tracks.push([leg]);
  }
  return tracks;
}

/** Swaps whole tracks as long as that takes crossings away. The first track is the one farthest right. */
function untangled(tracks: Leg[][]): readonly (readonly Leg[])[] {
  if (tracks.length > WORTH_SORTING) return tracks;
  let best: readonly Leg[][] = tracks;
  let fewest = crossings(best);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [a, b] of pairs(best.length)) {
      const swapped = best.map((track, place) => best[place === a ? b : place === b ? a : place] ?? track);
      const count = crossings(swapped);
      if (count >= fewest) continue;
      [best, fewest, changed] = [swapped, count, true];
    }
  }
  return best;
}

const pairs = (length: number) =>
  Array.from({ length }, (_, a) => Array.from({ length: length - a - 1 }, (_, i) => [a, a + i + 1] as const)).flat();

function crossings(tracks: readonly (readonly Leg[])[]): number {
  const cuts = (others: readonly Leg[], heights: readonly number[]) =>
    heights.reduce((sum, y) => sum + others.filter(({ from, to }) => from - 2 < y && y < to + 2).length, 0);
  return tracks.reduce((sum, track, place) => {
    const [right, left] = [tracks.slice(0, place).flat(), tracks.slice(place + 1).flat()];
    return sum + track.reduce((inner, { rights, lefts }) => inner + cuts(right, rights) + cuts(left, lefts), 0);
  }, 0);
}
