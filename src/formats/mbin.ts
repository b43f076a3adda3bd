// Mbin and kbin pages into threads: `NAME, 3 days ago` above each comment, votes and `Reply`, `Boost` below it.

import type { Thread } from '../thread/index.ts';
import { assemble, type Draft, noteLostNesting } from './assemble.ts';
import type { Noise } from './body.ts';
import { accountOf, feetOf, withBodies } from './frame.ts';
import { guessAbove } from './nesting.ts';
import { wholeNumber } from './numbers.ts';
import { once } from './once.ts';
import { unquoted } from './page.ts';
import type { Format, Page } from './types.ts';
import { type Worded, worded } from './worded.ts';

interface Header {
  readonly name: string;
  readonly age: string;
  readonly edited: boolean;
  readonly first: number;
  readonly last: number;
}

interface View extends Worded {
  readonly texts: readonly string[];
  readonly headers: readonly Header[];
}

/** Rows that a header may take above and below its comma. */
const MOST_ROWS = 5;
/** Words that an age, and the mark of an edit, may take. */
const MOST_WORDS = 6;

export const mbin: Format = {
  name: 'mbin',
  label: 'an Mbin or kbin thread',
  body: 'markdown',
  detect: (page) => {
    if (!page.rows.some(({ text }) => text.includes('Boost'))) return 0;
    const { headers, texts } = once(page, viewOf);
    return headers.length > 0 && texts.some((text) => text.startsWith('Boost')) ? 0.96 : 0;
  },
  read: (page) => build(once(page, viewOf)),
};

/** Markdown shows each comment as a quotation, whose marks are taken for indentation here. */
function viewOf(given: Page): View {
  const words = worded({ ...given, rows: given.rows.map(unquoted) });
  const texts = words.page.rows.map(({ text }) => text);
  return { ...words, texts, headers: texts.flatMap((_, row) => headerAt(words.page, texts, row) ?? []) };
}

/** `NAME OP , 3 days ago (edited 2 days ago) NAME avatar`, in one row or broken at any place. */
function headerAt({ words }: Page, texts: readonly string[], row: number): Header | null {
  const text = texts[row] ?? '';
  const comma = text.slice(0, 120).lastIndexOf(',');
  if (comma < 0) return null;
  // The line below the post names the magazine behind the age.
  const when = timeBehind(words, texts, row, comma);
  const who =
    when && !/^to(?: \S+)?$/.test(texts[when.last + 1] ?? '') && nameBefore(words, texts, row, text.slice(0, comma));
  return who ? { ...who, ...when } : null;
}

/** The words behind the comma, with the rows they stand in, until a blank one. */
function wordsFrom(texts: readonly string[], row: number, from: number): readonly (readonly [string, number])[] {
  const rows = texts.slice(row, row + MOST_ROWS);
  const end = rows.indexOf('');
  return rows.slice(0, end < 0 ? rows.length : end).flatMap((text, i) =>
    (i === 0 ? text.slice(from) : text)
      .replace(/[[\]]/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '' && !word.startsWith('/u/'))
      .map((word) => [word, row + i] as const),
  );
}

function timeBehind(
  words: Page['words'],
  texts: readonly string[],
  row: number,
  comma: number,
): Pick<Header, 'age' | 'edited' | 'last'> | null {
  const list = wordsFrom(texts, row, comma + 1);
  const said = (from: number, to: number) =>
    list
      .slice(from, to)
      .map(([word]) => word)
      .join(' ');
  const sizes = Array.from({ length: MOST_WORDS }, (_, i) => i + 1);
  const size = sizes.find((many) => words.age(said(0, many)) !== null);
  if (size === undefined) return null;
  const edited = list[size]?.[0].startsWith('(edited') ?? false;
  const closed = edited ? list.findIndex(([word], i) => i >= size && word.endsWith(')')) : size - 1;
  const avatar = list.findIndex(([word], i) => i > closed && i <= closed + MOST_WORDS && /(?:^|_)avatar$/.test(word));
  const last = Math.max(closed, avatar);
  // Whatever else stands behind the age makes it part of a sentence.
  return list[last + 1]?.[1] === list[last]?.[1] ? null : { age: said(0, size), edited, last: list[last]?.[1] ?? row };
}

/** The name, without badges; where only those stand in the row, it is in one above. */
function nameBefore(
  words: Page['words'],
  texts: readonly string[],
  row: number,
  text: string,
): Pick<Header, 'name' | 'first'> | null {
  let first = row;
  let parts = named(text);
  while (parts.every(words.isRole) && first > row - MOST_ROWS && first > 0) {
    first--;
    parts = [...named(texts[first] ?? ''), ...parts];
  }
  while (parts.length > 1 && words.isRole(parts.at(-1) ?? '')) parts.pop();
  const name = parts.join(' ');
  return name === '' || name.length > 60 ? null : { name, first };
}

const named = (text: string): string[] =>
  text
    .replaceAll('`', '')
    .split(' ')
    .filter((part) => part !== '');

function build({ page, texts, kind, headers, noise }: View): Thread | null {
  const [first] = headers;
  if (!first) return null;
  // The line below the post has the form of a header too, but names the magazine behind the age.
  const heading = texts.findIndex((text, i) => i < first.first && text.startsWith('# '));
  const line = texts.findIndex((text, i) => i > heading && i < first.first && /\bago\b.{0,40}\bto /.test(text));
  const post = heading < 0 ? null : { author: null, first: heading + 1, stop: line < 0 ? first.first : line };
  if (headers.length > 1) noteLostNesting(page);
  const title = texts[heading]?.replace(/^# /, '') ?? null;
  const drafts = draftsOf(page, texts, headers, noise);
  return assemble(page, { format: 'mbin', converter: null, title, post, drafts, kind, noise });
}

function draftsOf(page: Page, texts: readonly string[], headers: readonly Header[], noise: Noise): readonly Draft[] {
  const { feet, endOf } = feetOf(page, headers, (first, stop) => footOf(texts, first, stop));
  const openings = headers.map(({ name, age, edited, first, last }, i) => ({
    ...accountOf(name),
    reading: { score: feet[i]?.score ?? null, age: page.words.age(age) },
    edited,
    parentBy: headers.length > 1 ? ('unknown' as const) : ('root' as const),
    guess: guessAbove(i),
    first,
    last,
  }));
  const avatars = new Set(headers.flatMap(({ name }) => [`${name} avatar`, `${name.split('@')[0]} avatar`]));
  const row = (text: string) => avatars.has(text) || text === '&nbsp;' || /^!\[\]\([^()\s]{0,300}\)$/.test(text);
  return withBodies(page, openings, { endOf, noise: { ...noise, row } });
}

/** The row `Reply` with `Boost` below it ends a comment; the two numbers above it are the votes. */
function footOf(texts: readonly string[], first: number, stop: number): { end: number; score: number | null } {
  const filled = texts.slice(first, stop).flatMap((text, i) => (text === '' ? [] : [{ text, row: first + i }]));
  const at = filled.findLastIndex(
    ({ text }, i) => text === 'Reply' && (filled[i + 1]?.text.startsWith('Boost') ?? false),
  );
  const reply = filled[at];
  if (!reply) return { end: stop, score: null };
  const down = wholeNumber(filled[at - 1]?.text ?? '');
  const up = wholeNumber(filled[at - 2]?.text ?? '');
  // Glued, the two cannot be told apart.
  if (up === null || down === null)
    return { end: down === null ? reply.row : (filled[at - 1]?.row ?? reply.row), score: null };
  return { end: filled[at - 2]?.row ?? reply.row, score: up - down };
}
