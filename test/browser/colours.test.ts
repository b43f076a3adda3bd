// Holds that relations are told apart by colour and without it: in grey and by eyes that miss red or green, each sign and line looks different.
import { describe, expect, it } from 'vitest';
import { fontSource } from '../../src/cli/resources.ts';
import { DARK, LIGHT, renderSvg } from '../../src/render/index.ts';
import { fixtureScene } from '../layout/support.ts';
import { readPng } from '../support/png.ts';
import { browserPage, missing } from './support.ts';

const EYES = ['none', 'achromatopsia', 'deuteranopia', 'protanopia'] as const;
const RELATIONS = ['attack', 'undercut', 'support', 'concede', 'question', 'doubt', 'restate'];
/** Sign and line of an item of the legend. */
const SAMPLE = { width: 50, height: 24 };

type Grey = readonly number[];

/** Share of the drawn pixels of two samples that are clearly lighter or darker in one of them. */
function unlike(a: Grey, b: Grey): number {
  const paper = Math.max(...a);
  const drawn = a.flatMap((one, i) => (Math.min(one, b[i] ?? paper) < paper - 40 ? [i] : []));
  return drawn.filter((i) => Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 40).length / drawn.length;
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const apart = (a: string, b: string) => Math.hypot(...channels(a).map((one, index) => one - (channels(b)[index] ?? 0)));

it.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('give each relation a colour of its own: %s', (_, palette) => {
  const tones = ['attack', 'undercut', 'support', 'question', 'concede'] as const;
  const near = tones.flatMap((a, index) =>
    tones
      .slice(index + 1)
      .filter((b) => apart(palette[a], palette[b]) < 80)
      .map((b) => [a, b]),
  );
  expect(near).toEqual([]);
});

describe.skipIf(missing)('signs and lines', () => {
  const { open } = browserPage({ viewport: { width: 1700, height: 1200 } });

  it.each(['light', 'dark'] as const)('look different to everybody: %s', async (colorScheme) => {
    for (const name of ['bread-quarrel', 'many-scripts']) {
      const scene = fixtureScene(name);
      const page = await open(`${name}.svg`, renderSvg(scene, fontSource));
      await page.emulateMedia({ colorScheme });
      const tops = scene.legend.map(({ y }) => Math.round(y));
      const clip = { x: 0, y: Math.min(...tops) - 12, width: 1700, height: Math.max(...tops) - Math.min(...tops) + 24 };
      const eyes = await page.context().newCDPSession(page);
      for (const type of EYES) {
        await eyes.send('Emulation.setEmulatedVisionDeficiency', { type });
        const shown = readPng(await page.screenshot({ clip }));
        const samples = scene.legend
          .filter(({ sign }) => RELATIONS.includes(sign))
          .map(({ sign, x, y }) => ({
            sign,
            grey: Array.from({ length: SAMPLE.width * SAMPLE.height }, (_, i) => {
              const [px, py] = [
                Math.round(x) + (i % SAMPLE.width),
                Math.round(y) - clip.y - 12 + Math.floor(i / SAMPLE.width),
              ];
              const [r = 0, g = 0, b = 0] = shown.at(px, py);
              const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
              return colorScheme === 'dark' ? 255 - grey : grey;
            }),
          }));
        expect(samples.length).toBeGreaterThan(3);
        const pairs = samples.flatMap((a, i) =>
          samples.slice(i + 1).map((b) => [a.sign, b.sign, unlike(a.grey, b.grey)] as const),
        );
        expect([type, pairs.filter(([, , share]) => share < 0.12)]).toEqual([type, []]);
        // Who gives in must least of all look like who attacks, in doubt or not.
        const gives = pairs.filter(
          ([a, b]) =>
            [a, b].includes('concede') && (['attack', 'doubt'] as const).some((one) => one === a || one === b),
        );
        expect(gives.length).toBeGreaterThan(0);
        expect([type, gives.filter(([, , share]) => share < 0.25)]).toEqual([type, []]);
      }
      await eyes.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
    }
  });
});
