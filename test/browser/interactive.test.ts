// Holds what the small script adds to a map: zoom, pan, search, one person, one claim; by mouse, touch and keyboard.
import { beforeEach, describe, expect, it } from 'vitest';
import { fontSource, loadScript } from '../../src/cli/resources.ts';
import { renderSvg } from '../../src/render/index.ts';
import { fixtureScene } from '../layout/support.ts';
import { browserPage, missing } from './support.ts';

const map = () => renderSvg(fixtureScene('bread-quarrel'), fontSource, { script: loadScript('map') });

/** Runs in the page: ids of the rows that are not dimmed. */
const SHOWN = `[...document.querySelectorAll('.row:not(.off)')].map(({ id }) => id).join(' ')`;
const VIEW = `document.documentElement.getAttribute('viewBox').split(' ').map(Number)`;
const ALL = 'k1a k1b k1c k1d k1e k2a k2b k2c k2d k3a k3b k3c k3d k4a k4b c4q1';

describe('the script', () => {
  it('is small, stands once in the file, and holds no word of the thread', () => {
    const [script = '', ...more] = [...map().matchAll(/<script>([^<]*)<\/script>/g)].map(([, text]) => text ?? '');
    expect(more).toEqual([]);
    expect(script.length).toBeGreaterThan(1000);
    expect(Buffer.byteLength(script)).toBeLessThan(8192);
    expect(script).not.toMatch(/freezer|crumbTin|bread/i);
  });
});

describe.skipIf(missing)('a map with the script', () => {
  const { open, page, faults } = browserPage({ viewport: { width: 1200, height: 700 }, hasTouch: true });
  const shown = () => page().evaluate<string>(SHOWN);
  const view = () => page().evaluate<[number, number, number, number]>(VIEW);

  beforeEach(async () => {
    await open('map.svg', map());
    return () => expect(faults).toEqual([]);
  });

  it('shows everything at first, as wide as the window', async () => {
    expect(await shown()).toBe(ALL);
    expect((await view())[2]).toBe(1652);
  });

  it('shows only what speaks to the claim that is clicked, until Esc', async () => {
    await page().mouse.click(...(await middleOf('#k2d .hit')));
    expect(await shown()).toBe('k1d k2d k3c k3d');
    expect(await page().evaluate(`document.querySelectorAll('.own.lit').length`)).toBe(3);
    expect(await page().textContent('[role=status]')).toBe('4 of 16');
    await page().keyboard.press('Escape');
    expect(await shown()).toBe(ALL);
    expect(await page().evaluate(`document.querySelectorAll('.own.lit').length`)).toBe(0);
  });

  it('does the same by touch and by keyboard', async () => {
    await page().touchscreen.tap(...(await middleOf('#k2d .hit')));
    expect(await shown()).toBe('k1d k2d k3c k3d');
    await page().keyboard.press('Escape');
    await page().focus('#k2d');
    await page().keyboard.press('Enter');
    expect(await shown()).toBe('k1d k2d k3c k3d');
  });

  async function middleOf(selector: string): Promise<[number, number]> {
    const box = await page().locator(selector).boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  }

  it('searches, one person at a time if asked to', async () => {
    await page().keyboard.press('/');
    await page().keyboard.type('Freezer');
    expect(await shown()).toBe('k1a k1d k2a k2c k2d k3c k4b');
    await page().selectOption('select', 'kate_loaf');
    expect(await shown()).toBe('k3c');
    await page().focus('input');
    await page().keyboard.press('Enter');
    expect(await page().evaluate('document.activeElement.id')).toBe('k3c');
    await page().keyboard.press('Escape');
    expect(await shown()).toBe(ALL);
    expect(await page().evaluate(`document.querySelector('input').value`)).toBe('');
  });

  it('brings what a person says into view, and bears a person who says nothing of it', async () => {
    for (let i = 0; i < 3; i++) await page().keyboard.press('+');
    await page().selectOption('select', 'Old_Oven');
    const box = await page().locator('#k4a .hit').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 9999) < 1200 && (box?.y ?? 9999) < 700).toBe(true);
    await page().fill('input', 'nobody says this');
    await page().selectOption('select', 'kate_loaf');
    expect(await shown()).toBe('');
  });

  it('zooms about the mouse, keeps what is under it, and comes back', async () => {
    const under = `(([x, y, w]) => [x + 600 * w / 1200, y + 300 * w / 1200])(${VIEW})`;
    const before = await page().evaluate<number[]>(under);
    await page().mouse.move(600, 300);
    await page().keyboard.down('Control');
    await page().mouse.wheel(0, -300);
    await page().keyboard.up('Control');
    expect((await view())[2]).toBeLessThan(800);
    const after = await page().evaluate<number[]>(under);
    expect(after.map((at, i) => Math.abs(at - (before[i] ?? 0))).every((off) => off < 1)).toBe(true);
    await page().keyboard.press('0');
    expect((await view())[2]).toBe(1652);
    await page().click('[aria-label^=Larger]');
    expect((await view())[2]).toBeCloseTo(1652 / 1.25, 3);
  });

  it('moves by dragging without choosing a claim, by wheel and by arrows, never off the map', async () => {
    await page().click('[aria-label^=Larger]');
    const [x = 0, y = 0] = await view();
    await page().mouse.move(...(await middleOf('#k2b .hit')));
    await page().mouse.down();
    await page().mouse.move(300, 200, { steps: 4 });
    await page().mouse.up();
    expect((await view())[0]).toBeGreaterThan(x);
    expect(await shown()).toBe(ALL);
    await page().mouse.wheel(0, 100_000);
    expect((await view())[1]).toBeGreaterThan(y);
    expect((await view())[1]).toBeLessThan(827);
    await page().keyboard.press('ArrowUp');
    await page().mouse.wheel(0, -100_000);
    expect((await view())[1]).toBeLessThanOrEqual(0);
  });

  it('zooms by two fingers', async () => {
    const before = (await view())[2];
    const touch = await page().context().newCDPSession(page());
    const put = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: readonly [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(([x, y], id) => ({ x, y, id })) });
    await put('touchStart', [500, 300], [600, 300]);
    for (const step of [1, 2, 3, 4]) await put('touchMove', [500 - 20 * step, 300], [600 + 20 * step, 300]);
    await put('touchEnd');
    expect((await view())[2]).toBeLessThan(before * 0.6);
  });

  it('brings what a link names into view, and reaches every link by Tab alone', async () => {
    for (let i = 0; i < 6; i++) await page().keyboard.press('+');
    const links = await page().locator('a').count();
    await page().evaluate(`globalThis.inView = ({ x, y, right, bottom }) =>
      x >= -1 && y >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1`);
    const reached = new Set<string>();
    for (let i = 0; i < links * 3; i++) {
      await page().keyboard.press('Tab');
      const place = await page().evaluate<string>(
        `((at) => (at ? [at.tagName + [...document.querySelectorAll('a')].indexOf(at), inView(at.getBoundingClientRect())].join(' ') : ''))(document.activeElement)`,
      );
      if (place.startsWith('a')) reached.add(place);
    }
    expect(reached.size).toBe(links);
    expect([...reached].filter((place) => place.endsWith('false'))).toEqual([]);
    await page().focus('#k4a a');
    await page().keyboard.press('Enter');
    expect(await page().evaluate('location.hash')).toBe('#k1b');
    const box = await page().locator('#k1b').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.y ?? 999) < 700).toBe(true);
  });
});

