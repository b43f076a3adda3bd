// Reddit as it looked from 2018 to 2023, copied from a browser, into threads: `level 2` above each name tells its depth. From memory.
import { assemble, type PostPlace } from './assemble.ts';
import { feetOf, withBodies } from './frame.ts';
import { nest, noteGaps } from './nesting.ts';
import { leadingNumber } from './numbers.ts';
import type { Format, Page } from './types.ts';
import type { Words } from './words.ts';

interface Header {
  readonly level: number;
  readonly author: string | null;
  readonly age: string | null;
  readonly edited: boolean;
  readonly score: number | null;
  readonly first: number;
  readonly last: number;
}

const LEVEL = /^level (\d{1,2})$/;
const NAME = /^(?:u\/)?([\w-]{2,20})$/;
const SHORT_AGE = /^·? ?(\d{1,2} (?:sec|min|hr|day|days|mo|yr)\.? ago|just now)$/;
const EDITED = / ?·? ?edited(?: .{2,20} ago)?$/i;
const POINTS = /^(-?\d[\d.]*k?) points?$/i;
const COUNT = /^-?\d{1,5}(?:\.\d)?k?$/i;
const COMMENTS = /^\d[\d.,]*k? comments?$/i;
const POSTED = /^(?:Posted by)(?: u\/([\w-]{2,20}).*)?$/;
// Rows between `level 2` and the age: a name, flair, badges, points.
const MOST_ROWS = 10;

export const redditLevels: Format = {
  name: 'reddit-levels',
  label: 'a Reddit thread in the look of 2018 to 2023',
  body: 'plain',
  detect: (page) => (headersOf(page).length > 1 ? 0.98 : 0),
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    const places = nest(headers.map(({ level }) => level));
    noteGaps(page, places);
    const { feet, endOf } = feetOf(page, headers, (first, stop) => footAt(page, first, stop));
    const openings = headers.map(({ level, author, age, edited, score, first, last }, i) => ({
      author,
      reading: {
        score: score ?? feet[i]?.score ?? null,
        age: age === null ? null : { text: age, unit: null, count: null },
      },
      edited,
      parent: places[i]?.parent ?? null,
      parentBy: places[i]?.parent != null ? ('depth' as const) : level === 1 ? ('root' as const) : ('unknown' as const),
      first,
      last,
    }));
    const drafts = withBodies(page, openings, { endOf });
    const found = postOf(page, headers[0]?.first ?? 0);
    return assemble(page, { format: 'reddit-levels', converter: null, ...found, drafts, kind: 'plain' });
  },
};

function headersOf(page: Page): readonly Header[] {
  return page.rows.flatMap((_, row) => headerAt(page, row) ?? []);
}

function headerAt({ rows, words }: Page, first: number): Header | null {
  const level = LEVEL.exec(rows[first]?.text ?? '')?.[1];
  if (level === undefined) return null;
  const shown = rows.slice(first + 1, first + 1 + MOST_ROWS).map(({ text }) => text);
  const named = shown.findIndex((text) => text !== '');
  const name = shown[named] ?? '';
  const author = NAME.exec(name)?.[1];
  if (author === undefined && !words.isDeleted(name)) return null;
  const next = shown.findIndex((text) => LEVEL.test(text));
  const aged = shown.findIndex((text, i) => i > named && (next < 0 || i < next) && ageIn(text, words) !== null);
  const points = shown.slice(named, aged < 0 ? named : aged).flatMap((text) => POINTS.exec(text)?.[1] ?? []);
  const last = aged < 0 ? named : aged;
  const text = shown[last] ?? '';
  const edited = EDITED.test(text) || /^·? ?edited/i.test(shown[last + 1] ?? '');
  const below = edited && !EDITED.test(text) ? last + 1 : last;
  return {
    level: Number(level),
    author: author ?? null,
    age: aged < 0 ? null : ageIn(text, words),
    edited,
    score: points[0] === undefined ? null : scoreIn(points[0]),
    first,
    last: first + 1 + below,
  };
}

/** `7 hr. ago`, `· 7 hr. ago`, `Op·7 hr. ago`, `7 hours ago`. */
function ageIn(text: string, words: Words): string | null {
  if (text.length > 60) return null;
  const age = text.replace(EDITED, '').replace(/^.{0,24}·\s*/, '');
  return SHORT_AGE.test(age) || words.age(age) ? age : null;
}

const scoreIn = (text: string): number | null => leadingNumber(text.toUpperCase())?.value ?? null;

/** The count and the buttons below a body. */
function footAt({ rows, words }: Page, first: number, stop: number): { end: number; score: number | null } {
  let end = stop;
  let score: number | null = null;
  for (; end > first; end--) {
    const text = rows[end - 1]?.text ?? '';
    if (score === null && COUNT.test(text)) score = scoreIn(text);
    else if (text !== '' && !words.isPrinted('levelsFoot', text)) break;
  }
  return { end, score };
}

/** `Posted by u/ann 8 hours ago`, the title, the text, `14 Comments`. */
function postOf({ rows, words }: Page, stop: number): { title: string | null; post: PostPlace | null } {
  const at = rows.findIndex(({ text }, row) => row < stop && POSTED.test(text));
  if (at < 0) return { title: null, post: null };
  const near = rows.slice(at + 1, at + 5).map(({ text }) => text);
  const author =
    POSTED.exec(rows[at]?.text ?? '')?.[1] ?? NAME.exec(near.find((text) => text !== '') ?? '')?.[1] ?? null;
  const aged = near.findLastIndex((text) => ageIn(text, words) !== null);
  const shown = rows.flatMap(({ text }, row) => (row > at + 1 + aged && row < stop && text !== '' ? [row] : []));
  const [titled, first] = shown;
  const end = shown.find((row) => COMMENTS.test(rows[row]?.text ?? '')) ?? stop;
  const title = rows[titled ?? -1]?.text ?? null;
  return { title, post: first === undefined || first >= end ? null : { author, first, stop: end } };
}
