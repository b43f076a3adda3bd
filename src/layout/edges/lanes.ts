// A line that must cross columns into a height at which every crossed column is free of cards.
import type { Place } from '../place.ts';
import type { Point } from '../scene.ts';

export interface Lanes {
  readonly find: (columns: readonly number[], from: Point, to: Point, owners: readonly string[]) => number;
  /** Lowest height used below all cards. */
  readonly lowest: () => number;
}

const CLEAR = 8;
const COMFORT = 16;
const APART = 7;

/** A stretch of a height that is taken; its owner may use it. */
export interface Used {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly owner: string;
}

export function lanesOf(places: readonly Place[], top: number, taken: readonly Used[]): Lanes {
  const used: Used[] = [...taken];
  const find = (columns: readonly number[], from: Point, to: Point, owners: readonly string[]) => {
    const crossed = places.filter(({ column }) => columns.includes(column));
    const [left, right] = [Math.min(from[0], to[0]) - 60, Math.max(from[0], to[0]) + 60];
    const beside = used.filter((lane) => lane.left < right && lane.right > left && !owners.includes(lane.owner));
    const isFree = (y: number) =>
      y > top - CLEAR - 2 &&
      crossed.every((card) => y < card.y - CLEAR || y > card.y + card.height + CLEAR) &&
      beside.every((lane) => Math.abs(lane.y - y) >= APART);
    const isTight = (y: number) => crossed.some((card) => y > card.y - COMFORT && y < card.y + card.height + COMFORT);
    const cost = (y: number) => Math.abs(y - from[1]) + 1.25 * Math.abs(y - to[1]) + (isTight(y) ? 24 : 0);
    const bottom = Math.max(top, ...crossed.map((card) => card.y + card.height)) + COMFORT;
    const y = candidates(crossed, beside, [from[1], to[1], bottom])
      .filter(isFree)
      .sort((a, b) => cost(a) - cost(b) || a - b)[0];
    // Below everything there is always room.
    const chosen = y ?? Math.max(bottom, ...beside.map((lane) => lane.y + APART));
    used.push({ y: chosen, left, right, owner: '' });
    return chosen;
  };
  return { find, lowest: () => Math.max(0, ...used.map(({ y }) => y)) };
}

function candidates(crossed: readonly Place[], beside: readonly Used[], first: readonly number[]): readonly number[] {
  const edges = crossed.flatMap(({ y, height }) => [
    y - COMFORT,
    y - CLEAR - 3,
    y + height + CLEAR + 3,
    y + height + COMFORT,
  ]);
  const next = beside.flatMap(({ y }) => [y - APART, y + APART]);
  return [...first, ...edges, ...next];
}
