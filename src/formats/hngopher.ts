// Hacker News as gopher serves it into threads: `| ann wrote:` and a bar before each line, two columns a level.
import { assemble, type Draft } from './assemble.ts';
import { withBodies } from './frame.ts';
import { nest, noteGaps } from './nesting.ts';
import type { Format, Page, Row } from './types.ts';

const HEADER = /^\| ?([\w-]{2,25}) wrote(?: (.{3,40}?))?:$/;

export const hngopher: Format = {
  name: 'hngopher',
  label: 'a Hacker News thread as gopher serves it',
  body: 'plain',
  detect: (page) => (headersOf(page).length > 1 ? 0.97 : 0),
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    const free = { ...page, rows: page.rows.map(withoutBar) };
    const title =
      page.rows.slice(0, headers[0]?.first ?? 0).find(({ text }) => /[\p{L}\p{N}]/u.test(text))?.text ?? null;
    return assemble(free, {
      format: 'hngopher',
      converter: null,
      title,
      post: null,
      drafts: draftsOf(free, headers),
      kind: 'plain',
      wrapped: true,
    });
  },
};

interface Header {
  readonly name: string;
  readonly time: string | null;
  readonly column: number;
  readonly first: number;
}

const headersOf = ({ rows }: Page): readonly Header[] =>
  rows.flatMap(({ text, column }, first) => {
    const [, name, time = null] = HEADER.exec(text) ?? [];
    return name === undefined ? [] : [{ name, time, column, first }];
  });

/** A row with its bar taken for indentation. */
function withoutBar(row: Row): Row {
  const bar = /^\| ?/.exec(row.text)?.[0].length ?? 0;
  return bar === 0 ? row : { ...row, at: row.at + bar, column: row.column + bar, text: row.text.slice(bar) };
}

function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const places = nest(headers.map(({ column }) => column));
  noteGaps(page, places);
  const openings = headers.map(({ name, time, first }, i) => {
    const parent = places[i]?.parent ?? null;
    return {
      author: name,
      reading: { score: null, age: time === null ? null : { text: time, unit: null, count: null } },
      parent,
      parentBy: parent !== null ? ('indent' as const) : places[i]?.known ? ('root' as const) : ('unknown' as const),
      first,
      last: first,
    };
  });
  return withBodies(page, openings);
}
