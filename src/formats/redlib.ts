// Pages of Reddit's other front ends (redlib, teddit) into threads: a score, `u/ann 4d ago`, and the body below.
import type { Age } from './ages.ts';
import { assemble, type Draft, noteLostNesting } from './assemble.ts';
import { withBodies } from './frame.ts';
import { nest, noteGaps } from './nesting.ts';
import { leadingNumber } from './numbers.ts';
import type { Format, Page } from './types.ts';

interface Header {
  readonly name: string;
  readonly score: number | null;
  readonly age: Age;
  readonly edited: boolean;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const BYLINE = /^(?:[▼▾▸•*] ?)?u\/([\w-]{3,20}|\[deleted\]) (.{3,90})$/;
const SCORE = /^-?\d[\d.,]{0,8}[kKmM]?$|^(?:•|Hidden|Score hidden)$/;
const POINTS = /^(-?\d[\d.]{0,8}k?) points? /i;
const DATE = /^(?:[A-Z][a-z]{2} \d{1,2} '\d{2}|[A-Z][a-z]{2} \d{1,2}, \d{4})$/;
const MORE = /^(?:→ )?(?:More replies|Continue (?:the )?thread|load more comments)\b/;

export const redlib: Format = {
  name: 'redlib',
  label: 'a Reddit thread on redlib or teddit',
  body: 'plain',
  detect: (page) => (headersOf(page).length > 1 ? 0.95 : 0),
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    const title = page.rows.slice(0, headers[0]?.first ?? 0).find(({ text }) => / : r\/\w/.test(text))?.text ?? null;
    return assemble(page, {
      format: 'redlib',
      converter: null,
      title: title?.replace(/ : r\/\w.*$/, '') ?? null,
      post: null,
      drafts: draftsOf(page, headers),
      kind: 'plain',
    });
  },
};

function headersOf(page: Page): readonly Header[] {
  return page.rows.flatMap((_, i) => headerAt(page, i) ?? []);
}

function headerAt({ rows, words }: Page, last: number): Header | null {
  const [, name = '', rest = ''] = BYLINE.exec(rows[last]?.text ?? '') ?? [];
  if (name === '') return null;
  const points = POINTS.exec(rest)?.[0] ?? '';
  const [said = '', ...marks] = rest.slice(points.length).split(/ (?=edited )| {2,}|\*/);
  const age = DATE.test(said) ? { text: said, unit: null, count: null } : words.age(said);
  if (!age) return null;
  const above = [last - 1, last - 2, last - 3].find((at) => rows[at] && rows[at]?.text !== '');
  const scored = points === '' && above !== undefined && SCORE.test(rows[above]?.text ?? '');
  if (points === '' && !scored) return null;
  const score = leadingNumber((scored ? (rows[above]?.text ?? '') : points).toUpperCase());
  const edited = marks.some((mark) => mark.startsWith('edited'));
  return {
    name,
    score: score?.value ?? null,
    age,
    edited,
    column: rows[last]?.column ?? 0,
    first: scored ? above : last,
    last,
  };
}

function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const nested = new Set(headers.map(({ column }) => column)).size > 1;
  const places = nested ? nest(headers.map(({ column }) => column)) : [];
  if (nested) noteGaps(page, places);
  else if (headers.length > 1) noteLostNesting(page);
  const openings = headers.map(({ name, score, age, edited, first, last }, i) => {
    const parent = places[i]?.parent ?? null;
    return {
      author: name.startsWith('[') ? null : name,
      reading: { score, age },
      edited,
      parent,
      parentBy: parent !== null ? ('indent' as const) : places[i]?.known ? ('root' as const) : ('unknown' as const),
      first,
      last,
    };
  });
  return withBodies(page, openings, { noise: { row: (text) => MORE.test(text) } });
}
