// The panel of a writer, which stands beside or above a post: rows of labels and values into where it begins and ends.
import type { Page } from '../types.ts';

const BULLET = /^[*•◦·-]\s+/;

/** A row without the bullet that text browsers put before it. */
export const bare = (text: string): string => text.replace(BULLET, '');

/** The first row of the labels and values that stand directly above `row`; `row` itself where there are none. */
export function panelAbove(page: Page, row: number, floor: number): number {
  let first = row;
  for (;;) {
    const value = filled(page, first - 1, floor, -1);
    if (value === null) return first;
    const label = filled(page, value - 1, floor, -1);
    if (isPair(page, value) || isLabel(page, value)) first = value;
    else if (label !== null && isLabel(page, label)) first = label;
    else return first;
  }
}

/** The row after the labels and values that stand directly below `row`. */
export function panelBelow(page: Page, row: number, stop: number): number {
  let end = row + 1;
  for (;;) {
    const label = filled(page, end, stop, 1);
    if (label === null) return end;
    const value = filled(page, label + 1, stop, 1);
    if (isPair(page, label)) end = label + 1;
    else if (value !== null && isLabel(page, label)) end = value + 1;
    else return end;
  }
}

/** The first label at or after a row; `stop` where there is none. */
export function panelFrom(page: Page, from: number, stop: number): number {
  for (let row = from; row < stop; row++) if (isPair(page, row) || isLabel(page, row)) return row;
  return stop;
}

/** `Joined` or `Joined:`. */
function isLabel({ rows, words }: Page, row: number): boolean {
  const text = bare(rows[row]?.text ?? '');
  return text.length < 30 && words.isForum('panel', text.replace(/\s*:$/, ''));
}

/** `Joined: May 2007`. */
function isPair({ rows, words }: Page, row: number): boolean {
  const text = bare(rows[row]?.text ?? '');
  const colon = text.slice(0, 30).indexOf(':');
  return colon > 0 && colon < text.length - 1 && words.isForum('panel', text.slice(0, colon).trim());
}

/** The next row with text in a direction, over blank ones and lone bullets. */
function filled({ rows }: Page, from: number, bound: number, step: 1 | -1): number | null {
  for (let row = from; step > 0 ? row < bound : row >= bound; row += step)
    if (!/^[*•◦·-]?$/.test(rows[row]?.text ?? '')) return row;
  return null;
}
