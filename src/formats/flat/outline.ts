// Rows of a post into the signs of quotes in them: attributions, the rows that close them, blocks moved to the right.
import { commonColumn } from '../body.ts';
import type { Row } from '../types.ts';
import type { Attribution, QuoteStyle } from './style.ts';

export interface Outline {
  readonly openings: readonly (Attribution | null)[];
  /** The row that closes the quote which opens here; null where none does. */
  readonly closings: readonly (number | null)[];
  /** Whether a block between blank rows stands where text browsers put quotes, and goes on here. */
  readonly indented: readonly boolean[];
  /** The first blank row at or after this one, or the end. */
  readonly blanks: readonly number[];
  /** The column of the post's own words. */
  readonly base: number;
}

export function outline(rows: readonly Row[], style: QuoteStyle, isWriter: (name: string) => boolean): Outline {
  const openings = rows.map((row) => (row.text === '' ? null : style.opens(row, isWriter)));
  const base = commonColumn(rows);
  return {
    openings,
    base,
    closings: closingsOf(rows, openings, style),
    indented: joined(rows, indentedOf(rows, base, style)),
    blanks: blanksOf(rows),
  };
}

function closingsOf(
  rows: readonly Row[],
  openings: readonly (Attribution | null)[],
  { closes, closesAll }: QuoteStyle,
): readonly (number | null)[] {
  const closings: (number | null)[] = rows.map(() => null);
  const open: number[] = [];
  for (const [i, { text }] of rows.entries()) {
    if (openings[i]) open.push(i);
    else if (closesAll?.(text)) {
      const [outer] = open.splice(0);
      if (outer !== undefined) closings[outer] = i;
    } else if (closes?.(text)) {
      const opened = open.pop();
      if (opened !== undefined) closings[opened] = i;
    }
  }
  return closings;
}

function blanksOf(rows: readonly Row[]): readonly number[] {
  const blanks = rows.map(() => rows.length);
  for (let i = rows.length - 1, blank = rows.length; i >= 0; i--) {
    if (rows[i]?.text === '') blank = i;
    blanks[i] = blank;
  }
  return blanks;
}

const BULLET = /^(?:[*+•◦▪‣☆○■★●□-]|\d{1,3}[.)])(?:\s|$)/;

function indentedOf(rows: readonly Row[], base: number, { steps = [] }: QuoteStyle): readonly boolean[] {
  let indented = false;
  /** The column of a list item's bullet, as long as rows stand to the right of it. */
  let item: number | null = null;
  return rows.map((row, i) => {
    if (row.text === '') return false;
    if (i === 0 || rows[i - 1]?.text === '') {
      if (item !== null && row.column <= item) item = null;
      indented = item === null && steps.includes(row.column - base) && !BULLET.test(row.text);
    }
    // A number alone is an item whose words were moved away from it: what stands below it may be a quote.
    if (BULLET.test(row.text)) item = row.text.length > 4 ? row.column : item;
    return indented;
  });
}

/** With the blank rows between two blocks that are both moved to the right. */
function joined(rows: readonly Row[], indented: readonly boolean[]): readonly boolean[] {
  let next = false;
  return rows
    .map((row, i) => ({ row, moved: indented[i] ?? false }))
    .reverse()
    .map(({ row, moved }) => {
      if (row.text !== '') next = moved;
      return next;
    })
    .reverse()
    .map((moved, i, all) => moved && (rows[i]?.text !== '' || all[i - 1] === true));
}
