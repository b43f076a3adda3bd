// Columns into parents: a comment answers the nearest one above it that stands further left.
import { type Draft, noteLostNesting } from './assemble.ts';
import type { Page } from './types.ts';

export interface Place {
  /** Index of the parent; null at the top, or where it is not known. */
  readonly parent: number | null;
  readonly known: boolean;
  /** True where levels between the comment and its parent are missing in the text. */
  readonly gap: boolean;
}

export function nest(columns: readonly number[]): readonly Place[] {
  const top = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const step = smallestStep(columns);
  const open: number[] = [];
  return columns.map((column, i) => {
    while (open.length > 0 && (columns[open.at(-1) ?? 0] ?? 0) >= column) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(i);
    const above = parent === null ? top - step : (columns[parent] ?? 0);
    return { parent, known: parent !== null || column === top, gap: column - above > step };
  });
}

/** By how many columns one level is indented: the least difference between two columns that occur. */
function smallestStep(columns: readonly number[]): number {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((column, i) => column - (sorted[i] ?? 0));
  return steps.reduce((least, step) => Math.min(least, step), Number.POSITIVE_INFINITY);
}

/** Share of comments that answer the one right above them, in threads whose tree is known. */
const ABOVE = 0.5;

/** What order alone suggests where the nesting was lost. */
export const guessAbove = (index: number): { readonly parent: number; readonly confidence: number } | null =>
  index === 0 ? null : { parent: index - 1, confidence: ABOVE };

/** Says once how many comments answer one that the text does not hold. */
export function noteGaps(page: Page, places: readonly Place[]): void {
  const gaps = places.filter(({ gap }) => gap).length;
  if (gaps === 0) return;
  const what = gaps === 1 ? 'One comment answers a comment that is' : `${gaps} comments answer comments that are`;
  page.file.message(`${what} not in this text.`, { ruleId: 'parent-missing' });
}

/** Parents by column, with what is to be said of them; guesses where all stand in one column. */
export function columnParents(
  page: Page,
  columns: readonly number[],
): readonly Pick<Draft, 'parent' | 'parentBy' | 'guess'>[] {
  const places = nest(columns);
  if (columns.length > 1 && places.every(({ parent }) => parent === null)) {
    noteLostNesting(page);
    return columns.map((_, i) => ({ parent: null, parentBy: 'unknown', guess: guessAbove(i) }));
  }
  noteGaps(page, places);
  return places.map(({ parent, known }) => ({
    parent,
    parentBy: parent !== null ? 'indent' : known ? 'root' : 'unknown',
    guess: null,
  }));
}
