// Rows of Markdown without the marks that are broken over several rows: HTML tags, and targets of links.
import type { Page, Row } from '../types.ts';

/** A mark that is not closed in its row, what closes it, and what cannot stand in it. */
interface Mark {
  readonly open: RegExp;
  readonly close: string;
  readonly never: string;
}

const TAG: Mark = { open: /<[a-z][^<>]*$/i, close: '>', never: '<' };
const TARGET: Mark = { open: /\]\([^()]*$/, close: ')', never: '(' };
/** How many rows a mark may take. */
const MOST_ROWS = 8;

export const withoutTags = (page: Page): Page => without(page, TAG);
export const withoutTargets = (page: Page): Page => without(page, TARGET);

function without(page: Page, mark: Mark): Page {
  const rows: Row[] = [];
  let inside = false;
  for (const [i, row] of page.rows.entries()) {
    const rest: Row | null = inside ? after(row, mark.close) : row;
    inside &&= rest === null;
    const open: number = rest?.text.search(mark.open) ?? -1;
    const cut: number | null = open >= 0 && closes(page.rows, i + 1, mark) ? open : null;
    inside ||= cut !== null;
    rows.push(rest === null ? { ...row, text: '' } : cut === null ? rest : before(rest, cut));
  }
  return { ...page, rows };
}

/** What stands in a row behind the mark that goes on in it; null where the mark takes the whole row. */
function after(row: Row, close: string): Row | null {
  const end = row.text.indexOf(close);
  if (end < 0) return null;
  const text = row.text.slice(end + 1).trimStart();
  const at = row.end - text.length;
  return { ...row, start: at, at, text };
}

function before(row: Row, length: number): Row {
  const text = row.text.slice(0, length).trimEnd();
  return { ...row, text, end: row.at + text.length };
}

function closes(rows: readonly Row[], from: number, { close, never }: Mark): boolean {
  const text = rows
    .slice(from, from + MOST_ROWS)
    .map((row) => row.text)
    .join(' ');
  return text.split(never, 1)[0]?.includes(close) ?? false;
}
