// Holds what the header says of the longest chain of replies: it is counted in the tree, and leads to where it begins.
import { expect, it } from 'vitest';
import { layoutMap } from '../../src/layout/index.ts';
import { fixtureScene, metrics, reasonedGraph, textLines } from './support.ts';
import { madeThread } from './threads.ts';

it.each([30, 150, 600])('a map of %i comments tells the longest chain of replies', (size) => {
  const document = madeThread(size, { shape: 0.3, deepest: 7 });
  const parents = new Map(document.thread.comments.map(({ id, parent }) => [id, parent]));
  const chainOf = (id: string): readonly string[] => {
    const above = parents.get(id);
    return above ? [...chainOf(above), id] : [id];
  };
  const chains = document.thread.comments.map(({ id }) => chainOf(id));
  const most = Math.max(...chains.map(({ length }) => length));
  const scene = layoutMap(reasonedGraph(document), metrics);
  const said = scene.description
    .replaceAll('\u00A0', ' ')
    .match(/replies: (\d+) comments, #(\d+) to #(\d+); (\S+) has the/);
  const [, count, from, to, who] = said ?? [];
  expect(Number(count)).toBe(most);
  const chain = chains.find((one) => one.at(-1) === `c${to}`);
  expect(chain).toHaveLength(most);
  expect(chain?.[0]).toBe(`c${from}`);
  expect(who).toBe(document.thread.comments[Number(to) - 1]?.author);
  const line = textLines(scene).find(({ runs }) => runs[0]?.text.startsWith('Longest chain'));
  expect(line?.href).toBe(`c${from}`);
});

it('says nothing of chains in a small map', () => {
  expect(fixtureScene('bread-quarrel').description).not.toContain('Longest');
});
