// What the browser tests share: a Chromium where there is one, a page in it, and the fonts that maps embed.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const missing = !existsSync(executablePath);
if (missing) console.warn(`No Chromium at ${executablePath}: the browser tests are skipped. Set CHROMIUM to its path.`);

/** A page of one browser for the tests of a `describe`; what a page throws fails the test that asks `faults`. */
export function browserPage(options: BrowserContextOptions = {}) {
  const faults: string[] = [];
  let browser: Browser;
  let page: Page;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage(options);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** Opens a text as a file from disk. */
  const open = async (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    await page.goto(pathToFileURL(path).href);
    return page;
  };
  return { page: () => page, open, faults };
}