describe.skipIf(missing)('a map with the script on a phone', () => {
  const { open, page, faults } = browserPage({
    viewport: { width: 375, height: 667 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });

  /** Boxes of the tools that are shown, in the phone's own pixels: it lays a picture out wider than its screen is. */
  const TOOLS = `[...document.querySelectorAll('.tools > *')].map((tool) => tool.getBoundingClientRect())
    .filter(({ width }) => width > 0).map(({ left, right, top, bottom, height }) =>
      [left, right, top, bottom, height].map((at) => at * screen.width / innerWidth))`;

  it('has tools that a finger finds, and words that are not tiny', async () => {
    await open('map.svg', map());
    const tools = await page().evaluate<[number, number, number, number, number][]>(TOOLS);
    expect(tools.length).toBeGreaterThan(2);
    for (const [left, right, top, bottom, height] of tools) {
      expect(left >= 0 && right <= 375 && top >= 0 && bottom <= 667).toBe(true);
      expect(height).toBeGreaterThan(24);
    }
    const claim = await page().evaluate<number>(
      `document.querySelector('#k1a .hit').getBoundingClientRect().width * screen.width / innerWidth`,
    );
    expect(claim).toBeGreaterThan(180);
    expect(faults).toEqual([]);
  });

  it('shows what speaks to a claim that is touched, and all again by its button', async () => {
    await open('map.svg', map());
    await page().tap('#k1a .hit', { force: true });
    const shown = await page().evaluate<string>(SHOWN);
    expect(shown).not.toBe(ALL);
    expect(shown).toContain('k1a');
    const tools = await page().evaluate<number[][]>(TOOLS);
    expect(Math.max(...tools.map(([, right = 0]) => right))).toBeLessThanOrEqual(375);
    await page().tap('[aria-label^="Show all"]');
    expect(await page().evaluate(SHOWN)).toBe(ALL);
  });
});
