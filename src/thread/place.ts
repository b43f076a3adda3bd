// Offsets into places: a UTF-16 offset into the line, column and offset that unist positions are made of.
import type { Point, Position } from 'unist';
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

/** The point at `offset`, which does not stand before a known point: reads no more of the text than what is between. */
export function pointFrom(text: string, known: Point, offset: number): Point {
  let { line, column } = known;
  for (let at = known.offset ?? 0; at < offset; at++) {
    const sign = text[at];
    const ends = sign === '\n' || (sign === '\r' && text[at + 1] !== '\n');
    line += ends ? 1 : 0;
    column = ends ? 1 : column + 1;
  }
  return { line, column, offset };
}

/** Where character `index` of a mapped text stands in its input. */
export function sourceOffset(map: OffsetMap, index: number): number {
  const run = runAt(map, index);
  return (map.from[run] ?? 0) + index - (map.at[run] ?? 0);
}

/** The run of a map that character `index` belongs to (bisection). */
export function runAt({ at }: OffsetMap, index: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The input's offsets of the slice [start, end) of a mapped text: first character to just after the last one. */
export function sourceSpan(map: OffsetMap, start: number, end: number): readonly [number, number] {
  const first = sourceOffset(map, start);
  if (end <= start) return [first, first];
  const run = runAt(map, end - 1);
  const width = map.width?.[run] ?? 0;
  return [first, width > 0 ? (map.from[run] ?? 0) + width : sourceOffset(map, end - 1) + 1];
}

/** The part of a map that belongs to the slice [start, end) of its text, counted from the slice's start. */
export function sliceMap(map: OffsetMap, start: number, end: number): OffsetMap {
  const first = runAt(map, start);
  const at = [0];
  const from = [sourceOffset(map, start)];
  const width = [map.width?.[first] ?? 0];
  for (let run = first + 1; (map.at[run] ?? end) < end; run++) {
    at.push((map.at[run] ?? 0) - start);
    from.push(map.from[run] ?? 0);
    width.push(map.width?.[run] ?? 0);
  }
  return map.width ? { at, from, width } : { at, from };
}
