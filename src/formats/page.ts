// A text into rows: each line with the offsets and the column of its visible part.
import { VFile } from 'vfile';
import type { Page, Row } from './types.ts';
import type { Words } from './words.ts';

const BREAK = /\r\n|\n|\r/g;
const TABS = [8, 4, 2];
/** Spaces that do not break a line, and thin ones: a row shows them as plain ones, so that headers are told by them. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/g;

export interface Input {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
}

export function page({ name, text, bytes }: Input, words: Words): Page {
  const tab = tabWidth(text);
  const rows = rowsOf(text, tab);
  return {
    name,
    text,
    bytes,
    tab,
    width: rows.reduce((most, { start, end }) => Math.max(most, end - start), 0),
    words,
    lines: rows.length,
    rows: unquotedAll(rows, text, tab),
    known: new WeakMap(),
    file: new VFile({ path: name }),
  };
}

export function rowsOf(text: string, tab: number): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    rows.push(row(text, start, index, tab));
    start = index + mark.length;
  }
  rows.push(row(text, start, text.length, tab));
  return rows;
}

/** Rows without the quote marks that a mail program or Markdown put before nearly all of them. */
function unquotedAll(rows: readonly Row[], text: string, tab: number): readonly Row[] {
  const isQuoted = (one: Row) => one.text.startsWith('>');
  const filled = rows.filter((one) => one.text !== '');
  if (filled.filter(isQuoted).length <= filled.length * 0.9) return rows;
  // Where rows in between have none, some of the marks may be the page's own.
  const whole = filled.slice(filled.findIndex(isQuoted), filled.findLastIndex(isQuoted) + 1).every(isQuoted);
  return rows.map((one) => (whole && isQuoted(one) ? behindMark(one, text, tab) : unquoted(one)));
}

/** A row as if its line began behind its quote mark. */
function behindMark({ at, end, text: line }: Row, text: string, tab: number): Row {
  return row(text, Math.min(at + (line[1] === ' ' ? 2 : 1), end), end, tab);
}

/** A row with its quote mark taken for indentation. */
export function unquoted(row: Row): Row {
  if (!row.text.startsWith('>')) return row;
  const text = row.text.slice(1).trim();
  return { ...row, text, at: row.end - text.length, column: row.column + row.text.length - text.length };
}

function row(text: string, start: number, stop: number, tab: number): Row {
  const line = text.slice(start, stop);
  const visible = line.trim().replace(SPACES, ' ');
  const indent = visible === '' ? 0 : line.length - line.trimStart().length;
  const at = start + indent;
  return { start, at, end: at + visible.length, column: columns(line.slice(0, indent), tab), text: visible };
}

/** The text with spaces in place of the quote marks that its rows are read without, so that a phrase may span rows. */
export function unmarked({ text, rows }: Page): string {
  const parts: string[] = [];
  let last = 0;
  for (const { at, end } of rows) {
    parts.push(text.slice(last, at).replaceAll('>', ' '), text.slice(at, end));
    last = end;
  }
  return parts.join('') + text.slice(last);
}

/** The part of a row between two offsets; what is cut off in front takes its column along. */
export function cutRow(text: string, row: Row, from: number, to: number = row.end): Row {
  const part = text.slice(from, to);
  const visible = part.trim().replace(SPACES, ' ');
  const at = from + part.length - part.trimStart().length;
  const column = from > row.start ? 0 : row.column;
  return { ...row, start: from, at, end: at + visible.length, column, text: visible };
}

/** Columns that white space takes; whatever is not a tab takes one. */
export function columns(space: string, tab: number): number {
  let width = 0;
  for (const char of space) width += char === '\t' ? tab - (width % tab) : 1;
  return width;
}

/** The offset in a row from which on its text stands at `column` or beyond. */
export function offsetAt(row: Row, column: number, { text, tab }: Pick<Page, 'text' | 'tab'>): number {
  let width = 0;
  let offset = row.start;
  while (offset < row.at && width < column) {
    width += text[offset] === '\t' ? tab - (width % tab) : 1;
    offset++;
  }
  return offset;
}

/** A tab is as wide as lets the most bullets stand two columns before the line below them. */
function tabWidth(text: string): number {
  if (!text.includes('\t')) return 8;
  const fits = TABS.map((tab) => {
    const rows = rowsOf(text, tab);
    return rows.filter(({ text: line, column }, i) => line.startsWith('• ') && rows[i + 1]?.column === column + 2)
      .length;
  });
  return TABS[fits.indexOf(Math.max(...fits))] ?? 8;
}
