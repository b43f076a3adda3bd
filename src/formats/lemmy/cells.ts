// Rows into cells: the words a header is made of, each with its row; a bullet is taken off and remembered.
import type { Page } from '../types.ts';

export interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The bullet that stands before it; empty where none does. */
  readonly bullet: string;
}

/** Resiliparse prints the first; who edits a text may put others in its place. */
const BULLETS = new Set('•*-·◦');

export function plainCells({ rows }: Page): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [row, { text, column }] of rows.entries()) {
    if (text === '') continue;
    const bullet = BULLETS.has(text[0] ?? '') && text.length > 1 && text[1]?.trim() === '' ? (text[0] ?? '') : '';
    cells.push({ text: bullet === '' ? text : text.slice(1).trim(), row, column, bullet });
  }
  return cells;
}
