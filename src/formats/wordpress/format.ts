// WordPress comments, copied or printed by text browsers, into threads; the shapes are those of its own templates.

import { assemble, noteLostNesting, type PostPlace } from '../assemble.ts';
import { type Body, commonColumn } from '../body.ts';
import { sureness } from '../flat/board.ts';
import { withBodies } from '../frame.ts';
import { parentsOf } from '../lobsters/parents.ts';
import { once } from '../once.ts';
import { FURTHER, withQuoteMarks, withQuotesFurtherIn } from '../set-in.ts';
import type { Format, Page, Row } from '../types.ts';
import { worded } from '../worded.ts';
import type { Words } from '../words.ts';
import { type Header, headersOf } from './header.ts';

/** Of the headers without "says", which any other page might have, so many must have a button below their bodies. */
const BUTTONS = 2 / 3;
/** Text browsers number links. */
const NUMBERED = /^ *(?:\S+ +)?\[\d{1,4}\]\S/;

interface Found {
  readonly view: Page;
  readonly noise: { readonly piece?: RegExp | null };
  readonly headers: readonly Header[];
}

export const wordpress: Format = {
  name: 'wordpress',
  label: 'comments of a WordPress blog',
  body: 'plain',
  detect: (page) => {
    const { headers } = once(page, find);
    return sureness(headers.length, headers[0]?.says ? 0.94 : 0.84);
  },
  read: (page) => {
    const { view, noise, headers } = once(page, find);
    if (headers.length === 0) return null;
    const known = parentsOf(headers);
    if (known.some(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
    const openings = headers.map(({ author, age, first, last }, i) => ({
      author,
      reading: { score: null, age: { text: age, unit: null, count: null } },
      parentBy: 'unknown' as const,
      ...known[i],
      first,
      last,
    }));
    const { words } = page;
    const isNoise = (text: string) => words.isPrinted('wordpressNotice', text);
    const drafts = withBodies(view, openings, {
      endOf: (first, stop) => bodyEnd(view.rows, first, stop, words),
      column: 0,
      noise: { ...noise, row: isNoise },
    }).map((draft, i) => ({ ...draft, body: withQuotes(draft.body, headers[i]) }));
    return assemble(page, { format: 'wordpress', converter: null, ...postOf(view, headers), drafts, kind: 'plain' });
  },
};

function find(page: Page): Found {
  const { words } = page;
  const headers = kept(page.rows, headersOf(page.rows, words), words);
  const linked = headers.length < 2 && page.rows.some(({ text }) => text.length < 160 && NUMBERED.test(text));
  if (!linked) return { view: page, noise: {}, headers };
  const { page: view, noise } = once(page, worded);
  return { view, noise, headers: kept(view.rows, headersOf(view.rows, words), words) };
}

/** All headers of a page are of one kind; what has no time is one only where the page says that there are comments. */
function kept(rows: readonly Row[], found: readonly Header[], words: Words): readonly Header[] {
  const counted = found.some(({ timed }) => !timed) && rows.some(({ text }) => words.isPrinted('wordpressCount', text));
  const headers = counted ? found : found.filter(({ timed }) => timed);
  const saying = headers.filter(({ says }) => says);
  if (saying.length > 1 || saying.length === headers.length) return saying;
  const closed = headers.filter(({ last }, i) => {
    const stop = headers[i + 1]?.first ?? rows.length;
    return rows.slice(last + 1, stop).some(({ text }) => words.isPrinted('wordpressReply', text));
  });
  return closed.length >= headers.length * BUTTONS ? headers : [];
}

/** Before the button below a body, what other blogs sent, and the end of the page. */
function bodyEnd(rows: readonly Row[], first: number, stop: number, words: Words): number {
  let end = first;
  for (; end < stop; end++) {
    const text = rows[end]?.text ?? '';
    if (words.isPrinted('wordpressReply', text) || words.isPrinted('wordpressEnd', text)) break;
  }
  while (end > first && (rows[end - 1]?.text === '' || words.isPrinted('wordpressFoot', rows[end - 1]?.text ?? '')))
    end--;
  return end;
}

/** Lynx prints quotations to the left of a comment that is set in, w3m and Firefox to its right. */
function withQuotes(body: Body, { column: own = 0, marked = false }: Partial<Header> = {}): Body {
  const columns = body.lines.map(({ text }) => (text.trim() === '' ? own : text.length - text.trimStart().length));
  const left = columns.reduce((least, column) => Math.min(least, column), own);
  if (left > 0 && left < own) return withQuoteMarks(body, { own, quotes: left, apart: false });
  if (own > 0 && !marked) return withQuotesFurtherIn(body, own);
  return withQuoteMarks(body, { own, quotes: own === 0 ? -1 : own + FURTHER, apart: true });
}

const MARKED = /^["“„«'‘](.{1,200})["”“»'’]$/;

/** `7 thoughts on “The north wall”` names the article, which begins below its title, above the comments. */
function postOf({ rows, words }: Page, headers: readonly Header[]): { title: string | null; post: PostPlace | null } {
  const first = headers[0]?.first ?? 0;
  const counted = rows.findLastIndex(({ text }, row) => row < first && words.isPrinted('wordpressCount', text));
  const named = counted < 0 ? '' : (words.printedAs('wordpressCount', rows[counted]?.text ?? '') ?? '').trim();
  const title = MARKED.exec(named)?.[1] ?? named;
  if (title === '') return { title: null, post: null };
  const at = rows.findLastIndex(({ text }, row) => row < counted && text === title);
  if (at < 0) return { title, post: null };
  const byline = rows.findIndex(
    ({ text }, row) => row > at && row < at + 4 && words.isPrinted('wordpressByline', text),
  );
  const author = / (?:by|von|par|por|di|door) (.{1,60})$/.exec(rows[byline]?.text ?? '')?.[1] ?? null;
  const from = Math.max(at, byline) + 1;
  const below = rows.findIndex(({ text }, row) => row > from && words.isPrinted('wordpressBelow', text));
  const stop = below < 0 || below > counted ? counted : below;
  return { title, post: commonColumn(rows.slice(from, stop)) < 1e6 ? { author, first: from, stop } : null };
}
