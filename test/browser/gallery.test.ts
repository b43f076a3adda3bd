// Holds that every picture of the gallery, and of the frozen documents, is good in a browser: light and dark, in four faces.
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fontSource } from '../../src/cli/resources.ts';
import { layoutMap } from '../../src/layout/index.ts';
import { renderSvg } from '../../src/render/index.ts';
import { fixtureNames, fixtureScene, metrics, reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';
import { nothingWrong, wrongs } from './inspect.ts';
import { oddNames, oddScene } from './odd.ts';
import { browserPage, missing } from './support.ts';

const output = new URL('../../output/', import.meta.url);
const gallery = readdirSync(output).filter((file) => file.endsWith('.svg'));
const FACES = [null, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans'];

const maps: readonly (readonly [string, () => string])[] = [
  ...gallery.map((file) => [file, () => readFileSync(new URL(file, output), 'utf8')] as const),
  ...fixtureNames
    .filter((name) => name !== 'many-scripts')
    .map((name) => [name, () => renderSvg(fixtureScene(name), fontSource)] as const),
  ...oddNames.map((name) => [`of ${name}`, () => renderSvg(oddScene(name), fontSource)] as const),
  [
    'of 150',
    () => renderSvg(layoutMap(reasonedGraph(madeThread(150, { shape: 0.12, deepest: 5 })), metrics), fontSource),
  ],
  [
    'of one long chain',
    () => renderSvg(layoutMap(reasonedGraph(madeThread(60, { shape: 1, deepest: 100 })), metrics), fontSource),
  ],
  [
    'deep',
    () => renderSvg(layoutMap(reasonedGraph(madeThread(34, { shape: 0.85, deepest: 60 })), metrics), fontSource),
  ],
];

describe.skipIf(missing)('the map', () => {
  const { open } = browserPage();

  it.each(maps)('%s is good in each face, in light and dark', async (name, make) => {
    const page = await open(`${name.replace('.svg', '')}.svg`, make());
    const found: unknown[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const face of FACES) {
        const wrong = await wrongs(page, face);
        if (wrong === null) console.warn(`${face} is not installed: ${name} was not looked at in it.`);
        else if (!isDeepStrictEqual(wrong, nothingWrong)) found.push({ colorScheme, face, ...wrong });
      }
    }
    expect(found).toEqual([]);
  });
});
