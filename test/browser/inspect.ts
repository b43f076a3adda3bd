// Asks a browser what is wrong with the map it shows (see inspect.js, which runs in the page).
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const script = readFileSync(new URL('inspect.js', import.meta.url), 'utf8');

/** What may be wrong with a picture, each a list of words that say where. */
export const nothingWrong = {
  /** Texts outside their card, block or page. */
  leaves: [] as string[],
  /** Texts on each other. */
  meets: [] as string[],
  /** Cards on each other. */
  cards: [] as string[],
  /** Lines through a card or under words. */
  lines: [] as string[],
  /** Links that lead nowhere. */
  links: [] as string[],
  /** Texts under 10.5 px. */
  small: [] as string[],
  /** Text contrast under 4.5, lines and signs under 3. */
  faintText: [] as string[],
  faintSigns: [] as string[],
};

/** What is wrong with the map that a page shows, set in `face`; null where the machine has no such face. */
export async function wrongs(page: Page, face: string | null): Promise<typeof nothingWrong | null> {
  await page.evaluate(script);
  await page.evaluate('document.fonts.ready');
  const isThere = await page.evaluate<boolean>(`setIn(${JSON.stringify(face)})`);
  return isThere ? page.evaluate(`inspect(${face === null})`) : null;
}
