// Holds that a PDF shows the words of the map as words, has ink where they stand, leads by links, and is known again.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pdf } from '../../src/cli/pdf/index.ts';
import { fixtureScene, inkOf, textLines } from '../layout/support.ts';

const tool = (name: string, ...words: string[]) => execFileSync(name, words, { maxBuffer: 1e9 });
const missing = (() => {
  try {
    tool('pdftoppm', '-v');
    return false;
  } catch {
    console.warn('No pdftoppm: PDFs are not looked at. Install poppler-utils.');
    return true;
  }
})();

/** A grey picture as pdftoppm writes it ("P5 WIDTH HEIGHT 255"): whether a pixel is dark. */
function readGrey(file: Buffer) {
  const head = file.toString('latin1', 0, 40).match(/^P5\s(\d+) (\d+)\s255\s/) ?? [];
  const [start = '', width = '0', height = '0'] = head;
  const isDark = (x: number, y: number) => (file[start.length + y * Number(width) + x] ?? 255) < 128;
  return { width: Number(width), height: Number(height), isDark };
}

describe('a PDF', () => {
  const scene = fixtureScene('bread-quarrel');
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
    file = join(folder, 'map.pdf');
    writeFileSync(file, await pdf(scene));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says who made it at its head, and is the same each time', async () => {
    const bytes = readFileSync(file);
    expect(bytes.toString('latin1', 0, 300)).toContain('counterpoint');
    expect(Buffer.compare(bytes, Buffer.from(await pdf(scene)))).toBe(0);
  });

  it('leads from the words of a row to the claim they name', () => {
    const text = readFileSync(file, 'latin1');
    const links = scene.cards.flatMap(({ rows }) =>
      rows.flatMap(({ figure }) => figure.texts.flatMap(({ href }) => href ?? [])),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(text.match(/\/S \/GoTo/g)?.length).toBeGreaterThanOrEqual(links.length);
    for (const link of links) expect(text).toContain(`(${link}) [`);
  });

  it.skipIf(missing)('holds every word as text, in fonts that are inside', () => {
    const text = tool('pdftotext', '-raw', file, '-').toString().replace(/\s+/g, ' ');
    for (const { runs } of textLines(scene)) {
      const said = runs
        .map((run) => run.text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      expect(text).toContain(said);
    }
    const fonts = tool('pdffonts', file).toString().split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    expect(fonts.filter((line) => !/TrueType .* yes yes yes/.test(line))).toEqual([]);
  });

  it.skipIf(missing)('has ink where each line of dark words should be, as far as the words were measured', () => {
    tool('pdftoppm', '-r', '192', '-gray', file, join(folder, 'page'));
    const picture = readGrey(readFileSync(join(folder, 'page-1.pgm')));
    expect(picture.width).toBe(scene.width * 2);
    const inked = inkOf(scene, picture.isDark);
    expect(inked.length).toBeGreaterThan(30);
    expect(inked.filter(({ share, off, size }) => share < 0.35 || off > size)).toEqual([]);
  });

  it('says what to install where its package is missing', async () => {
    vi.doMock('pdfkit', () => {
      throw new Error('not there');
    });
    await expect(pdf(scene)).rejects.toThrow('npm install pdfkit');
    vi.doUnmock('pdfkit');
  });
});
