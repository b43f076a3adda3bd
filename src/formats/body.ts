// Rows of a page into the lines of one body, freed of its indentation, blank lines at both ends left out.
import type { SourceLine } from '../thread/index.ts';
import { offsetAt } from './page.ts';
import type { Page, Row } from './types.ts';

export interface Body {
  readonly lines: readonly SourceLine[];
  /** Offset after the last character; null for an empty body. */
  readonly end: number | null;
}

/** The rows from `first` to before `stop` that are no noise; `column` is the body's own indentation. */
export function bodyOf(
  page: Page,
  first: number,
  stop: number,
  column: number,
  isNoise: (text: string) => boolean = () => false,
): Body {
  const rows = trimRows(page.rows.slice(first, stop).filter(({ text }) => !isNoise(text)));
  const lines = rows.map((row) => {
    const offset = row.text === '' ? row.start : offsetAt(row, column, page);
    return { text: page.text.slice(offset, row.text === '' ? offset : row.end), offset };
  });
  return { lines, end: rows.at(-1)?.end ?? null };
}

function trimRows(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({ text }) => text !== '');
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(({ text }) => text !== '') + 1);
}

/** The column that all rows keep free. */
export function commonColumn(rows: readonly Row[]): number {
  return rows.reduce((least, { text, column }) => (text === '' ? least : Math.min(least, column)), 1e6);
}

/** A body without the bullet that it begins with. */
export function withoutBullet({ lines: [first, ...rest], end }: Body): Body {
  const bullet = first?.text.match(/^•\s+/)?.[0].length ?? 0;
  return first
    ? { lines: [{ text: first.text.slice(bullet), offset: first.offset + bullet }, ...rest], end }
    : { lines: [], end };
}
