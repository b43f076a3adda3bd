// Holds the file that is written: golden pictures of frozen documents, well-formed XML for any text, fonts, size.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/index.ts';
import { layoutMap } from '../../src/layout/index.ts';
import { fontFiles, renderSvg } from '../../src/render/index.ts';
import { anyDocument, fixtureNames, fixtureScene, metrics, reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';

const noFonts = () => undefined;
const golden = (name: string) => fileURLToPath(new URL(`../fixtures/documents/${name}/map.svg`, import.meta.url));

/** Parses strictly; gives ids and links. */
function parse(svg: string): { readonly ids: readonly string[]; readonly links: readonly string[] } {
  const ids: string[] = [];
  const links: string[] = [];
  const parser = new SaxesParser({ fragment: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    if (attributes['id'] !== undefined) ids.push(String(attributes['id']));
    if (attributes['href'] !== undefined) links.push(String(attributes['href']));
  });
  parser.write(svg).close();
  return { ids, links };
}

describe('renderSvg', () => {
  it.each(fixtureNames)('draws %s as before', async (name) => {
    await expect(renderSvg(fixtureScene(name), noFonts)).toMatchFileSnapshot(golden(name));
  });

  it('is well-formed for any document, its ids unique, its links kept', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { ids, links } = parse(renderSvg(layoutMap(buildGraph(document), metrics), noFonts));
        expect(new Set(ids).size).toBe(ids.length);
        expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
        expect(ids.filter((id) => !/^[A-Za-z0-9._-]+$/.test(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same bytes for the same scene', () => {
    const scene = fixtureScene('bread-quarrel');
    expect(renderSvg(scene, noFonts)).toBe(renderSvg(structuredClone(scene), noFonts));
  });

  it('names its maker early in the file and holds no script', () => {
    const svg = renderSvg(fixtureScene('many-scripts'), noFonts);
    expect(svg.slice(0, 600)).toContain('data-generator="counterpoint"');
    expect(svg).not.toMatch(/<script|<foreignObject|var\(--|@media print/);
  });

  it('puts 10,000 comments into a file that opens', { timeout: 120_000 }, () => {
    const scene = layoutMap(reasonedGraph(madeThread(10_000, { shape: 0.2, deepest: 8 })), metrics);
    const svg = renderSvg(scene, () => new Uint8Array(30_000));
    expect(svg.length).toBeLessThan(600_000);
    expect(scene.description).toContain('10,000\u00A0comments');
    parse(svg);
  });
});

describe('fonts', () => {
  it('asks only for the files whose letters occur', () => {
    expect(fontFiles(fixtureScene('bread-quarrel'))).toEqual([
      'inter-latin-400-normal.woff2',
      'inter-latin-600-normal.woff2',
      'source-serif-4-latin-600-normal.woff2',
    ]);
    expect(fontFiles(fixtureScene('many-scripts'))).toContain('inter-cyrillic-400-normal.woff2');
  });

  it('writes their bytes in base64 and keeps to its budget', () => {
    const scene = fixtureScene('many-scripts');
    expect(renderSvg(scene, () => Uint8Array.of(1, 2, 3, 4))).toContain('data:font/woff2;base64,AQIDBA==');
    const svg = renderSvg(scene, () => new Uint8Array(60_000));
    expect(svg.match(/@font-face/g)).toHaveLength(2);
  });
});
