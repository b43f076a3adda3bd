// SVG files into how long Chromium takes to open each and paint it; null where there is no Chromium.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from 'd3';
import { chromium, type Page } from 'playwright-core';
import { executablePath, missing } from '../browser/support.ts';

const ROUNDS = 9;
/** Fonts are there and a frame is painted. */
const PAINTED = `document.fonts.ready.then(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`;

/** Milliseconds for each, the median of rounds in which they take turns, so that the machine's load meets all alike. */
export async function openingTimes(svgs: readonly string[]): Promise<readonly number[] | null> {
  if (missing) return null;
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const files = svgs.map((svg, index) => {
      const path = join(folder, `${index}.svg`);
      writeFileSync(path, svg);
      return { href: pathToFileURL(path).href, times: [] as number[] };
    });
    const page = await browser.newPage();
    for (let round = 0; round <= ROUNDS; round++)
      for (const { href, times } of files) {
        const time = await opened(page, href);
        // The first round warms up.
        if (round > 0) times.push(time);
      }
    return files.map(({ times }) => median(times) ?? 0);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function opened(page: Page, href: string): Promise<number> {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(href);
  await page.evaluate(PAINTED);
  return performance.now() - start;
}
