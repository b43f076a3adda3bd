// Rows into cells: the words a header is made of, each with its row; a bullet is taken off and remembered.
import type { Page } from '../types.ts';

export interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The bullet that stands before it; empty where none does. */
  readonly bullet: string;
}

export function plainCells({ rows }: Page): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [row, { text, column }] of rows.entries()) {
    if (text === '') continue;
    const bullet = text.startsWith('•') && text.length > 1 && text[1]?.trim() === '';
    cells.push({ text: bullet ? text.slice(1).trim() : text, row, column, bullet: bullet ? '•' : '' });
  }
  return cells;
}
