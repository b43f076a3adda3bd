// Holds that a folded map says where a column breaks off and where it goes on, with links both ways.
import { describe, expect, it } from 'vitest';
import { layoutMap, type Scene } from '../../src/layout/index.ts';
import { metrics, overlaps, reasonedGraph, segments, textLines } from './support.ts';
import { madeThread } from './threads.ts';

const THREADS = [
  ['a chain', madeThread(60, { shape: 1, deepest: 1000 })],
  ['long exchanges', madeThread(150, { shape: 0.6, deepest: 40 })],
  ['a broad thread', madeThread(190, { shape: 0.3, deepest: 6 })],
] as const;

const said = ({ head }: Scene) =>
  head.flatMap(({ texts }) => texts.map((line) => ({ line, text: line.runs.map(({ text }) => text).join('') })));

describe.each(THREADS)('the folded map of %s', (_, document) => {
  const scene = layoutMap(reasonedGraph(document), metrics);
  const notes = said(scene).filter(({ text }) => /^(comments go|goes) on at #\d+ →$/.test(text));
  const parents = new Map(document.thread.comments.map(({ id, parent }) => [id, parent]));
  const cardOf = (id: string | null | undefined) => scene.cards.find((card) => card.id === id);

  it('says at the end of each band where it goes on', () => {
    expect(notes.length).toBeGreaterThan(0);
    for (const { line, text } of notes) {
      const next = cardOf(line.href);
      expect(text).toContain(`#${line.href?.slice(1)} `);
      const tops = scene.cards.filter(({ box }) => box.x === next?.box.x).map(({ box }) => box.y);
      expect(next?.box.y).toBe(Math.min(...tops));
      expect(next?.box.x).toBeGreaterThan(line.x);
    }
  });

  it('stands right below what goes on, and the head of what goes on leads back to it', () => {
    for (const { line, text } of notes.filter(({ text }) => text.startsWith('goes'))) {
      const above = cardOf(parents.get(line.href ?? ''));
      expect([text, above?.box.x]).toEqual([text, line.x]);
      const head = said(scene).find((one) => one.text === `GOING ON FROM #${above?.id.slice(1)}`);
      expect(head?.line.href).toBe(above?.id);
      expect(head?.line.x).toBe(cardOf(line.href)?.box.x);
    }
  });

  it('names in each head what its column goes on with', () => {
    for (const { line } of notes.filter(({ text }) => text.startsWith('comments'))) {
      const head = said(scene).find((one) => one.text.endsWith(`, GOING ON AT #${line.href?.slice(1)}`));
      expect(head?.line.x).toBe(cardOf(line.href)?.box.x);
    }
  });

  it('has nothing on its notes', () => {
    for (const { line } of notes) {
      const box = { x: line.x, y: line.y - 11, width: line.width, height: 14 };
      const others = textLines(scene).filter((other) => other !== line);
      const boxes = others.map(({ box: [left, right], y }) => ({ x: left, y: y - 9, width: right - left, height: 11 }));
      const lines = [...scene.spine, ...scene.edges.flatMap(({ strokes }) => strokes)];
      expect(
        [...boxes, ...scene.cards.map((card) => card.box), ...lines.flatMap(({ points }) => segments(points))].filter(
          (other) => overlaps(box, other),
        ),
      ).toEqual([]);
    }
  });
});

it('a folded map sets what opens an exchange farther apart than its replies', () => {
  const document = madeThread(150, { shape: 0.35, deepest: 6 });
  const { cards } = layoutMap(reasonedGraph(document), metrics);
  const parents = new Map(document.thread.comments.map(({ id, parent }) => [id, parent]));
  const replied = new Set(parents.values());
  const above = (card: Scene['cards'][number]) =>
    cards.filter(({ box }) => box.x === card.box.x && box.y < card.box.y).sort((a, b) => b.box.y - a.box.y)[0];
  const gaps = (which: (id: string) => boolean) =>
    cards.flatMap((card) => {
      const other = above(card);
      return other && which(card.id) ? [card.box.y - other.box.y - other.box.height] : [];
    });
  const opens = gaps((id) => parents.get(id) === 'c1' && replied.has(id));
  expect(opens.length).toBeGreaterThan(5);
  expect(Math.min(...opens)).toBeGreaterThanOrEqual(30);
  const stays = gaps((id) => parents.get(id) !== 'c1' && parents.get(id) !== null);
  expect(stays.filter((gap) => gap < 30).length).toBeGreaterThan(10);
});
