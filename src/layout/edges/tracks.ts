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
const MOST_LEGS = 80;

/** The x of each leg, by its key. `columnX` is the left edge of a gutter's right-hand column. */
export function tracksOf(legs: readonly Leg[], columnX: (column: number) => number): ReadonlyMap<string, number> {
  const xs = new Map<string, number>();
  for (const gutter of new Set(legs.map((leg) => leg.gutter))) {
    const here = legs
      .filter((leg) => leg.gutter === gutter)
      .sort((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1));
    const room = (gutter === 0 ? MARGIN - 12 : GUTTER - 2) - 2 * FIRST;
    const tracks = eased(untangled(colour(here)), 1 + Math.floor(room / STEP));
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
    const open = tracks.find((track) => track.slice(-1).every((last) => !meet(last, leg)));
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

/** Moves single legs to tracks that are free at their height, or trades them for what stands there, as long as that takes crossings away. */
function eased(tracks: readonly (readonly Leg[])[], most: number): readonly (readonly Leg[])[] {
  const legs = tracks.flat();
  if (legs.length > MOST_LEGS) return tracks;
  let best = spare(tracks, most);
  for (let next: typeof best | null = best; next; next = fewer(legs, best)) best = next;
  return best.filter((track) => track.length > 0);
}

/** One round of moves; null where none of them takes a crossing away. */
function fewer(legs: readonly Leg[], tracks: readonly (readonly Leg[])[]): readonly (readonly Leg[])[] | null {
  let best = tracks;
  let fewest = crossings(tracks);
  for (const leg of legs) {
    for (const place of tracks.keys()) {
      const moved = movedTo(leg, place, best);
      const count = moved ? crossings(moved) : fewest;
      if (moved && count < fewest) [best, fewest] = [moved, count];
    }
  }
  return best === tracks ? null : best;
}

/** As many empty tracks as there is room for, spread over the others. */
function spare(tracks: readonly (readonly Leg[])[], most: number): readonly (readonly Leg[])[] {
  const free = Math.max(0, most - tracks.length);
  const share = Math.ceil(free / (tracks.length + 1));
  return [...tracks, null].flatMap((track, place) => [
    ...Array.from({ length: Math.max(0, Math.min(share, free - place * share)) }, () => []),
    ...(track ? [track] : []),
  ]);
}

/** Null where what stands in its way has no room on the track that it leaves. */
function movedTo(leg: Leg, place: number, tracks: readonly (readonly Leg[])[]): readonly (readonly Leg[])[] | null {
  const old = tracks.findIndex((track) => track.includes(leg));
  const there = tracks[place] ?? [];
  if (old === place) return null;
  const away = there.filter((other) => meet(leg, other));
  const left = (tracks[old] ?? []).filter((other) => other !== leg);
  if (away.some((one) => left.some((other) => meet(one, other)))) return null;
  const here = [...there.filter((other) => !away.includes(other)), leg];
  return tracks.map((track, index) => (index === place ? here : index === old ? [...left, ...away] : track));
}

const meet = (a: Leg, b: Leg) => a.from <= b.to + PAD && b.from <= a.to + PAD;

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
