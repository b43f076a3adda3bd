// PieFed pages into threads: `by NAME`, an age and `depth: N` above each comment, `reply` and the score below it.

import { assemble, type Draft, type PostPlace } from './assemble.ts';
import type { Noise } from './body.ts';
import { accountOf, spans, withBodies } from './frame.ts';
import { nest, noteGaps } from './nesting.ts';
import { wholeNumber } from './numbers.ts';
import { once } from './once.ts';
import type { Format, Page } from './types.ts';
import { isUnderline, unmarked, worded } from './worded.ts';

interface Header {
  readonly name: string;
  readonly age: string;
  readonly edited: boolean;
  readonly depth: number;
  readonly first: number;
  readonly last: number;
}

const DEPTH = / ?depth: (\d{1,4})$/;
/** A header may be spread over as many rows. */
const MOST_ROWS = 6;
const SUBMITTED = /^submitted (.{1,40}) by (\S+)/;

export const piefed: Format = {
  name: 'piefed',
  label: 'a PieFed thread that shows the depth of each comment',
  body: 'plain',
  detect: (page) => {
    const shown = page.rows.some(({ text }) => text.includes('depth:'));
    return shown && headersOf(once(page, worded).page).length > 0 ? 0.98 : 0;
  },
  read: (given) => {
    const { page, kind, noise } = once(given, worded);
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    const { title, post } = postOf(page, headers[0]?.first ?? 0);
    return assemble(page, {
      format: 'piefed',
      converter: null,
      title,
      post,
      drafts: draftsOf(page, headers, noise),
      kind,
      noise,
    });
  },
};

function headersOf(page: Page): readonly Header[] {
  return page.rows.flatMap((_, i) => headerAt(page, i) ?? []);
}

/** `by` / `ann@host.org` / `OP 3 days ago depth: 1`, or all of it on one line. */
function headerAt({ rows, words }: Page, last: number): Header | null {
  const text = depthText(rows, last);
  const depth = DEPTH.exec(text);
  if (!depth || text.length > 200) return null;
  let parts = text.slice(0, depth.index).split(' ');
  let first = text === rows[last]?.text ? last : last - 1;
  while (parts[0] !== 'by' && first > last - MOST_ROWS && first > 0 && rows[first - 1]?.text !== '') {
    first--;
    parts = [...(rows[first]?.text.slice(0, 200).split(' ') ?? []), ...parts];
  }
  if (parts.shift() !== 'by') return null;
  const start = parts.findIndex((_, i) => i > 0 && words.age(parts.slice(i).join(' ')) !== null);
  if (start < 1) return null;
  const marks = parts.slice(0, start);
  const edited = marks.length > 1 && marks.at(-1) === 'edited' && marks.pop() !== undefined;
  if (marks.length > 1 && words.isRole(marks.at(-1) ?? '')) marks.pop();
  return { name: marks.join(' '), age: parts.slice(start).join(' '), edited, depth: Number(depth[1]), first, last };
}

/** A row, with the one above it where it holds but the number of `depth: 2`. */
function depthText(rows: Page['rows'], row: number): string {
  const text = rows[row]?.text ?? '';
  const above = rows[row - 1]?.text ?? '';
  return /^\d{1,4}$/.test(text) && above.endsWith('depth:') ? `${above} ${text}` : text;
}

function draftsOf(page: Page, headers: readonly Header[], noise: Noise): readonly Draft[] {
  const places = nest(headers.map(({ depth }) => depth));
  noteGaps(page, places);
  const stops = spans(page, headers);
  const openings = headers.map(({ name, age, edited, first, last }, i) => {
    const { score } = footOf(page, last + 1, stops[i]?.stop ?? 0);
    const parent = places[i]?.parent ?? null;
    return {
      ...accountOf(name),
      reading: { score, age: page.words.age(age) },
      edited,
      parent,
      parentBy: parent !== null ? ('depth' as const) : places[i]?.known ? ('root' as const) : ('unknown' as const),
      first,
      last,
    };
  });
  return withBodies(page, openings, { endOf: (from, stop) => footOf(page, from, stop).end, column: 0, noise });
}

/** The row `reply` that ends a body, and the score below it. */
function footOf({ rows }: Page, first: number, stop: number): { end: number; score: number | null } {
  for (let i = stop - 1; i >= first; i--) {
    if (rows[i]?.text.toLowerCase() !== 'reply') continue;
    const below = rows.slice(i + 1, stop).find(({ text }) => text !== '');
    return { end: i, score: below ? wholeNumber(below.text) : null };
  }
  return { end: stop, score: null };
}

function postOf({ rows }: Page, stop: number): { title: string | null; post: PostPlace | null } {
  const at = rows.findIndex(({ text }, i) => i < stop && SUBMITTED.test(text));
  if (at < 0) return { title: null, post: null };
  const author = SUBMITTED.exec(rows[at]?.text ?? '')?.[2]?.replace(/(?<=.)@.*$/, '') ?? null;
  const above = rows.slice(0, at).findLast(({ text }) => text !== '' && !isUnderline(text))?.text;
  const title = above === undefined ? null : unmarked(above);
  const end = rows.findIndex(({ text }, i) => i > at && /^(?:Log in to comment|\d+ Comments?)$/i.test(text));
  return { title, post: { author, first: at + 1, stop: end < 0 || end > stop ? stop : end } };
}
