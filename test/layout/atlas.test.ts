// Holds that an atlas draws every comment, that every count of hidden ones leads to a page, and that no link is dead.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArgumentGraph, buildGraph, commentsOf } from '../../src/graph/index.ts';
import { type AtlasPage, layoutAtlas, layoutMap } from '../../src/layout/index.ts';
import { anyDocument, metrics, reasonedGraph, textLines } from './support.ts';
import { madeThread } from './threads.ts';

const idsOf = ({ scene }: AtlasPage) => [
  'T',
  ...scene.cards.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]),
];
const linksOf = ({ scene, file }: AtlasPage) =>
  textLines(scene).flatMap(({ href }) => (href === null ? [] : [href.includes('#') ? href : `${file}#${href}`]));

function expectGoodAtlas(graph: ArgumentGraph): readonly AtlasPage[] {
  const pages = [...layoutAtlas(graph, metrics)];
  const ids = new Set(['index.html#pages', ...pages.flatMap((page) => idsOf(page).map((id) => `${page.file}#${id}`))]);
  expect(pages.flatMap(linksOf).filter((link) => !ids.has(link))).toEqual([]);
  expect(pages.filter(({ scene }) => scene.width > 2400)).toEqual([]);
  expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length);
  const drawn = new Set(pages.flatMap(({ scene }) => scene.cards.map(({ id }) => id)));
  const missing = commentsOf(graph).flatMap((_, index) => (drawn.has(`c${index + 1}`) ? [] : [index + 1]));
  expect(missing).toEqual([]);
  expect([...pages.map(({ file }) => file)].sort()).toEqual([...reached(pages)].sort());
  return pages;
}

/** The pages that one comes to from the first by links alone. */
function reached(pages: readonly AtlasPage[]): ReadonlySet<string> {
  const seen = new Set(['map.svg']);
  for (const file of seen) {
    const page = pages.find((one) => one.file === file);
    for (const link of page ? linksOf(page) : []) if (link.includes('.svg')) seen.add(link.split('#')[0] ?? '');
  }
  return seen;
}

describe('an atlas', () => {
  it.each([
    ['broad', 500, { shape: 0, deepest: 2 }],
    ['usual', 600, { shape: 0.2, deepest: 8 }],
    ['deep', 300, { shape: 1, deepest: 1000 }],
    ['flat', 300, { shape: 0, deepest: 0 }],
    ['small', 30, {}],
  ] as const)('draws all of a %s thread', (_, size, options) => {
    const pages = expectGoodAtlas(reasonedGraph(madeThread(size, options)));
    expect(pages.length > 1).toBe(size > 120);
  });

  it('does so for any document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => void expectGoodAtlas(buildGraph(document))),
      { numRuns: 60 },
    );
  });

  it('begins with the map of the whole thread, and links each count on it', () => {
    const graph = reasonedGraph(madeThread(500));
    const [first] = layoutAtlas(graph, metrics);
    const lone = layoutMap(graph, metrics);
    expect(first?.scene.cards.map(({ id, box }) => [id, box])).toEqual(lone.cards.map(({ id, box }) => [id, box]));
    const counts = textLines(first?.scene ?? lone).filter(({ runs }) =>
      /^\+ ?\d+( more repl.*)? →$/.test(runs[0]?.text ?? ''),
    );
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.filter(({ href }) => href === null)).toEqual([]);
  });

  it('counts on a part what is in the part, and says of its claims what the whole thread says of them', () => {
    const pages = [...layoutAtlas(reasonedGraph(madeThread(600, { shape: 0.2, deepest: 8 })), metrics)];
    const [whole] = pages;
    const backs = (page: AtlasPage | undefined, card: string) =>
      page?.scene.cards
        .find(({ id }) => id === card)
        ?.rows.flatMap(({ figure }) => figure.texts.flatMap(({ runs }) => runs.map(({ text }) => text)))
        .filter((text) => /(rebutted|answered) by /.test(text)) ?? [];
    // Of one-line cards the whole says less.
    const compared = pages.filter(({ file }) => file.startsWith('c') && backs(whole, file.slice(0, -4)).length > 0);
    expect(compared.length).toBeGreaterThan(1);
    for (const part of compared) {
      const root = part.file.slice(0, -4);
      expect(part.scene.description.replaceAll('\u00A0', ' ')).toMatch(
        new RegExp(`In this part: .* ${part.comments} comments`),
      );
      expect(backs(part, root)).toEqual(backs(whole, root));
    }
  });
});
