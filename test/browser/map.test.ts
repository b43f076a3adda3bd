// Holds that a browser shows the map as it was measured, in light and dark; skipped where there is no Chromium.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fontSource as fonts } from '../../src/cli/resources.ts';
import { layoutMap, type Scene } from '../../src/layout/index.ts';
import { renderSvg } from '../../src/render/index.ts';
import { fixtureNames, fixtureScene, metrics, reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';
import { browserPage, missing } from './support.ts';

/** Scripts that neither the embedded fonts nor every machine can show. */
const UNSHOWN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Devanagari}\p{sc=Thai}\p{M}]/u;

interface Shown {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

interface Inspection {
  readonly texts: readonly Shown[];
  readonly cards: readonly (Shown & { readonly top: number; readonly bottom: number })[];
  readonly broken: readonly string[];
  readonly page: string;
  readonly fonts: number;
}

/** Runs in the page: extents of all words, boxes of all cards, and links that lead nowhere. */
const INSPECT = `document.fonts.ready.then(() => {
  const boxes = (selector) =>
    [...document.querySelectorAll(selector)].map((element) => {
      const { x, y, width, height } = element.getBBox();
      return { text: element.textContent, left: x, right: x + width, top: y, bottom: y + height };
    });
  const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));
  return {
    texts: boxes('text'),
    cards: boxes('.card'),
    broken: links.filter((href) => !document.getElementById(href.slice(1))),
    page: getComputedStyle(document.querySelector('.page')).fill,
    fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
  };
})`;

async function show(page: Page, scene: Scene): Promise<Inspection> {
  const svg = renderSvg(scene, fonts).replace(/^<\?xml[^>]*>/, '');
  await page.setContent(`<!doctype html><body style="margin:0">${svg}`);
  return page.evaluate<Inspection>(INSPECT);
}

const scenes: readonly (readonly [string, () => Scene])[] = [
  ...fixtureNames.map((name) => [name, () => fixtureScene(name)] as const),
  ['a thread of 150', () => layoutMap(reasonedGraph(madeThread(150, { shape: 0.12, deepest: 5 })), metrics)],
];

describe.skipIf(missing)('in Chromium', () => {
  const { page } = browserPage();

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(scenes)('%s', async (_, make) => {
      const scene = make();
      await page().emulateMedia({ colorScheme });
      const shown = await show(page(), scene);
      expect(runOver(shown.texts, scene)).toEqual([]);
      expect(
        shown.cards.filter((a, i) =>
          shown.cards
            .slice(i + 1)
            .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        ),
      ).toEqual([]);
      expect(shown.broken).toEqual([]);
      expect(shown.page).toBe(colorScheme === 'light' ? 'rgb(251, 250, 246)' : 'rgb(21, 23, 27)');
      expect(shown.fonts).toBeGreaterThan(0);
    });
  });

  it('follows the words of a row to the claim they name', async () => {
    await show(page(), fixtureScene('bread-quarrel'));
    await page().click('#k3a a');
    expect(await page().evaluate("location.hash + ' ' + document.querySelector('.row:target')?.id")).toBe('#k2b k2b');
  });

  it('reaches and follows every link by the keyboard alone, each with a mark of where one is', async () => {
    const scene = fixtureScene('several-roots');
    await show(page(), scene);
    const links = await page().evaluate<string[]>(
      `[...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))`,
    );
    expect(links.length).toBeGreaterThan(3);
    for (const [index, link] of links.entries()) {
      // Tab goes on from where a link led to, so each is come to from the top of a fresh page.
      await page().goto('about:blank');
      await show(page(), scene);
      for (let i = 0; i <= index; i++) await page().keyboard.press('Tab');
      const at = await page().evaluate<string[]>(
        `[document.activeElement.getAttribute('href'), getComputedStyle(document.activeElement).outlineStyle]`,
      );
      expect(at).toEqual([link, 'solid']);
      await page().keyboard.press('Enter');
      expect(await page().evaluate(`location.hash + ' ' + document.querySelector(':target').id`)).toBe(
        `${link} ${link.slice(1)}`,
      );
    }
  });

  it('measures Latin text within one per cent', async () => {
    const scene = fixtureScene('bread-quarrel');
    const { texts } = await show(page(), scene);
    const claims = linesOf(scene).filter(({ width }) => width > 150);
    const off = claims.flatMap(({ width, text }) => {
      // The same words may stand in the header too, in another size.
      const seen = texts.filter((one) => one.text === text).map(({ left, right }) => Math.abs(right - left - width));
      return seen.length > 0 ? [Math.min(...seen) / width] : [];
    });
    expect(off.length).toBeGreaterThan(20);
    expect(off.reduce((sum, share) => sum + share, 0) / off.length).toBeLessThan(0.01);
  });
});

function linesOf({ head, cards }: Scene) {
  const figures = [...head, ...cards.flatMap((card) => [card.figure, ...card.rows.map(({ figure }) => figure)])];
  return figures
    .flatMap(({ texts }) => texts)
    .map(({ box, width, runs }) => ({ box, width, text: runs.map(({ text }) => text).join('') }));
}

/** Words that leave the room they were given by more than rounding and kerning. */
function runOver(shown: readonly Shown[], scene: Scene): readonly string[] {
  const rooms = new Map<string, (readonly [number, number])[]>();
  for (const { text, box } of linesOf(scene)) rooms.set(text, [...(rooms.get(text) ?? []), box]);
  return shown
    .filter(({ text }) => !UNSHOWN.test(text.normalize('NFC')))
    .filter(({ text, left, right }) => {
      const boxes = rooms.get(text);
      return boxes !== undefined && !boxes.some(([from, to]) => left >= from - 2 && right <= to + 2);
    })
    .map(({ text }) => text);
}
