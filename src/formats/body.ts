// Rows of a page into the lines of one body, freed of its indentation, blank lines at both ends left out.
import type { SourceLine } from '../thread/index.ts';
import { offsetAt } from './page.ts';
import type { Page, Row } from './types.ts';

export interface Body {
  readonly lines: readonly SourceLine[];
  /** Offset after the last character; null for an empty body. */
  readonly end: number | null;
}

/** What in the rows of a body is not the writer's: whole rows, and pieces of a row that a converter put in. */
export interface Noise {
  readonly row?: (text: string) => boolean;
  readonly piece?: RegExp | null;
  /** True where such a piece is markup, so that the text goes on without a space. */
  readonly glue?: boolean;
}

/** The rows from `first` to before `stop` without noise; `column` is the body's own indentation. */
export function bodyOf(page: Page, first: number, stop: number, column: number, noise: Noise = {}): Body {
  const { row: isNoise = () => false, piece = null, glue = false } = noise;
  const rows = trimRows(page.rows.slice(first, stop).filter(({ text }) => !isNoise(text)));
  const lines = rows.flatMap((row, i) => {
    const offset = row.text === '' ? row.start : offsetAt(row, column, page);
    const text = page.text.slice(offset, row.text === '' ? offset : row.end);
    const line = isRest(row, rows[i - 1], page) ? { text, offset, glued: true } : { text, offset };
    return piece ? pieces(line, piece, glue) : [line];
  });
  return { lines, end: rows.at(-1)?.end ?? null };
}

/** Lynx cuts a preformatted line at the width of its page, within a word too, and goes on at the margin. */
function isRest({ column, text }: Row, above: Row | undefined, { width }: Page): boolean {
  if (column > 0 || text === '' || above === undefined) return false;
  return above.column > 0 && above.end - above.start === width;
}

/** A line cut at what does not belong to it; in plain text a line break within a paragraph is a space. */
function pieces({ text, offset }: SourceLine, cut: RegExp, glue: boolean): readonly SourceLine[] {
  const found: SourceLine[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(cut)) {
    found.push({ text: text.slice(from, index), offset: offset + from });
    from = index + mark.length;
  }
  found.push({ text: text.slice(from), offset: offset + from });
  if (glue && found.length > 1)
    return found.filter((line) => line.text !== '').map((line, i) => (i === 0 ? line : { ...line, glued: true }));
  return found.length === 1 ? found : found.flatMap((line) => (line.text.trim() === '' ? [] : trimmed(line)));
}

/** Only the first piece keeps its indentation. */
function trimmed({ text, offset }: SourceLine): SourceLine {
  const indent = text.length - text.trimStart().length;
  return indent === 1 ? { text: text.slice(1), offset: offset + 1 } : { text, offset };
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
  const bullet = first?.text.match(/^[•*\-·◦]\s+/)?.[0].length ?? 0;
  return first
    ? { lines: [{ text: first.text.slice(bullet), offset: first.offset + bullet }, ...rest], end }
    : { lines: [], end };
}
