// Holds that a map needs no style sheet: without it, as in importers that know none, everything keeps its light look.
import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../src/layout/index.ts';
import { DARK, LIGHT, renderSvg } from '../../src/render/index.ts';
import { fixtureScene, metrics, reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';
import { browserPage, missing } from './support.ts';

/** Runs in the page: what each shape and text is painted with. */
const PAINTS = `[...document.querySelectorAll('rect, circle, path, text, tspan, .own')].map((element) => {
  const look = getComputedStyle(element);
  const names = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'font-family', 'font-weight', 'display'];
  return [element.tagName, element.getAttribute('class'), ...names.map((name) => look.getPropertyValue(name))].join(' | ');
})`;

const noFonts = () => undefined;
const maps = [
  ['bread-quarrel', () => renderSvg(fixtureScene('bread-quarrel'), noFonts)],
  ['many-scripts', () => renderSvg(fixtureScene('many-scripts'), noFonts)],
  ['of 150', () => renderSvg(layoutMap(reasonedGraph(madeThread(150, { shape: 0.12, deepest: 5 })), metrics), noFonts)],
] as const;

describe.skipIf(missing)('a map without its style sheet', () => {
  const { open } = browserPage();

  it.each(maps)('%s is painted as with it', async (name, make) => {
    const svg = make();
    const plain = svg.replace(/<style>[^<]*<\/style>/, '');
    expect(plain.length).toBeLessThan(svg.length);
    const dressed = await (await open(`${name}.svg`, svg)).evaluate<string[]>(PAINTS);
    const bare = await (await open(`${name}-plain.svg`, plain)).evaluate<string[]>(PAINTS);
    expect(dressed.length).toBeGreaterThan(100);
    expect(bare).toEqual(dressed);
    expect(bare.filter((look) => look.includes('rgb(0, 0, 0)'))).toEqual([]);
  });

  it('is light where rules are read as if no media query stood around them', async () => {
    // Such importers know no `:root` either, so nothing dark may stand in a rule without it.
    const svg = renderSvg(fixtureScene('bread-quarrel'), noFonts);
    const dark = svg.slice(svg.indexOf('@media'), svg.indexOf('</style>'));
    const only = Object.values(DARK).filter((colour) => !Object.values(LIGHT).includes(colour));
    const rules = [...dark.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    expect(rules.length).toBeGreaterThan(30);
    for (const [, on = '', body = ''] of rules)
      if (only.some((colour) => body.includes(colour))) for (const one of on.split(',')) expect(one).toContain(':root');
  });
});
