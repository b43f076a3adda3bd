// Columns and bullets of headers into levels.
import type { Header } from './header.ts';

// Text browsers have at least so many kinds of bullets before they begin anew.
const FEWEST_KINDS = 7;

/**
 * Levels by column and, where a text browser ran out of width, by bullet: each depth has one of its own, and a deeper
 * one is first met below a shallower one. Where the bullets begin anew, a comment answers the one right above it
 * rather than one that many levels up; `doubt` says where both could be.
 */
export function levelled(headers: readonly Header[]): readonly Header[] {
  const bullets = new Map<number, string[]>();
  const keys = headers.map(({ column, bullet }) => {
    const known = bullets.get(column) ?? [];
    if (!known.includes(bullet)) bullets.set(column, [...known, bullet]);
    return column * 100 + (bullets.get(column)?.indexOf(bullet) ?? 0);
  });
  const ranks = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, rank) => [key, rank]));
  const least = keys.map((key) => ranks.get(key) ?? 0);
  const kinds = new Set(headers.map(({ bullet }) => bullet)).size;
  const last = headers.reduce((most, { column }) => Math.max(most, column), 0);
  const isRound = kinds >= FEWEST_KINDS && (bullets.get(last)?.length ?? 0) > 1;
  const rounds = headers.map(({ column }) => (isRound && column === last ? kinds : 0));
  const highest = upTo(least, rounds);
  const lowest = downTo(least, highest, rounds);
  return headers.map((header, i) => {
    const level = highest[i] ?? 0;
    return (lowest[i] ?? 0) < level ? { ...header, level, doubt: true } : { ...header, level };
  });
}

/** The deepest level of each: one below that of the header before it, or whole rounds of bullets above that. */
function upTo(least: readonly number[], rounds: readonly number[]): readonly number[] {
  const levels: number[] = [];
  for (const [i, level] of least.entries()) {
    const round = rounds[i] ?? 0;
    const room = (levels.at(-1) ?? 0) + 1 - level;
    levels.push(round > 0 && room >= round ? level + round * Math.floor(room / round) : level);
  }
  return levels;
}

/** The least level of each from which the one behind it can be reached. */
function downTo(least: readonly number[], highest: readonly number[], rounds: readonly number[]): readonly number[] {
  const levels = [...least];
  for (let i = levels.length - 2; i >= 0; i--) {
    const round = rounds[i] ?? 0;
    const lack = (levels[i + 1] ?? 0) - 1 - (levels[i] ?? 0);
    if (round > 0 && lack > 0)
      levels[i] = Math.min(highest[i] ?? 0, (levels[i] ?? 0) + round * Math.ceil(lack / round));
  }
  return levels;
}
