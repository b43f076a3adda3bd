// Holds that a PNG shows the words of the map, in its own faces, and that counterpoint knows its own file again.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { png } from '../../src/cli/png.ts';
import { fontPath } from '../../src/cli/resources.ts';
import { trueType } from '../../src/cli/truetype.ts';
import { fixtureScene, inkOf } from '../layout/support.ts';
import { readPng } from '../support/png.ts';

describe('a PNG', () => {
  const scene = fixtureScene('bread-quarrel');
  const drawn = png(scene).then(readPng);

  it('is twice the size of the map and says who made it', async () => {
    const { chunks, width, height } = await drawn;
    expect([width, height]).toEqual([scene.width * 2, Math.ceil(scene.height * 2)]);
    expect(chunks[1]).toMatchObject({ type: 'tEXt', data: Buffer.from('Software\0counterpoint', 'latin1') });
  });

  it('has ink where each line of dark words should be, as far as the words were measured', async () => {
    const { isDark } = await drawn;
    const inked = inkOf(scene, isDark);
    expect(inked.length).toBeGreaterThan(30);
    expect(inked.filter(({ share, off, size }) => share < 0.35 || off > size)).toEqual([]);
  });
});

describe('a PNG with lines from right to left', () => {
  it('keeps them in their box', async () => {
    const scene = fixtureScene('many-scripts');
    const { isDark } = readPng(await png(scene));
    const lines = scene.cards.flatMap(({ rows }) =>
      rows.flatMap(({ figure }) => figure.texts.filter(({ rtl }) => rtl)),
    );
    expect(lines.length).toBeGreaterThan(3);
    const inked = (from: number, to: number, y: number) =>
      Array.from({ length: Math.floor((to - from) * 2) }, (_, i) => Math.floor(from * 2) + i).filter((x) =>
        Array.from({ length: 16 }, (_, i) => Math.floor(y * 2) - i).some((row) => isDark(x, row)),
      ).length;
    for (const { box, y, width } of lines) {
      expect(inked(box[1] - width, box[1], y)).toBeGreaterThan(width * 0.6);
      // The card's padding, up to its border.
      expect(inked(box[1] + 2, box[1] + 12, y)).toBe(0);
    }
  });
});

describe('trueType', () => {
  it('unpacks a font whose tables lie where its directory says', () => {
    const font = trueType(readFileSync(fontPath('inter-latin-600-normal.woff')), 'Inter');
    const tags = Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      expect(offset + length).toBeLessThanOrEqual(font.length);
      return font.toString('latin1', at, at + 4);
    });
    expect(tags).toEqual(expect.arrayContaining(['glyf', 'cmap', 'hmtx', 'name']));
  });

  it('refuses what is no WOFF file', () => {
    expect(() => trueType(Buffer.from('no font at all'), 'Inter')).toThrow('no WOFF');
  });
});
