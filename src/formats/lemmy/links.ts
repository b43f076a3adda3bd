// The numbers that text browsers put before links, and the list of their targets at the end of the page.
import type { Page } from '../types.ts';

/** A number before the word it links. */
export const LINK_NUMBER = /\[\d{1,4}\](?=\S)/g;
/** How many numbers are too many for chance, and the share of them that count up one by one. */
const LEAST = 3;
const SHARE = 0.9;

/** The page without the list of targets below it. */
export function withoutLinkList(page: Page): Page {
  const { rows } = page;
  const list = rows.findLastIndex(
    ({ text, column }, i) => text === 'References' && column === 0 && isTarget(rows, i + 1),
  );
  return list < 0 ? page : { ...page, rows: rows.slice(0, list) };
}

function isTarget(rows: Page['rows'], from: number): boolean {
  const next = rows.slice(from, from + 4).find(({ text }) => text !== '');
  return next !== undefined && /^(?:\d{1,4}\. |(?:Visible|Hidden) links)/.test(next.text);
}

/** Whether the numbers in brackets are those of links: each is one more than the one before. */
export function isNumbered({ rows }: Page): boolean {
  const numbers = rows.flatMap(({ text }) =>
    (text.match(LINK_NUMBER) ?? []).map((number) => Number(number.slice(1, -1))),
  );
  const steps = numbers.slice(1).filter((number, i) => number === (numbers[i] ?? 0) + 1);
  return numbers.length >= LEAST && steps.length >= (numbers.length - 1) * SHARE;
}
