// The rows of a saved talk page into headings, which text shows only by where they stand.
import type { Page, Row } from '../types.ts';
import type { Heads } from './regions.ts';

export const EDIT = /\[\s?\p{L}[\p{L}\s|]{2,40}\]$/u;
/** A row of a dump's running text is at least this long. */
const WIDE = 60;
const LONGEST = 120;

export function headsOf(page: Page): Heads {
  const isHeading = headingIn(page);
  const wrapped = isWrapped(page.rows);
  return (rows) => {
    const first = rows.findIndex(({ text }) => text !== '');
    // The last row is signed, so it is what somebody says.
    const last = rows.findLastIndex(({ text }) => text !== '');
    return (
      rows.findLastIndex((_, i) => i < last && (isHeading(rows, i) || standsAlone(rows, i, i === first, wrapped))) + 1
    );
  };
}

/** Whether long rows go on in the next one. */
function isWrapped(rows: readonly Row[]): boolean {
  const wide = rows.flatMap(({ text }, i) => (text.length > WIDE && rows[i + 1]?.text ? [text] : []));
  return wide.filter((text) => /[\p{L}\p{N},]$/u.test(text)).length > wide.length / 3;
}

/** Headings as their "[edit]" shows, or, in a dump that indents all text, as single rows that stand before it. */
function headingIn({ rows: all }: Page): (rows: readonly Row[], at: number) => boolean {
  const counts = new Map<number, number>();
  for (const { text, column } of all) if (text.length > WIDE) counts.set(column, (counts.get(column) ?? 0) + 1);
  const bases = [...counts].flatMap(([column, count]) => (count > 2 ? [column] : []));
  const base = bases.length === 0 ? 0 : Math.min(...bases);
  const blank = (row: Row | undefined) => (row?.text ?? '') === '';
  return (rows, at) => {
    const { text = '', column = 0 } = rows[at] ?? {};
    if (text === '' || text.length > LONGEST) return false;
    return EDIT.test(text) || (column < base && blank(rows[at - 1]) && blank(rows[at + 1]));
  };
}

/** A short row that ends without a mark, above a text; where rows are wrapped, blank rows must set it apart. */
function standsAlone(rows: readonly Row[], at: number, isFirst: boolean, wrapped: boolean): boolean {
  const { text, column } = rows[at] as Row;
  const next = rows[at + 1];
  const above = rows[at - 1]?.text ?? '';
  if (!next || text === '' || text.length > LONGEST || /[.!:;,)”"…]$|^[•*+#@-]\s/.test(text)) return false;
  const below = rows.slice(at + 1, at + 4).find((row) => row.text !== '');
  if (!below || column > below.column) return false;
  if (isFirst) return !wrapped || next.text === '';
  const opens = /^\p{Lu}/u.test(text) && text.length < 60;
  return opens && (wrapped ? above === '' && next.text === '' && isApart(below, column) : isLong(below, above));
}

/** In a dump a heading within a stretch counts only above a list or an indented text. */
const isApart = ({ text, column }: Row, own: number) => column > own || /^[•*+#@-]\s/.test(text);

/** In a copy it counts between a sentence and a longer text. */
const isLong = (below: Row, above: string) => below.text.length > 80 && /[.!?)]$/.test(above);
