// Offsets into places: a UTF-16 offset into the line, column and offset that unist positions are made of.
import type { Position } from 'unist';
import { location } from 'vfile-location';
import type { OffsetMap } from './nodes.ts';

export type Locate = (start: number, end: number) => Position;

/** Gives `locate` for each text; a text met before keeps its line table. */
export function locators(): (text: string) => Locate {
  const known = new Map<string, Locate>();
  return (text) => {
    const found = known.get(text) ?? locator(text);
    known.set(text, found);
    return found;
  };
}

/** Turns a pair of offsets into `text` (0 to its length) into a position; offsets outside are moved to the nearest end. */
export function locator(text: string): Locate {
  const places = location(text);
  const point = (offset: number) => {
    const within = Math.max(0, Math.min(offset, text.length));
    const found = places.toPoint(within) ?? { line: 1, column: 1 };
    return { line: found.line, column: found.column, offset: within };
  };
  return (start, end) => ({ start: point(start), end: point(Math.max(start, end)) });
}

/** Where character `index` of a mapped text stands in its input (bisection over the map's runs). */
export function sourceOffset(map: OffsetMap, index: number): number {
  let low = 0;
  let high = map.at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.at[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (map.from[low] ?? 0) + index - (map.at[low] ?? 0);
}

/** The input's offsets of the slice [start, end) of a mapped text: first character to just after the last one. */
export function sourceSpan(map: OffsetMap, start: number, end: number): readonly [number, number] {
  const first = sourceOffset(map, start);
  return [first, end > start ? sourceOffset(map, end - 1) + 1 : first];
}

/** The part of a map that belongs to the slice [start, end) of its text, counted from the slice's start. */
export function sliceMap(map: OffsetMap, start: number, end: number): OffsetMap {
  const at = [0];
  const from = [sourceOffset(map, start)];
  for (const [i, place] of map.at.entries()) {
    if (place <= start || place >= end) continue;
    at.push(place - start);
    from.push(map.from[i] ?? 0);
  }
  return { at, from };
}
