// Levels of headers where a text browser moves no further to the right and its bullets begin anew.
import { expect, it } from 'vitest';
import type { Header } from '../../src/formats/lemmy/header.ts';
import { levelled } from '../../src/formats/lemmy/levels.ts';

const BULLETS = '*+o#@-=';
const CAP = 6;

/** Headers of comments at these depths, as lynx prints them. */
function headersAt(depths: readonly number[]): readonly Header[] {
  return depths.map((depth, row) => ({
    name: `n${row}`,
    badges: [],
    bullet: BULLETS[depth % BULLETS.length] ?? '',
    column: 5 * Math.min(depth, CAP),
    content: 0,
    level: 0,
    first: row,
    last: row,
    tail: { readings: [], edited: false, bare: false, end: 0 } as unknown as Header['tail'],
  }));
}

const levels = (depths: readonly number[]) => levelled(headersAt(depths)).map(({ level }) => level);
const doubts = (depths: readonly number[]) => levelled(headersAt(depths)).map(({ doubt = false }) => doubt);
const DOWN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

it('reads a bullet that begins anew as one level deeper', () => {
  const depths = [...DOWN, 13, 11, 12, 13, 14, 15, 10, 8, 6, 5, 6, 0, 1];
  expect(levels(depths)).toEqual(depths);
  expect(doubts(depths)).not.toContain(true);
});

it('is in doubt where what follows does not tell a deeper level from one that is higher by all bullets', () => {
  expect(levels([...DOWN, 13])).toEqual([...DOWN, 13]);
  expect(doubts([...DOWN, 13]).lastIndexOf(true)).toBe(13);
  expect(doubts([...DOWN, 12]).includes(true)).toBe(false);
});

it('takes no round for granted where few kinds of bullets stand', () => {
  expect(levels([6, 7, 8, 9, 6])).toEqual([0, 1, 2, 3, 0]);
});
