// Lobsters pages, copied from a browser or printed by text browsers and converters, into threads.
import { assemble, type Draft, noteLostNesting, type PostPlace } from '../assemble.ts';
import { withBodies } from '../frame.ts';
import { type Setting, withQuoteMarks, withQuotesFurtherIn } from '../set-in.ts';
import type { Format, Page } from '../types.ts';
import { type Header, headersOf, REMOVED } from './header.ts';
import { parentsOf } from './parents.ts';

const STORY = /^(?:via|authored by) +(?:[●•]|\[\])? ?([\w-]{1,25}) (?:.{0,20}\d.{2,20}ago|just now)/;
/** What text browsers print for the field to write in. */
const FIELD = /^(?:\[ *\]|_{9,})$/;
const FOOT = /^(?:About Tags Filter|Archive\.org|[•*] About$)/;

/** How far each converter sets quotations in from a comment's own words; lynx puts all of them at one column. */
const SETTINGS: Readonly<Record<string, Omit<Setting, 'own'> & { readonly fixed?: true }>> = {
  pandoc: { quotes: 2, apart: true },
  w3m: { quotes: 4, apart: true },
  html2text: { quotes: 5, apart: false },
  lynx: { quotes: 5, apart: false, fixed: true },
};

export const lobsters: Format = {
  name: 'lobsters',
  label: 'a Lobsters thread',
  body: 'plain',
  detect: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return 0;
    const certain =
      page.rows.some(({ text }) => STORY.test(text)) ||
      page.rows.some(({ text }) => text === 'About Tags Filter Moderation Log');
    const hidden = headers.filter(({ score }) => score === null).length;
    if (certain) return 0.97;
    return headers.length > 1 && (hidden > 0 || headers.some(({ number }) => number !== null)) ? 0.9 : 0;
  },
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    const converter = converterOf(page, headers);
    return assemble(page, {
      format: 'lobsters',
      converter,
      ...postOf(page, headers[0]?.first ?? 0),
      drafts: draftsOf(page, headers, converter),
      kind: 'plain',
      noise: { row: (text) => FIELD.test(text) },
    });
  },
};

function converterOf({ rows }: Page, headers: readonly Header[]): string | null {
  const bylines = headers.map(({ last }) => rows[last]?.text ?? '');
  if (bylines.some((text) => text.startsWith('[] '))) return 'pandoc';
  if (bylines.some((text) => text.startsWith('● '))) return 'w3m';
  if (bylines.some((text) => text.endsWith('_ago'))) return 'html2text';
  return headers.some(({ first }) => rows[first]?.text.endsWith('[ ]')) ? 'lynx' : null;
}

function draftsOf(page: Page, headers: readonly Header[], converter: string | null): readonly Draft[] {
  const known = parentsOf(headers);
  if (known.every(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
  const openings = headers.map(({ name, score, age, edited, first, last }, i) => ({
    author: name,
    reading: { score, age },
    edited,
    parentBy: 'unknown' as const,
    ...known[i],
    first,
    last,
  }));
  const setting = SETTINGS[converter ?? ''];
  // Of all copies, those from Firefox keep the nesting.
  const setIn = converter === null && new Set(headers.map(({ column }) => column)).size > 1;
  const drafts = withBodies(page, openings, {
    endOf: (first, stop) => bodyEnd(page, first, stop),
    ...(setting ? { column: 0 } : {}),
    noise: { row: (text) => text === 'link' || text === 'reply' },
  });
  return drafts.map((draft) => {
    const deleted = draft.body.lines.length === 1 && REMOVED.test(draft.body.lines[0]?.text.trim() ?? '');
    if (!setting) return { ...draft, deleted, body: setIn ? withQuotesFurtherIn(draft.body, 0) : draft.body };
    // html2text sets a name in by three columns.
    const own = Math.min(
      ...draft.body.lines.flatMap(({ text }) => (text.trim() === '' ? [] : [columnOf(text, setting)])),
    );
    const quotes = setting.fixed ? setting.quotes : own + setting.quotes;
    return { ...draft, deleted, body: withQuoteMarks(draft.body, { own, quotes, apart: setting.apart }) };
  });
}

function columnOf(text: string, { fixed, quotes }: { readonly fixed?: true; readonly quotes: number }): number {
  const column = text.length - text.trimStart().length;
  return fixed && column <= quotes ? Number.POSITIVE_INFINITY : column;
}

function bodyEnd({ rows }: Page, first: number, stop: number): number {
  const foot = rows.slice(first, stop).findIndex(({ text }) => FOOT.test(text));
  return foot < 0 ? stop : first + foot;
}

/** The score, the title, tags, the site, `via ann 8 hours ago`, and `15 comments` above a text of the submission. */
function postOf({ rows }: Page, stop: number): { title: string | null; post: PostPlace | null } {
  const at = rows.findIndex(({ text }, i) => i < stop && STORY.test(text));
  if (at < 0) return { title: null, post: null };
  const score = rows.findLastIndex(({ text }, i) => i < at && /^(?:1\. +)?\d{1,4}$/.test(text));
  const title = score < 0 ? null : (rows.slice(score + 1, at).find(({ text }) => text !== '')?.text ?? null);
  const count = rows.findIndex(({ text }, i) => i >= at && /\b\d{1,4}[ _]comments?$/.test(text));
  const end = rows.findIndex(({ text }, i) => i > count && /Preview$|^(?:[12]\.|_{9,})/.test(text));
  const author = STORY.exec(rows[at]?.text ?? '')?.[1] ?? null;
  const post = count < 0 ? null : { author, first: count + 1, stop: end < 0 || end > stop ? stop : end };
  return { title: title?.replaceAll('_', ' ') ?? null, post };
}
