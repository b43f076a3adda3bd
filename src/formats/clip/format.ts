// Markdown clips of threads into threads: quotations within quotations, or lists within lists, with a bold name at the top.
import { assemble, type Draft, type PostPlace } from '../assemble.ts';
import { type Body, bodyOf } from '../body.ts';
import { accountOf } from '../frame.ts';
import { nest, noteGaps } from '../nesting.ts';
import { cutRow } from '../page.ts';
import type { Format, Page, Row } from '../types.ts';
import { type Header, headerAt, marksAt } from './marks.ts';

export const clip: Format = {
  name: 'markdown-clip',
  label: 'a thread clipped as Markdown',
  body: 'markdown',
  detect: (page) => (headersOf(page).length > 1 ? 0.95 : 0),
  read: (page) => {
    const headers = headersOf(page);
    const [first] = headers;
    if (!first) return null;
    const { title, post } = aboveOf(page, first.row);
    const drafts = draftsOf(page, headers);
    const kind = headers.every(({ addressed }) => addressed) ? 'plain' : 'markdown';
    return assemble(page, { format: 'markdown-clip', converter: null, title, post, drafts, kind });
  },
};

function headersOf(page: Page): readonly Header[] {
  const headers = page.rows.flatMap((_, i) => headerAt(page, i) ?? []);
  // A list of people has their addresses and years too, and nothing below them.
  const said = headers.filter(({ row, body }, i) => body !== null || saysBelow(page, row, headers[i + 1]?.row));
  return headers.some(({ addressed }) => addressed) && said.length * 2 <= headers.length ? [] : headers;
}

const saysBelow = ({ rows }: Page, row: number, stop = rows.length): boolean =>
  rows.slice(row + 1, stop).some(({ text }) => text !== '');

/** One quote mark and one list level both go one deeper; no page mixes them. */
function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const places = nest(headers.map(({ depth, column }) => depth * 100 + column));
  noteGaps(page, places);
  return headers.map((header, i): Draft => {
    const { name, reading, edited, row } = header;
    const { parent = null } = places[i] ?? {};
    return {
      ...accountOf(name),
      reading,
      edited,
      parent,
      parentBy: parent === null ? 'root' : 'indent',
      first: row,
      last: row,
      body: bodyBelow(page, header, headers[i + 1]?.row ?? page.rows.length),
    };
  });
}

/** The rows below a header that stand at its depth or deeper; deeper ones without a header are quotations. */
function bodyBelow(page: Page, header: Header, stop: number): Body {
  const below = page.rows.slice(header.row + 1, stop).map((row) => ({ row, ...marksAt(page, row) }));
  const out = below.findIndex(({ row, depth, at }) => depth < header.depth && at < row.end);
  const own = below.slice(0, out < 0 ? below.length : out).map(({ row }) => freed(page, row, header.depth));
  const rows = [...opening(page, header), ...own];
  const column = header.item
    ? Math.min(header.column + 2, ...own.flatMap((row) => (row.text === '' ? [] : [row.column])))
    : 0;
  return bodyOf({ ...page, rows }, 0, rows.length, column);
}

function opening({ text, rows }: Page, { row, body }: Header): readonly Row[] {
  const head = rows[row];
  return head && body !== null && body < head.end ? [cutRow(text, head, body)] : [];
}

/** A row without the quote marks of its comment; marks beyond these are the writer's. */
function freed(page: Page, row: Row, depth: number): Row {
  const line = page.text.slice(row.start, row.end);
  const marks = new RegExp(`^\\s{0,8}(?:>\\s?){0,${depth}}`).exec(depth > 0 ? line : '')?.[0].length ?? 0;
  const rest = line.slice(marks);
  const text = rest.trim();
  const start = row.start + marks;
  return { ...row, start, at: row.end - text.length, column: rest.length - rest.trimStart().length, text };
}

/** What stands above the comments: a title, and the text of the submission up to a rule or the heading of the comments. */
function aboveOf({ rows }: Page, stop: number): { readonly title: string | null; readonly post: PostPlace | null } {
  const front = rows[0]?.text === '---' ? rows.findIndex(({ text }, i) => i > 0 && i < stop && text === '---') : -1;
  const named = rows.slice(0, front + 1).find(({ text }) => text.startsWith('title:'));
  const opening = rows.findIndex(({ text }, i) => i > front && text !== '');
  const isTitle = (text: string, row: number) => /^# \S/.test(text) || (row === opening && /^## \S/.test(text));
  const heading = rows.findIndex(({ text }, i) => i > front && i < stop && isTitle(text, i));
  const title = rows[heading]?.text.replace(/^#+ /, '') ?? named?.text.slice(6).trim().replace(/^"|"$/g, '') ?? null;
  const first = Math.max(front, heading) + 1;
  const end = rows.findIndex(
    ({ text }, i) => i >= first && i < stop && /^(?:-{3,}|\*{3,}|#{2,4} .{0,30}\p{L})$/u.test(text),
  );
  return { title, post: { author: null, first, stop: end < 0 ? stop : end } };
}
