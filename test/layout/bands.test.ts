// Holds that bands of several widths are chosen so that the highest is lowest, and that a folded map uses them.
import { describe, expect, it } from 'vitest';
import { evenBands, type Lane } from '../../src/layout/bands.ts';
import { layoutMap } from '../../src/layout/index.ts';
import type { ThreadDocument } from '../../src/thread/index.ts';
import { metrics, reasonedGraph } from './support.ts';
import { madeThread } from './threads.ts';

/** A lane in which each start is followed by cards of a height. */
function lane(width: number, at: readonly string[], each: readonly number[], price = 0): Lane {
  const heights = each.map((_, from) =>
    each.slice(from).map((_, n) => each.slice(from, from + n + 1).reduce((a, b) => a + b, 0)),
  );
  return { width, at, heights, priceOf: () => price };
}

describe('bands', () => {
  const at = ['', 'a', 'ab', 'abc', 'abcd'];

  it('are cut so that the highest is as low as can be', () => {
    expect(evenBands([lane(2, at, [10, 10, 10, 30])], 4)).toEqual([
      { lane: 0, from: 0, to: 3 },
      { lane: 0, from: 3, to: 4 },
    ]);
  });

  it('are not cut where that costs more than it saves', () => {
    expect(evenBands([lane(2, at, [10, 10, 10, 30], 40)], 4)).toEqual([{ lane: 0, from: 0, to: 4 }]);
  });

  it('take the width that suits each', () => {
    expect(evenBands([lane(1, at, [50, 10, 10, 10]), lane(3, at, [20, 15, 15, 15])], 4)).toEqual([
      { lane: 1, from: 0, to: 1 },
      { lane: 0, from: 1, to: 4 },
    ]);
  });

  it('go on in another width only where both have placed the same', () => {
    const bands = evenBands(
      [lane(1, ['', 'a', 'ab', 'abcd'], [10, 10, 90]), lane(2, ['', 'b', 'bc', 'abcd'], [10, 10, 10])],
      3,
    );
    expect(bands).toEqual([{ lane: 1, from: 0, to: 3 }]);
  });

  it('never hold what may not stand in them', () => {
    expect(evenBands([lane(1, at, [Infinity, 1, 1, 1]), lane(2, at, [10, 10, 10, 10])], 3)[0]?.lane).toBe(1);
  });
});

/** A chain of 30, and beside it a tree of 30 that branches widely, under one beginning. */
function uneven(): ThreadDocument {
  const document = madeThread(61, { shape: 0.3 });
  const comments = document.thread.comments.map((one, index) => {
    const above =
      index === 0 ? null : index === 1 || index === 31 ? 0 : index < 31 ? index - 1 : 31 + Math.floor((index - 32) / 3);
    return { ...one, parent: above === null ? null : `c${above + 1}` };
  });
  return { ...document, thread: { ...document.thread, comments }, relations: [] };
}

describe('a folded map', () => {
  const { cards, height } = layoutMap(reasonedGraph(uneven()), metrics);
  const columns = [...new Set(cards.map(({ box }) => Math.round(box.x / 392)))].sort();
  const columnOf = (id: string) => Math.round((cards.find((card) => card.id === id)?.box.x ?? 0) / 392);

  it('gives a chain one column and what branches several', () => {
    const chain = new Set(Array.from({ length: 24 }, (_, i) => columnOf(`c${i + 2}`)));
    const tree = new Set(Array.from({ length: 30 }, (_, i) => columnOf(`c${i + 32}`)));
    expect(tree.size).toBeGreaterThan(1);
    expect([...chain].filter((column) => tree.has(column))).toEqual([]);
    expect(columns).toEqual(columns.map((_, index) => index));
  });

  it('leaves little of its height empty', () => {
    const lowest = columns.map((column) =>
      Math.max(...cards.filter(({ box }) => Math.round(box.x / 392) === column).map(({ box }) => box.y + box.height)),
    );
    const full = cards.reduce((sum, { box }) => sum + box.height, 0);
    const top = Math.min(...cards.map(({ box }) => box.y));
    expect(Math.max(...lowest)).toBeLessThan(height);
    expect(full / (columns.length * (Math.max(...lowest) - top))).toBeGreaterThan(0.5);
  });
});
