// Rows into the header of a message: `From: …`, `Date: …` and the like, with values that go on in indented rows.
import type { MailWords, Page, Row } from '../types.ts';
import { headerText } from './transfer.ts';

export interface Header {
  /** By lower-case name; what programs print for From, Date and Subject in other languages stands under these. */
  readonly fields: ReadonlyMap<string, string>;
  readonly first: number;
  readonly last: number;
  /** The column its rows stand at, which is the column of the body. */
  readonly column: number;
  /** Whether the line `From ann@host …` of an mbox stands above it. */
  readonly envelope: boolean;
  /** Whether it heads what the message above it quotes whole: "-----Original Message-----". */
  readonly quoted: boolean;
}

const FIELD = /^([\p{L}][\p{L}\d-]{0,40}(?: \p{L}{1,12})?) ?[:：](?:\s|$)/u;
const ENVELOPE = /^From \S{1,200}(?: at \S{1,200})?\s.{0,60}\b\d{4}\b/;
const MARKS = /^[-_=*]{3,}$/;
const MOST_ROWS = 300;

export interface Names {
  /** Header names of all languages into the one they stand for. */
  readonly fields: ReadonlyMap<string, string>;
  /** "original message" in all languages. */
  readonly original: ReadonlySet<string>;
}

export function headerNames({ from, date, subject, original }: MailWords): Names {
  const under = (name: string, list: readonly string[]) => list.map((word) => [word.toLowerCase(), name] as const);
  const fields = new Map([...under('from', from), ...under('date', date), ...under('subject', subject)]);
  return { fields, original: new Set(original.map((words) => words.toLowerCase())) };
}

/**
 * The header that begins at this row; null where none does, or where it names no writer and no time. `ended`: whether blank
 * rows part headers from bodies; where all were lost, only an indented row goes on with a header.
 */
export function headerAt({ rows }: Page, first: number, names: Names, ended = true): Header | null {
  const envelope = ENVELOPE.test(rows[first]?.text ?? '');
  const top = envelope ? first + 1 : first;
  const { column = 0 } = rows[top] ?? {};
  const follows: typeof goesOn = (row, own, name) => (ended ? envelope || goesOn(row, own, name) : row.column > own);
  const found: [name: string, value: string][] = [];
  let at = top;
  for (; at < top + MOST_ROWS && rows[at]?.text; at++) {
    const row = rows[at] as Row;
    const field = FIELD.exec(row.text);
    const open = found.at(-1);
    if (field && row.column <= column) found.push([nameOf(field[1] ?? '', names), row.text.slice(field[0].length)]);
    else if (open && follows(row, column, open[0])) open[1] += ` ${row.text}`;
    else break;
  }
  const fields = new Map(found.reverse().map(([name, value]) => [name, headerText(value.trim())]));
  return isHeader(fields) ? { fields, first, last: at - 1, column, envelope, quoted: false } : null;
}

const nameOf = (written: string, { fields }: Names) => fields.get(written.toLowerCase()) ?? written.toLowerCase();

const SHORT = new Set(['from', 'date', 'subject']);

/** An indented row goes on with any field; where indentation was lost, only a list of addresses or ids, or a long field. */
function goesOn({ text, column }: Row, own: number, name: string): boolean {
  return column > own || /^<\S{1,300}>/.test(text) || (!SHORT.has(name) && (/\S@\S/.test(text) || name.length > 7));
}

function isHeader(fields: ReadonlyMap<string, string>): boolean {
  const from = fields.get('from') ?? '';
  const isDated = /\d/.test(fields.get('date') ?? '') || fields.has('message-id');
  return from !== '' && from.length < 300 && isDated && fields.size > 2;
}

/** Whether what stands below this row is a message that the one above quotes whole. */
const isQuotedWhole = (above: string, { original }: Names): boolean =>
  /^_{20,}$/.test(above) || original.has(above.replace(/^[-=*\s]{1,20}|[-=*:\s]{1,20}$/g, ''));

/** The headers of a page, in its order. Where an mbox's lines part messages, what looks like a header below is text. */
export function headersOf(page: Page, names: Names): readonly Header[] {
  const found: Header[] = [];
  const ended = page.rows.some(({ text }, i) => text === '' && i < page.rows.length - 1);
  for (let i = 0; i < page.rows.length; i++) {
    const above = (page.rows[i - 1]?.text ?? '').toLowerCase();
    const quoted = isQuotedWhole(above, names);
    const header = quoted || mayStart(page.rows, i, ended) ? headerAt(page, i, names, ended) : null;
    if (!header) continue;
    // A row of marks above a header belongs to neither message.
    const marked = quoted || (MARKS.test(above) && !header.envelope);
    found.push({ ...header, quoted: quoted && marked, first: marked ? i - 1 : i });
    i = header.last;
  }
  const [top] = found;
  // What stands above the first message that is quoted whole is an answer whose own header was not saved.
  if (top?.quoted && page.rows.slice(0, top.first).some(({ text }) => text !== ''))
    found.unshift({ ...top, fields: new Map(), first: 0, last: -1, column: 0, quoted: false });
  const isBox = found.some(({ envelope }) => envelope);
  return isBox ? found.filter(({ envelope }, i) => envelope || i === 0) : found;
}

/** Where blank rows were lost, a header begins with the first of its fields. */
function mayStart(rows: readonly Row[], at: number, ended: boolean): boolean {
  const above = rows[at - 1]?.text ?? '';
  if (!ended && FIELD.test(rows[at]?.text ?? '') && !FIELD.test(above)) return true;
  return above === '' || MARKS.test(above) || ENVELOPE.test(rows[at]?.text ?? '');
}
