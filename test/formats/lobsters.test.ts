// Lobsters pages written from a known tree, indented only so far: what is read is never wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only } from './support.ts';

/** Depths in the order of a page: each at most one deeper than the one before. */
const anyDepths = fc.array(fc.nat(6), { minLength: 2, maxLength: 14 }).map((list) => {
  let last = -1;
  return list.map((depth) => {
    last = Math.min(depth, last + 1);
    return last;
  });
});

const above = (depths: readonly number[], i: number): number =>
  depths.slice(0, i).findLastIndex((depth) => depth < (depths[i] ?? 0));

/** A text browser stops indenting at `most` levels; the numbers go on. */
function page(depths: readonly number[], most: number): string {
  return depths
    .map((depth, i) => {
      const since = above(depths, i) + 1;
      const number = depths.slice(since, i + 1).filter((other) => other === depth).length;
      const indent = ' '.repeat(5 * Math.min(depth, most) + 4);
      return [`${number}. [ ]`, '   ~', `   writer${i} 3 hours ago`, `   Comment number ${i}.`]
        .map((line) => indent + line)
        .join('\n');
    })
    .join('\n');
}

describe('Lobsters', () => {
  it.each([9, 3, 0])('is read where a text browser indents %i levels', (most) => {
    fc.assert(
      fc.property(anyDepths, (depths) => {
        const { children } = only(page(depths, most));
        expect(children).toHaveLength(depths.length);
        for (const [i, { parent, parentBy }] of children.entries()) {
          const at = above(depths, i);
          const known = Math.max(...depths) <= most || parentBy !== 'unknown';
          if (known) expect(parent).toBe(at < 0 ? null : `c${at + 1}`);
        }
      }),
    );
  });

  it('knows the first answer by its number where all indentation is gone', () => {
    const { children } = only(page([0, 1, 2, 0], 0));
    expect(children.map(({ parent, parentBy }) => [parent, parentBy])).toEqual([
      [null, 'root'],
      ['c1', 'indent'],
      ['c2', 'indent'],
      [null, 'unknown'],
    ]);
  });
});
