// The body of a message into the rows of its text: the parts of a MIME message chosen, and decoded where needed.
import { rowsOf } from '../page.ts';
import type { Page, Row } from '../types.ts';
import type { Header } from './headers.ts';
import { fromBase64, fromQuoted } from './transfer.ts';

/** The text of one message. `text` is the whole input, or the message's own text where it had to be decoded. */
export interface Content {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly column: number;
  readonly decoded: boolean;
  /** Whether the message was only sent as HTML. */
  readonly html: boolean;
}

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly rows: readonly Row[];
}

const DEEPEST = 8;

export function contentOf(page: Page, { fields, last, column, envelope }: Header, stop: number): Content {
  const all = page.rows.slice(last + 1, stop);
  const rows = envelope ? all.map(unescaped) : all;
  const parts = partsOf(fields, rows, DEEPEST);
  const texts = parts.filter(({ type }) => type === '' || type.startsWith('text/plain'));
  const chosen = texts.length > 0 ? texts : parts.filter(({ type }) => type.startsWith('text/')).slice(0, 1);
  const [only] = chosen;
  if (only && chosen.length === 1 && !isEncoded(only) && !only.type.startsWith('text/html'))
    return { text: page.text, rows: only.rows, column, decoded: false, html: false };
  const text = chosen.map((part) => decodedText(part, column)).join('\n\n');
  return {
    text,
    rows: rowsOf(text, page.tab),
    column: 0,
    decoded: true,
    html: texts.length === 0 && chosen.length > 0,
  };
}

/** In an mbox a line that began with "From " got a mark, so that it does not begin a message. */
function unescaped(row: Row): Row {
  if (!/^>{1,9}From /.test(row.text)) return row;
  return { ...row, text: row.text.slice(1), start: row.at + 1, at: row.at + 1 };
}

const isEncoded = ({ encoding }: Part) => encoding === 'quoted-printable' || encoding === 'base64';

function partsOf(fields: ReadonlyMap<string, string>, rows: readonly Row[], depth: number): readonly Part[] {
  const written = fields.get('content-type') ?? '';
  const type = written.toLowerCase();
  if (type.startsWith('multipart/') && depth > 0) {
    const boundary = parameter(written, 'boundary');
    const pieces = boundary === null ? [] : between(rows, `--${boundary}`);
    const parts = pieces.flatMap((piece) => partOf(piece, depth));
    if (parts.length > 0) return type.startsWith('multipart/alternative') ? best(parts) : parts;
  }
  if ((fields.get('content-disposition') ?? '').toLowerCase().startsWith('attachment')) return [];
  return [{ type: written, encoding: (fields.get('content-transfer-encoding') ?? '').toLowerCase(), rows }];
}

const best = (parts: readonly Part[]) =>
  [parts.find(({ type }) => type.startsWith('text/plain')) ?? parts[0]].filter((part) => part !== undefined);

/** `name=value` or `name="value"` behind a content type. */
function parameter(type: string, name: string): string | null {
  const found = new RegExp(`\\b${name}=(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(type);
  return found?.[1] ?? found?.[2] ?? null;
}

function between(rows: readonly Row[], mark: string): readonly (readonly Row[])[] {
  const at = rows.flatMap(({ text }, i) => (text === mark || text === `${mark}--` ? [i] : []));
  return at.flatMap((from, i) => (rows[from]?.text === mark ? [rows.slice(from + 1, at[i + 1] ?? rows.length)] : []));
}

function partOf(rows: readonly Row[], depth: number): readonly Part[] {
  const blank = rows.findIndex(({ text }) => text === '');
  const head = rows.slice(0, Math.max(0, blank)).map(({ text }) => text);
  const fields = new Map<string, string>();
  let name = '';
  for (const text of head) {
    const field = /^([A-Za-z-]{1,40}):\s?/.exec(text);
    if (field) name = (field[1] ?? '').toLowerCase();
    fields.set(name, field ? text.slice(field[0].length) : `${fields.get(name) ?? ''} ${text}`);
  }
  return partsOf(fields, rows.slice(blank + 1), depth - 1);
}

function decodedText({ type, encoding, rows }: Part, column: number): string {
  const charset = parameter(type, 'charset') ?? 'utf-8';
  const text = rows.map((row) => ' '.repeat(Math.max(0, row.column - column)) + row.text).join('\n');
  const plain =
    encoding === 'base64'
      ? fromBase64(text, charset)
      : encoding === 'quoted-printable'
        ? fromQuoted(text, charset)
        : text;
  return plain.replace(/\r\n?/g, '\n').trimEnd();
}
