// Routed bundles into those that may be drawn as one smooth curve: short, single, and alone in their stretch of gutter.
import type { Bundle } from './bundles.ts';
import type { Course } from './strokes.ts';
import { arrival } from './strokes.ts';

const UP_TO = 130;
const PAD = 6;

interface Stretch {
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
}

export function smoothOnes(bundles: readonly Bundle[], courses: readonly (readonly Course[])[]): ReadonlySet<number> {
  const stretches = bundles.map((bundle, index) => stretchesOf(bundle, courses[index] ?? []));
  const slope = (index: number) => [courses[index]?.[0]?.start[1] ?? 0, bundles[index]?.port.y ?? 0] as const;
  let smooth = bundles.flatMap((bundle, index) => (isShort(bundle, courses[index] ?? []) ? [index] : []));
  for (let before = -1; before !== smooth.length; ) {
    before = smooth.length;
    const calm = new Set(smooth);
    const mayMeet = (a: number, b: number) => calm.has(b) && keepOrder(slope(a), slope(b));
    smooth = smooth.filter((a) =>
      bundles.every((_, b) => a === b || mayMeet(a, b) || apart(stretches[a] ?? [], stretches[b] ?? [])),
    );
  }
  return new Set(smooth);
}

function isShort({ leads, side, port }: Bundle, [only]: readonly Course[]): boolean {
  const direct = leads.length === 1 && only?.lane === null && side === 'right';
  return direct && Math.abs(only.start[1] - port.y) < UP_TO;
}

const keepOrder = (a: readonly [number, number], b: readonly [number, number]) => (a[0] - b[0]) * (a[1] - b[1]) > 0;

const apart = (some: readonly Stretch[], others: readonly Stretch[]) =>
  some.every((a) => others.every((b) => a.gutter !== b.gutter || a.to + PAD < b.from || b.to + PAD < a.from));

function stretchesOf({ gutter, port }: Bundle, courses: readonly Course[]): readonly Stretch[] {
  const trunk = stretch(gutter, [port.y, ...courses.map(arrival)]);
  const own = courses.flatMap(({ gutter, start, lane }) => (lane === null ? [] : [stretch(gutter, [start[1], lane])]));
  return [trunk, ...own];
}

export const stretch = (gutter: number, heights: readonly number[]): Stretch => ({
  gutter,
  from: Math.min(...heights),
  to: Math.max(...heights),
});
