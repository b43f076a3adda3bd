// A talk page into the stretch of text that each signature ends, without the headings above it, and an unsigned reply below all.
import { cutRow } from '../page.ts';
import type { Page, Row } from '../types.ts';
import type { Stamp } from './stamps.ts';

export type Heads = (rows: readonly Row[]) => number;

export interface Region {
  /** Rows of the comment, clipped to it; the last one ends where the time begins. */
  readonly rows: readonly Row[];
  /** Heading above it, if one stands between it and the comment before. */
  readonly heading: string | null;
  /** Null where nobody signed. */
  readonly stamp: Stamp | null;
  /** Rows of the page: the first one, and that of the time. */
  readonly first: number;
  readonly last: number;
}

/** Behind a time this much may still belong to it: "(edited)", a closing tag. */
const LONGEST_REST = 40;
/** What nobody signed has a row of more words than this. */
const FEWEST_WORDS = 3;

/**
 * `headsIn` says how many rows at the start of a stretch are headings, page furniture, and what stands unsigned above these.
 * `isReply`: whether a row shows by itself that it answers something.
 */
export function regionsOf(
  page: Page,
  stamps: readonly Stamp[],
  headsIn: Heads,
  isReply: (row: Row) => boolean,
): readonly Region[] {
  let row = 0;
  let from = 0;
  const signed = stamps.map((stamp): Region => {
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
  // What goes on in the row of the last time belongs to nobody.
  const isCut = signed.length > 0 && (page.rows[row]?.start ?? 0) >= from;
  const cut = isCut ? unsigned(page.rows, row, isReply) : null;
  return cut ? [...signed, cut] : signed;
}

/** The reply that stands below all signatures, as where the page was cut above its own. */
function unsigned(all: readonly Row[], from: number, isReply: (row: Row) => boolean): Region | null {
  const rows = all.slice(from);
  const top = rows.findIndex(({ text }) => text !== '');
  const end = rows.findIndex((row, i) => i >= top && row.text !== '' && !isReply(row));
  const said = top < 0 ? [] : rows.slice(top, end < 0 ? rows.length : end);
  const last = said.findLastIndex(({ text }) => text !== '');
  if (!said.some(({ text }) => text.split(' ').length > FEWEST_WORDS)) return null;
  return { rows: said.slice(0, last + 1), heading: null, stamp: null, first: from + top, last: from + top + last };
}

function clipped(text: string, row: Row, from: number, to: number): readonly Row[] {
  if (row.text === '') return [row];
  const start = Math.max(row.start, from);
  const end = Math.min(row.end, to);
  return Math.max(row.at, start) >= end ? [] : [cutRow(text, row, start, end)];
}
