// Holds the page in a browser: map and thread light each other up, from disk, under its policy; axe finds nothing.
import { readdirSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { fontSource, loadIndex, loadPage, loadScript } from '../../src/cli/resources.ts';
import { layoutAtlas, layoutMap } from '../../src/layout/index.ts';
import { renderIndex, renderPage } from '../../src/page/index.ts';
import { readThread } from '../../src/processor.ts';
import { renderSvg } from '../../src/render/index.ts';
import { fixtureGraph, fixtureScene, metrics, reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';
import { chain } from '../support/chain.ts';
import { browserPage, missing } from './support.ts';

function pageOf(name: string): string {
  const graph = fixtureGraph(name);
  return renderPage(graph, layoutMap(graph, metrics), loadPage());
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(missing)('the page', () => {
  const { open, page, faults } = browserPage({ viewport: { width: 1400, height: 800 } });
  const lit = () => page().evaluate<string[]>(`[...document.querySelectorAll('.lit-up')].map(({ id }) => id)`);
  // The page follows its address, which changes a moment after the key or the click.
  const expectLit = (ids: readonly string[]) => expect.poll(lit, { timeout: 10_000 }).toEqual(ids);
  const inView = (selector: string) =>
    page().evaluate<boolean>(
      `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('${selector}').getBoundingClientRect())`,
    );

  beforeEach(() => () => expect(faults).toEqual([]));

  it('lights up the sentence of the claim that is clicked in the map', async () => {
    await open('bread.html', pageOf('bread-quarrel'));
    await page().click('#k2d .hit', { position: { x: 3, y: 12 }, force: true });
    await expectLit(['s-k2d']);
    expect(await inView('#s-k2d')).toBe(true);
    await page().focus('#k4b');
    await page().keyboard.press('Enter');
    await expectLit(['s-k4b']);
    expect(await inView('#s-k4b')).toBe(true);
  });

  it('lights up the claim of the sentence that is clicked, and brings it into view', async () => {
    await open('bread.html', pageOf('bread-quarrel'));
    await page().click('#s-k4b');
    await expectLit(['s-k4b']);
    expect(await page().evaluate(`document.querySelector('.row:target').id`)).toBe('k4b');
    expect(await inView('#k4b')).toBe(true);
  });

  it('opens at the claim that its address names', async () => {
    await open('bread.html', pageOf('bread-quarrel'));
    await page().goto(`${page().url().split('#')[0]}#k3c`);
    await page().reload();
    await expectLit(['s-k3c']);
  });

  it('asks the network for nothing', async () => {
    const asked: string[] = [];
    page().on('request', (request) => asked.push(request.url()));
    await open('bread.html', pageOf('bread-quarrel'));
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  });

  /** What axe says of the page that is open, and where. */
  async function axeSays(): Promise<readonly (readonly string[])[]> {
    await page().evaluate(axe.source);
    const { violations } = await page().evaluate<{ violations: readonly Violation[] }>('axe.run()');
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 120))]);
  }

  async function quietInBoth(name: string, text: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      await open(`${name}.html`, text);
      expect([colorScheme, ...(await axeSays())]).toEqual([colorScheme]);
    }
  }

  it.each(['bread-quarrel', 'many-scripts', 'several-roots'])(
    'gives axe nothing to say, in light and dark: %s',
    (name) => quietInBoth(name, pageOf(name)),
  );

  const threads = new URL('../../data/threads/', import.meta.url);
  it.each(readdirSync(threads).filter((file) => file.endsWith('.txt')))(
    'gives axe nothing to say of the page of a gallery thread, in light and dark: %s',
    async (file) => {
      const { graphs } = readThread(readFileSync(new URL(file, threads), 'utf8'), chain);
      expect(graphs.length).toBe(1);
      for (const graph of graphs)
        await quietInBoth(file.replace('.txt', ''), renderPage(graph, layoutMap(graph, metrics), loadPage()));
      for (const size of [
        { width: 1400, height: 800 },
        { width: 375, height: 667 },
      ]) {
        await page().setViewportSize(size);
        expect([size, await inView('.tools'), await inView('#thread h1')]).toEqual([size, true, true]);
      }
      await page().setViewportSize({ width: 1400, height: 800 });
    },
  );

  it('gives axe nothing to say of a moving map set into a page, all shown or one claim', async () => {
    const svg = renderSvg(fixtureScene('bread-quarrel'), fontSource, { script: loadScript('map') });
    const inside = svg.replace(/^<\?xml[^>]*>/, '');
    const around = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A quarrel</title><main style="height:90vh"><h1>A quarrel</h1>${inside}</main>`;
    await quietInBoth('around', around);
    await page().focus('#k2d');
    await page().keyboard.press('Enter');
    expect(await page().textContent('[role=status]')).toBe('4 of 16');
    // What is dimmed is faint on purpose; everything else stays as it was.
    const said = await axeSays();
    expect(said.filter(([id]) => id !== 'color-contrast')).toEqual([]);
  });

  it('gives axe nothing to say of the list of an atlas, in light and dark', async () => {
    await quietInBoth('index', renderIndex([...layoutAtlas(reasonedGraph(madeThread(300)), metrics)], loadIndex()));
  });

  it('prints in light colours from a dark screen too', async () => {
    await open('bread.html', pageOf('bread-quarrel'));
    const colours = () =>
      page().evaluate(
        `[getComputedStyle(document.querySelector('.page')).fill, getComputedStyle(document.body).backgroundColor]`,
      );
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await colours()).toEqual(['rgb(21, 23, 27)', 'rgb(21, 23, 27)']);
    await page().emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await colours()).toEqual(['rgb(251, 250, 246)', 'rgb(251, 250, 246)']);
    await page().emulateMedia({ colorScheme: null, media: null });
  });

  it('prints the whole map and the whole thread', async () => {
    await open('bread.html', pageOf('bread-quarrel'));
    const view = () => page().evaluate<string>(`document.querySelector('svg').getAttribute('viewBox')`);
    await page().click('[aria-label^=Larger]');
    const zoomed = await view();
    await page().emulateMedia({ media: 'print' });
    await page().evaluate(`dispatchEvent(new Event('beforeprint')) && dispatchEvent(new Event('resize'))`);
    expect(await view()).toMatch(/^0 0 1652 /);
    await page().emulateMedia({ media: null });
    await page().evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await view()).toBe(zoomed);
    const pdf = await page().pdf({ landscape: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
  });
});
