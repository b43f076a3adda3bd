// Mail into threads: mbox files, archives of mailing lists as text, and messages pasted with their headers.
import type { Thread } from '../../thread/index.ts';
import { assemble, type Draft, noteLostNesting } from '../assemble.ts';
import { bodyOf } from '../body.ts';
import { type Moment, momentOf } from '../moments.ts';
import { once } from '../once.ts';
import type { Format, Page } from '../types.ts';
import { type Writer, writerOf } from './address.ts';
import { wroteIn } from './attribution.ts';
import { saidIn } from './body.ts';
import { type Header, headerNames, headersOf } from './headers.ts';
import type { Message } from './letters.ts';
import { type Content, contentOf } from './mime.ts';
import { type Parent, parentsOf } from './parents.ts';
import { replyMarks } from './subject.ts';
import { threadsOf } from './threads.ts';

interface Letter extends Message {
  readonly title: string;
  readonly header: Header;
  readonly writer: Writer;
  readonly moment: Moment | null;
  readonly content: Content;
}

const isArchived = (headers: readonly Header[]) =>
  headers.some(({ fields }) => / at \S/.test(fields.get('from') ?? ''));
const isBox = (headers: readonly Header[]) => headers.some(({ envelope }) => envelope);

export const mbox: Format = {
  name: 'mbox',
  label: 'a mailbox file (mbox)',
  body: 'plain',
  detect: (page) => {
    const headers = once(page, headersIn);
    return isBox(headers) && !isArchived(headers) ? 0.99 : 0;
  },
  read: (page) => read(page, 'mbox'),
  readAll: (page) => readAll(page, 'mbox'),
};

export const pipermail: Format = {
  name: 'pipermail',
  label: "a mailing list's archive as text (pipermail)",
  body: 'plain',
  detect: (page) => {
    const headers = once(page, headersIn);
    return isBox(headers) && isArchived(headers) ? 0.99 : 0;
  },
  read: (page) => read(page, 'pipermail'),
  readAll: (page) => readAll(page, 'pipermail'),
};

export const mail: Format = {
  name: 'mail',
  label: 'mail or Usenet messages with their headers',
  body: 'plain',
  detect: (page) => {
    const headers = once(page, headersIn);
    if (isBox(headers)) return 0;
    const sure = headers.length > 1 || headers.some(({ fields }) => fields.has('message-id'));
    return sure ? 0.95 : 0;
  },
  read: (page) => read(page, 'mail'),
};

const headersIn = (page: Page) => headersOf(page, headerNames(page.words.mail));

function read(page: Page, format: string): Thread | null {
  const { letters, parents } = answering(page);
  return letters.length === 0 ? null : build(page, format, letters, parents);
}

/** A mailbox may hold many threads. */
function readAll(page: Page, format: string): readonly Thread[] {
  const { letters, parents } = answering(page);
  return threadsOf(letters, parents).map((members) => {
    const places = new Map(members.map((member, place) => [member, place]));
    const own = members.map((member) => moved(parents[member] as Parent, places));
    return build(
      page,
      format,
      members.map((member) => letters[member] as Letter),
      own,
    );
  });
}

/** A parent by its place among the messages of one thread. */
const moved = ({ parent, guess, ...rest }: Parent, places: ReadonlyMap<number, number>): Parent => ({
  ...rest,
  parent: parent === null ? null : (places.get(parent) ?? null),
  guess: guess && { ...guess, parent: places.get(guess.parent) ?? 0 },
});

function answering(page: Page): { readonly letters: readonly Letter[]; readonly parents: readonly Parent[] } {
  const letters = lettersOf(page, once(page, headersIn));
  const parents = parentsOf(letters);
  if (parents.some(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
  noteDecoded(page, letters.filter(({ content }) => content.decoded).length);
  return { letters, parents };
}

function build(page: Page, format: string, letters: readonly Letter[], parents: readonly Parent[]): Thread {
  const drafts = letters.map((letter, i) => ({ ...draftOf(page, letter), ...parents[i] }));
  const title = letters.find((letter) => letter.title !== '')?.title ?? null;
  return assemble(page, { format, converter: null, title, post: null, drafts, kind: 'plain', letter: true });
}

function noteDecoded(page: Page, count: number): void {
  const reason = `${count} messages had to be decoded; their places count in their own text, not in the file.`;
  if (count > 0) page.file.info(reason, { ruleId: 'decoded' });
}

function lettersOf(page: Page, headers: readonly Header[]): readonly Letter[] {
  const { mail: words } = page.words;
  const says = wroteIn(words);
  const marks = replyMarks(words);
  return headers.map((header, i) => {
    const { fields } = header;
    const content = contentOf(page, header, headers[i + 1]?.first ?? page.rows.length);
    const { rows, attributions } = content.html
      ? { rows: content.rows, attributions: [] }
      : saidIn(content.rows, content.text, says);
    const writer = writerOf(fields.get('from') ?? '');
    const moment = momentOf(fields.get('date') ?? '');
    const quoting = attributions.map(({ text }) => text);
    const { author, address } = writer;
    const reply = marks(fields.get('subject') ?? '');
    return {
      header,
      fields,
      writer,
      author,
      address,
      moment,
      time: moment?.ms ?? null,
      content,
      rows,
      quoting,
      ...reply,
      quoted: header.quoted,
    };
  });
}

function draftOf(page: Page, { header, writer, moment, content, rows }: Letter): Draft {
  const view = { ...page, text: content.text, rows };
  return {
    author: writer.author,
    instance: writer.instance,
    published: moment?.iso ?? null,
    reading: { score: null, age: null },
    first: header.first,
    last: header.last,
    body: bodyOf(view, 0, rows.length, content.column),
    ...(content.decoded ? { file: content.text } : {}),
    ...(content.html ? { kind: 'html' as const } : {}),
  };
}
