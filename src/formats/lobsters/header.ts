// Rows of a Lobsters page into the headers of its comments: a score or `~`, and `ann edited 3 hours ago` below it.
import type { Age } from '../ages.ts';
import type { Page } from '../types.ts';

export interface Header {
  readonly name: string;
  readonly score: number | null;
  readonly age: Age;
  readonly edited: boolean;
  /** The number that its list gave it; null in a copy, which has none. */
  readonly number: number | null;
  /** Where the name stands, without what a converter prints for the picture before it. */
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const PICTURE = /^(?:[●○•*]|\[\]|\[[–+-]\]) ?/;
const NAME = /^[\w-]{1,25}$/;
/** `2.    1. [ ] 38`: numbers of lists, the box that folds, the score. */
const SCORE = /^((?:\d{1,4}\. {1,6}){0,9})(?:\[ ?\]|⁰)? ?(~|[-+]?\d{1,4})?$/;
/** What the site prints in place of a body. */
export const REMOVED = /^\[(?:Comment|Thread) removed by .{1,80}\]$/;
const LINKS = /^(?:link|permalink|flag|reply|caches|unread|edited|\|| )*$/;

export function headersOf(page: Page): readonly Header[] {
  return page.rows.flatMap((_, i) => headerAt(page, i) ?? []);
}

function headerAt({ rows, words }: Page, last: number): Header | null {
  const row = rows[last];
  if (!row || row.text.length > 120 || !/ago\b/.test(row.text)) return null;
  const picture = PICTURE.exec(row.text)?.[0].length ?? 0;
  const [head = '', ...links] = row.text.slice(picture).replaceAll('_ago', ' ago').split(' | ');
  const byline = bylineOf(head.trim(), words.age);
  if (!byline || !links.every((link) => LINKS.test(link))) return null;
  const place = placeAbove(rows, last);
  return place && { ...byline, ...place, column: row.column + picture, last };
}

/** `ann edited 3 hours ago`; html2text links words by `_`. */
function bylineOf(text: string, age: Page['words']['age']): Pick<Header, 'name' | 'age' | 'edited'> | null {
  const [name = '', ...rest] = text.split(' ');
  const edited = rest[0] === 'edited';
  const said = age(
    rest
      .slice(edited ? 1 : 0)
      .join(' ')
      .replaceAll('_', ' '),
  );
  return NAME.test(name) && said ? { name, age: said, edited } : null;
}

type Place = Pick<Header, 'first' | 'number' | 'score'>;

/** Number, box and score stand above a name in one row, or in one each; a removed comment has no score. */
function placeAbove(rows: Page['rows'], name: number): Place | null {
  const [near, far] = [1, 2, 3, 4, 5].map((by) => name - by).filter((at) => rows[at] && rows[at]?.text !== '');
  const removed = REMOVED.test(rows.slice(name + 1, name + 3).find(({ text }) => text !== '')?.text ?? '');
  const place = near === undefined ? null : placeAt(rows, near);
  if (!place || (place.score === undefined && !removed))
    return removed ? { first: name, number: null, score: null } : null;
  const box = far === undefined || place.number !== null ? null : placeAt(rows, far);
  const { first, number } = box?.number != null && box.score === undefined ? box : place;
  return { first, number, score: place.score ?? null };
}

/** `score` is undefined where the row has none, null where the site does not tell. */
function placeAt(rows: Page['rows'], first: number): (Omit<Place, 'score'> & { score?: number | null }) | null {
  const parts = SCORE.exec(rows[first]?.text ?? '');
  if (!parts) return null;
  const number = /(\d+)\. *$/.exec(parts[1] ?? '')?.[1];
  const place = { first, number: number === undefined ? null : Number(number) };
  return parts[2] === undefined ? place : { ...place, score: parts[2] === '~' ? null : Number(parts[2]) };
}
