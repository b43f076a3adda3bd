// Rows of signs that have much in common into scores: what the first one adds, or one that is spoken to, is told once.
import type { Trees } from '../scoring/index.ts';
import type { Signs } from './signs.ts';

export interface Sharing<P, T> {
  /** Rows from another one follow: this is one of them. */
  readonly tellFrom: (pair: P) => void;
  /** The score of a row about one that is spoken to. */
  readonly scoreOf: (pair: P, to: T) => number;
  /** Those spoken to look different from now on. */
  readonly forget: () => void;
}

// Room for so many at first; it grows with a thread.
const FEW = 30;

/** Keeps what at most so many of those that are spoken to add; `row` is written over. */
export function sharing<P, T extends object>(
  { from, to, both }: Signs<P>,
  trees: Trees,
  row: Float64Array,
  most: number,
): Sharing<P, T> {
  const places = new Map<T, number>();
  // What the first one adds stands at the first place.
  let [room, size] = [trees.room(FEW + 1), FEW];
  const tellTo = (pair: P, target: T) => {
    if (places.size >= most) places.clear();
    const place = places.size + 1;
    if (place > size) {
      const old = room;
      size = Math.min(most, 2 * size);
      room = trees.room(size + 1);
      room.set(old);
    }
    places.set(target, place);
    to.fill(pair, row);
    trees.tellWays(row, to.places, room, place);
    return place;
  };
  return {
    tellFrom: (pair) => {
      from.fill(pair, row);
      trees.tellWays(row, from.places, room, 0);
    },
    scoreOf: (pair, target) => {
      const place = places.get(target) ?? tellTo(pair, target);
      both.fill(pair, row);
      return trees.scoreOf(row, both.places, room, 0, place);
    },
    forget: () => places.clear(),
  };
}
