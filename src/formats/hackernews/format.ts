// Hacker News pages, copied from a browser or printed by a text browser, into threads.

import { assemble, type Draft, noteLostNesting, type PostPlace } from '../assemble.ts';
import type { Body } from '../body.ts';
import { withBodies } from '../frame.ts';
import { once } from '../once.ts';
import type { Format, Page, Row } from '../types.ts';
import { type Header, headersOf } from './header.ts';
import { parentsOf } from './links.ts';

const SUBMITTED = /^\d{1,6} points? by ([\w-]{2,25}) .{3,30}? \|/;
/** What converters print for images, input fields and buttons. */
const NOISE =
  /^(?:\[s\.gif\]|[*●]|_{9,}|━{9,}|\[[ _]{5,}\]?|\[?add comment\]?|\| .{0,60}comments?|\d{1,5}\s+comments?)$/;
/** Where text browsers print the triangle for a vote: beside any row of the comment. */
const ARROW = /^(?:\*|\[[a-z]{1,3}\])(?: {2,}|$)/;

export const hackernews: Format = {
  name: 'hackernews',
  label: 'a Hacker News thread',
  body: 'plain',
  detect: (page) => {
    const { headers } = once(page, viewOf);
    const certain = headers.filter((header) => header.certain).length;
    if (certain > 1 || (certain === 1 && submission(page) >= 0)) return 0.98;
    const replies = page.rows.filter(({ text }) => text === 'reply').length;
    return headers.length > 1 && (submission(page) >= 0 || replies * 2 >= headers.length) ? 0.7 : 0;
  },
  read: (given) => {
    const { page, headers } = once(given, viewOf);
    if (headers.length === 0) return null;
    return assemble(page, {
      format: 'hackernews',
      converter: null,
      ...postOf(page, headers[0]?.first ?? 0),
      drafts: draftsOf(page, headers),
      kind: 'plain',
      wrapped: !isCopy(page),
      noise: { row: isNoise },
    });
  },
};

const isNoise = (text: string) => NOISE.test(text);

function viewOf(given: Page) {
  const page = { ...given, rows: given.rows.map(withoutArrow) };
  return { page, headers: headersOf(page) };
}

/** A row with the arrow before it taken for indentation. */
function withoutArrow(row: Row): Row {
  const arrow = ARROW.exec(row.text)?.[0].length ?? 0;
  return arrow === 0 ? row : { ...row, at: row.at + arrow, column: row.column + arrow, text: row.text.slice(arrow) };
}

function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const known = parentsOf(headers);
  if (!known) noteLostNesting(page);
  const openings = headers.map(({ name, score, age, first, last }, i) => ({
    author: name,
    reading: { score, age: { text: age, unit: null, count: null } },
    parentBy: 'unknown' as const,
    ...known?.[i],
    first,
    last,
  }));
  const drafts = withBodies(page, openings, {
    endOf: (first, stop) => bodyEnd(page, first, stop),
    noise: { row: isNoise },
  });
  return isCopy(page) ? drafts.map((draft) => ({ ...draft, body: apart(draft.body) })) : drafts;
}

/** Browsers leave lines long, copy a tab for a cell, and put `reply` right below a body of one paragraph. */
const isCopy = ({ rows, text }: Page): boolean =>
  text.includes('\n\t\n') ||
  rows.some((row, i) => row.end - row.start > 200 || (row.text === 'reply' && i > 0 && rows[i - 1]?.text !== ''));

/** In a copy only a line break parts the first two paragraphs. */
function apart({ lines: [first, second, ...rest], end }: Body): Body {
  if (!first) return { lines: [], end };
  if (!second) return { lines: [first], end };
  const isNew = second.text !== '' && !/^\s/.test(second.text);
  return {
    lines: isNew ? [first, { text: '', offset: second.offset }, second, ...rest] : [first, second, ...rest],
    end,
  };
}

/** The last row `reply`; after the last comment the first one, or the foot of the page. */
function bodyEnd({ rows, words }: Page, first: number, stop: number): number {
  const body = rows.slice(first, stop);
  const isLast = stop === rows.length;
  const reply = body[isLast ? 'findIndex' : 'findLastIndex'](({ text }) => text === 'reply');
  if (reply >= 0) return first + reply;
  const foot = body.findIndex(({ text }) => words.isPrinted('hackernewsFoot', text));
  return foot < 0 ? stop : first + foot;
}

/** The row `31 points by ann 2 hours ago | hide | past | favorite | 12 comments`. */
const submission = ({ rows }: Page): number => rows.findIndex(({ text }) => text.length < 200 && SUBMITTED.test(text));

function postOf(page: Page, stop: number): { title: string | null; post: PostPlace | null } {
  const at = submission(page);
  if (at < 0 || at >= stop) return { title: null, post: null };
  const title = page.rows.slice(0, at).findLast(({ text }) => text !== '')?.text ?? null;
  const author = SUBMITTED.exec(page.rows[at]?.text ?? '')?.[1] ?? null;
  return { title: title?.replace(/ \([\w./-]{3,80}\)$/, '') ?? null, post: { author, first: at + 1, stop } };
}
