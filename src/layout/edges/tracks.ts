// The verticals of each gutter into tracks side by side, so that no two lie on each other (greedy interval colouring).
import { GUTTER, MARGIN } from '../spacing.ts';

export interface Leg {
  readonly key: string;
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
}

const FIRST = 16;
const STEP = 7;
const PAD = 8;

/** The x of each leg, by its key. `columnX` is the left edge of a gutter's right-hand column. */
export function tracksOf(legs: readonly Leg[], columnX: (column: number) => number): ReadonlyMap<string, number> {
  const xs = new Map<string, number>();
  for (const gutter of new Set(legs.map((leg) => leg.gutter))) {
    const here = legs
      .filter((leg) => leg.gutter === gutter)
      .sort((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1));
    const tracks = colour(here);
    const room = (gutter === 0 ? MARGIN - 12 : GUTTER - 2) - 2 * FIRST;
    const count = Math.max(...tracks.values()) + 1;
    const step = Math.min(STEP, room / Math.max(1, count - 1));
    for (const [key, track] of tracks) xs.set(key, columnX(gutter) - FIRST - track * step);
  }
  return xs;
}

function colour(legs: readonly Leg[]): ReadonlyMap<string, number> {
  const ends: number[] = [];
  const tracks = new Map<string, number>();
  for (const { key, from, to } of legs) {
    const open = ends.findIndex((end) => end + PAD < from);
    const track = open < 0 ? ends.length : open;
    ends[track] = to;
    tracks.set(key, track);
  }
  return tracks;
}
