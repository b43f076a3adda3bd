// Holds that a PNG shows the words of the map, in its own faces, and that counterpoint knows its own file again.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { png } from '../../src/cli/png.ts';
import { fontPath } from '../../src/cli/resources.ts';
import { trueType } from '../../src/cli/truetype.ts';
import { renderSvg } from '../../src/render/index.ts';
import { fixtureScene, inkOf } from '../layout/support.ts';

/** The chunks of a PNG, and its pixels as rows of bytes (filters undone). */
function readPng(file: Uint8Array) {
  const bytes = Buffer.from(file);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
  }
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i >= 4 ? (pixels[y * stride + i - 4] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * stride + i] ?? 0) : 0;
      const corner = i >= 4 && y > 0 ? (pixels[(y - 1) * stride + i - 4] ?? 0) : 0;
      const nearest = [left, up, corner].reduce((best, one) =>
        Math.abs(left + up - corner - one) < Math.abs(left + up - corner - best) ? one : best,
      );
      const guess = [0, left, up, (left + up) >> 1, nearest][filter ?? 0] ?? 0;
      pixels[y * stride + i] = (packed[y * (stride + 1) + 1 + i] ?? 0) + guess;
    }
  }
  const isDark = (x: number, y: number) =>
    (pixels[y * stride + x * 4] ?? 255) < 128 && (pixels[y * stride + x * 4 + 1] ?? 255) < 128;
  return { chunks, width, height, isDark };
}

describe('a PNG', () => {
  const scene = fixtureScene('bread-quarrel');
  const drawn = png(
    scene,
    renderSvg(scene, () => undefined),
  ).then(readPng);

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
