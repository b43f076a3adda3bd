// Mbin and kbin pages into threads: `NAME, 3 days ago` above each comment, votes and `Reply`, `Boost` below it.
import type { BodyKind, Thread } from '../thread/index.ts';
import { assemble, type Draft, noteLostNesting } from './assemble.ts';
import { accountOf, spans, withBodies } from './frame.ts';
import { cleanCells, cleanTexts } from './lemmy/clean.ts';
import { wholeNumber } from './numbers.ts';
import { unquoted } from './page.ts';
import type { Format, Page } from './types.ts';

interface Header {
  readonly name: string;
  readonly age: string;
  readonly edited: boolean;
  readonly first: number;
  readonly last: number;
}

interface View {
  readonly page: Page;
  readonly texts: readonly string[];
  readonly kind: BodyKind;
  readonly headers: readonly Header[];
}

const EDITED = /\s*\(?edited .{1,40}$/;

export const mbin: Format = {
  name: 'mbin',
  label: 'an Mbin or kbin thread',
  body: 'markdown',
  detect: (page) => {
    const { headers, texts } = viewOf(page);
    return headers.length > 0 && texts.some((text) => text.startsWith('Boost')) ? 0.96 : 0;
  },
  read: (page) => build(viewOf(page)),
};

/** Markdown shows each comment as a quotation, whose marks are taken for indentation here. */
function viewOf(page: Page): View {
  const rows = page.rows.map(unquoted);
  const kind = page.rows.some(({ text }) => text.includes('](')) ? 'markdown' : 'plain';
  const view = { ...page, rows };
  const texts = cleanTexts(view, cleanCells(view, kind));
  return { page: view, texts, kind, headers: rows.flatMap((_, row) => headerAt(view, texts, row) ?? []) };
}

/** `NAME OP , 3 days ago (edited 2 days ago)`, or the age on a row below the name. */
function headerAt({ words }: Page, texts: readonly string[], last: number): Header | null {
  const text = texts[last] ?? '';
  const comma = text.slice(0, 120).lastIndexOf(',');
  if (comma < 0) return null;
  const rest = text.slice(comma + 1).trim();
  const age = rest.replace(EDITED, '');
  if (!words.age(age)) return null;
  const first = comma === 0 ? texts.findLastIndex((line, i) => i < last && i > last - 5 && line !== '') : last;
  const parts = (comma === 0 ? (texts[first] ?? '') : text.slice(0, comma)).trim().split(' ');
  while (parts.length > 1 && words.isRole(parts.at(-1) ?? '')) parts.pop();
  const name = parts.join(' ');
  return name === '' || name.length > 60 ? null : { name, age, edited: rest !== age, first, last };
}

function build({ page, texts, kind, headers }: View): Thread | null {
  const [first] = headers;
  if (!first) return null;
  // The line below the post has the form of a header too, but names the magazine behind the age.
  const heading = texts.findIndex((text, i) => i < first.first && text.startsWith('# '));
  const line = texts.findIndex((text, i) => i > heading && i < first.first && /\bago\b.{0,40}\bto /.test(text));
  const post = heading < 0 ? null : { author: null, first: heading + 1, stop: line < 0 ? first.first : line };
  if (headers.length > 1) noteLostNesting(page);
  const title = texts[heading]?.replace(/^# /, '') ?? null;
  return assemble(page, { format: 'mbin', converter: null, title, post, drafts: draftsOf(page, texts, headers), kind });
}

function draftsOf(page: Page, texts: readonly string[], headers: readonly Header[]): readonly Draft[] {
  const stops = spans(page, headers);
  const openings = headers.map(({ name, age, edited, first, last }, i) => ({
    ...accountOf(name),
    reading: { score: footOf(texts, last + 1, stops[i]?.stop ?? 0).score, age: page.words.age(age) },
    edited,
    parentBy: headers.length > 1 ? ('unknown' as const) : ('root' as const),
    first,
    last,
  }));
  const avatars = new Set(headers.map(({ name }) => `${name} avatar`));
  const row = (text: string) => avatars.has(text) || text === '&nbsp;' || /^!\[\]\([^()\s]{0,300}\)$/.test(text);
  return withBodies(page, openings, { endOf: (from, stop) => footOf(texts, from, stop).end, noise: { row } });
}

/** The row `Reply` with `Boost` below it ends a comment; the two numbers above it are the votes. */
function footOf(texts: readonly string[], first: number, stop: number): { end: number; score: number | null } {
  const filled = texts.flatMap((text, row) => (row >= first && row < stop && text !== '' ? [{ text, row }] : []));
  const at = filled.findLastIndex(
    ({ text }, i) => text === 'Reply' && (filled[i + 1]?.text.startsWith('Boost') ?? false),
  );
  const reply = filled[at];
  if (!reply) return { end: stop, score: null };
  const down = wholeNumber(filled[at - 1]?.text ?? '');
  const up = wholeNumber(filled[at - 2]?.text ?? '');
  if (up === null || down === null) return { end: reply.row, score: null };
  return { end: filled[at - 2]?.row ?? reply.row, score: up - down };
}
