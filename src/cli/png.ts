// A scene and its SVG into a PNG by resvg, without a browser, set in the map's own faces.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Scene } from '../layout/index.ts';
import { renderSvg } from '../render/index.ts';
import { Fault } from './fault.ts';
import { fontPath, loadMetrics } from './resources.ts';
import { trueType } from './truetype.ts';

/** Twice the size reads well on any screen; a picture of more pixels than this is drawn as it is. */
const SCALE = 2;
const MOST_PIXELS = 60e6;

export async function png(scene: Scene): Promise<Uint8Array> {
  const { Resvg } = await loadResvg();
  const svg = turned(renderSvg(scene, () => undefined));
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
  try {
    const files = scene.fonts.map(({ file, family }) => {
      const path = join(folder, file.replace(/\.woff2$/, '.ttf'));
      writeFileSync(path, trueType(readFileSync(fontPath(file.replace(/\.woff2$/, '.woff'))), family));
      return path;
    });
    const value = scene.width * scene.height * SCALE ** 2 > MOST_PIXELS ? 1 : SCALE;
    const loadSystemFonts = needsMore(svg);
    const font = { fontFiles: files, loadSystemFonts, sansSerifFamily: 'Inter', serifFamily: 'Source Serif 4' };
    return signed(new Resvg(svg, { font, fitTo: { mode: 'zoom', value } }).render().asPng());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** resvg knows no `direction`: a line that runs from right to left begins at its right end, so there it is told to end. */
const turned = (svg: string): string => svg.replace(/(<text [^>]*)direction="rtl"/g, '$1text-anchor="end"');

/** Whether there are signs that the map's faces do not hold: only they are set in the machine's fonts. */
function needsMore(svg: string): boolean {
  const runs = loadMetrics().faces.text.files.flatMap((file) => file.runs);
  const held = ([first = 0, ...widths]: readonly number[], code: number) =>
    code >= first && code < first + widths.length;
  const codes = [...new Set(svg)].map((sign) => sign.codePointAt(0) ?? 0);
  return codes.some((code) => code >= 0x20 && !runs.some((run) => held(run, code)));
}

async function loadResvg() {
  try {
    return await import('@resvg/resvg-js');
  } catch {
    throw new Fault(2, 'PNG needs the package @resvg/resvg-js, which is not installed: npm install @resvg/resvg-js.');
  }
}

const AFTER_HEADER = 33;

/** Names the maker in a text chunk behind the header, so that counterpoint knows its own file again. */
function signed(picture: Buffer): Buffer {
  const body = Buffer.from('tEXtSoftware\0counterpoint', 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([picture.subarray(0, AFTER_HEADER), chunk, picture.subarray(AFTER_HEADER)]);
}
