// Rows of a page into the places where another thread may begin.
import { commonColumn } from './body.ts';
import type { Page, Row } from './types.ts';

/** More places to cut than these are marks of one page, not of several threads. */
const MOST_CUTS = 6;
const LINE = /^[-=*_]{3,}$/;
const RULE = /^(?:-{3,}|={3,}|\*{3,}|_{3,}|#{1,3} .{1,200}|(?:<?https?:\/\/\S{1,300}))$/;

/** A line that somebody drew. */
export const isLine = (text: string): boolean => LINE.test(text);

/** A line, a heading or an address. */
export const isRule = (text: string): boolean => RULE.test(text);

/** Rows that may begin another thread, the surest kind first: rules, headings, addresses; bullets at the margin; what follows blank rows. */
export function cutsIn({ rows }: Page): readonly (readonly number[])[] {
  const at = (row: number) => rows[row]?.text ?? '';
  const starts: number[] = [];
  for (let row = 1; row < rows.length; row++) if (at(row) !== '') starts.push(row);
  const margin = commonColumn(rows);
  const isLeft = (row: number) => rows[row]?.column === margin;
  const ruled = starts.filter((row) => isLeft(row) && RULE.test(at(row)) && !RULE.test(above(rows, row)));
  const spaced = starts.filter((row) => at(row - 1) === '' && at(row - 2) === '');
  const bulleted = starts.filter(
    (row) => isLeft(row) && at(row).startsWith('• ') && (rows[row + 1]?.column ?? 0) > margin + 2,
  );
  return [ruled, bulleted, spaced].filter(({ length }) => length > 0 && length <= MOST_CUTS);
}

/** The text above a row, blank ones passed. */
function above(rows: readonly Row[], row: number): string {
  let at = row - 1;
  while (at >= 0 && rows[at]?.text === '') at--;
  return rows[at]?.text ?? '';
}

/** The first row of a thread is read as one, so a rule above it is left out. */
export function belowRule({ rows }: Page, from: number): number {
  const next = rows.findIndex(({ text }, row) => row >= from && text !== '' && !LINE.test(text));
  return next < 0 ? from : next;
}
