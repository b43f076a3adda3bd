// Columns and bullets of headers into levels.
import type { Header } from './header.ts';

/**
 * Levels by column and, where a text browser ran out of width, by bullet: each depth has one of its own, and a deeper
 * one is first met below a shallower one.
 */
export function levelled(headers: readonly Header[]): readonly Header[] {
  const bullets = new Map<number, string[]>();
  const keys = headers.map(({ column, bullet }) => {
    const known = bullets.get(column) ?? [];
    if (!known.includes(bullet)) bullets.set(column, [...known, bullet]);
    return column * 100 + (bullets.get(column)?.indexOf(bullet) ?? 0);
  });
  const ranks = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, rank) => [key, rank]));
  return headers.map((header, i) => ({ ...header, level: ranks.get(keys[i] ?? 0) ?? 0 }));
}
