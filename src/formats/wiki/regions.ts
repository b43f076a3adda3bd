// A talk page into the stretch of text that each signature ends, without the headings above it.
import { cutRow } from '../page.ts';
import type { Page, Row } from '../types.ts';
import type { Stamp } from './stamps.ts';

export type Heads = (rows: readonly Row[]) => number;

export interface Region {
  /** Rows of the comment, clipped to it; the last one ends where the time begins. */
  readonly rows: readonly Row[];
  /** Heading above it, if one stands between it and the comment before. */
  readonly heading: string | null;
  readonly stamp: Stamp;
  /** Rows of the page: the first one, and that of the time. */
  readonly first: number;
  readonly last: number;
}

/** Behind a time this much may still belong to it: "(edited)", a closing tag. */
const LONGEST_REST = 40;

/** `headsIn` says how many rows at the start of a stretch are headings, page furniture, and what stands unsigned above these. */
export function regionsOf(page: Page, stamps: readonly Stamp[], headsIn: Heads): readonly Region[] {
  let row = 0;
  let from = 0;
  return stamps.map((stamp) => {
    const first = row;
    while ((page.rows[row]?.end ?? stamp.end) < stamp.end) row++;
    const last = row;
    const rows = page.rows.slice(first, last + 1).flatMap((one) => clipped(page.text, one, from, stamp.start));
    const end = page.rows[last]?.end ?? stamp.end;
    const isShort = end - stamp.end <= LONGEST_REST;
    from = isShort ? end : stamp.end;
    if (isShort) row++;
    const heads = headsIn(rows);
    const heading = heads === 0 ? null : (rows.slice(0, heads).findLast(({ text }) => text !== '')?.text ?? null);
    return { rows: rows.slice(heads), heading, stamp, first, last };
  });
}

function clipped(text: string, row: Row, from: number, to: number): readonly Row[] {
  if (row.text === '') return [row];
  const start = Math.max(row.start, from);
  const end = Math.min(row.end, to);
  return Math.max(row.at, start) >= end ? [] : [cutRow(text, row, start, end)];
}
