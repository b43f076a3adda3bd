// Hacker News pages whose links are written from a known tree: what is read is never wrong, and open only where it must be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only } from './support.ts';

/** Depths in the order of a page: each at most one deeper than the one before. */
const anyDepths = fc.array(fc.nat(4), { minLength: 2, maxLength: 14 }).map((list) => {
  let last = -1;
  return list.map((depth) => {
    last = Math.min(depth, last + 1);
    return last;
  });
});

const above = (depths: readonly number[], i: number): number =>
  depths.slice(0, i).findLastIndex((depth) => depth < (depths[i] ?? 0));

function page(depths: readonly number[]): string {
  return depths
    .map((depth, i) => {
      const parent = above(depths, i);
      const siblings = depths.slice(parent + 1, i).includes(depth);
      const later = depths.slice(i + 1).some((other) => other <= depth);
      const links = [depth > 1 && 'root', depth > 0 && 'parent', siblings && 'prev', later && 'next'];
      const header = [`writer${i} ${i + 2} hours ago`, ...links.filter(Boolean)].join(' | ');
      return `\t\n${header} [–]\n\nComment number ${i}.\nreply\n`;
    })
    .join('\n');
}

describe('the links of Hacker News', () => {
  it('give each parent that they prove, and a choice elsewhere', () => {
    fc.assert(
      fc.property(anyDepths, (depths) => {
        const { children } = only(page(depths));
        expect(children).toHaveLength(depths.length);
        for (const [i, { parent, parentBy, parentAmong, parentGuess }] of children.entries()) {
          const at = above(depths, i);
          const right = at < 0 ? null : `c${at + 1}`;
          if (parentBy === 'unknown') {
            expect(parentAmong?.length).toBeGreaterThan(1);
            expect(parentAmong).toContain(right);
            expect(parentAmong).toContain(parentGuess?.id);
          } else expect(parent).toBe(right);
        }
      }),
    );
  });

  it('prove nothing above a cut', () => {
    const whole = page([0, 1, 2, 2, 3, 3, 1]);
    const { children } = only(whole.slice(whole.indexOf('writer3')));
    expect(children.map(({ parent, parentBy }) => [parent, parentBy])).toEqual([
      [null, 'unknown'],
      ['c1', 'link'],
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
  });
});
