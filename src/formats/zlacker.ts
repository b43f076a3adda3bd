// Pages of zlacker (a mirror of Hacker News) into threads: each header has an id, and the row below names its parent's.
import { assemble, type Draft } from './assemble.ts';
import { withBodies } from './frame.ts';
import type { Format, Page } from './types.ts';

interface Header {
  readonly id: string;
  readonly time: string;
  /** Id of the parent; null where none is named. */
  readonly to: string | null;
  readonly first: number;
  readonly last: number;
}

const HEADER = /^(?:[◧◩◪]{1,99} ?)?\d{1,5}\. ([\w-]{1,25}\+\w{1,8}) ?\[view\] ?\[source\] ?(.{0,40})$/;
const TO = /^>>([\w-]{1,25}\+\w{1,8})$/;
/** The depth of the next comment, where it stands in a row of its own. */
const GLYPHS = /^[◧◩◪]{1,99}$/;
const ANSWERS = /^replies\(/;

export const zlacker: Format = {
  name: 'zlacker',
  label: 'a Hacker News thread on zlacker',
  body: 'plain',
  detect: (page) => (headersOf(page).length > 0 ? 0.98 : 0),
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    return assemble(page, {
      format: 'zlacker',
      converter: null,
      title:
        page.rows.slice(0, headers[0]?.first ?? 0).find(({ text }) => text !== '' && !text.startsWith('['))?.text ??
        null,
      post: null,
      drafts: draftsOf(page, headers),
      kind: 'plain',
    });
  },
};

function headersOf({ rows }: Page): readonly Header[] {
  return rows.flatMap(({ text }, first) => {
    const [, id = '', time = ''] = HEADER.exec(text) ?? [];
    if (id === '') return [];
    const to = TO.exec(rows[first + 1]?.text ?? '')?.[1] ?? null;
    return [{ id, time, to, first, last: to === null ? first : first + 1 }];
  });
}

/** An answer to the story names the story, which is no comment of the page. */
function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const places = new Map(headers.map(({ id }, i) => [id, i]));
  const openings = headers.map(({ id, time, to, first, last }, i) => {
    const parent = to === null ? undefined : places.get(to);
    const earlier = parent !== undefined && parent < i;
    return {
      author: id.split('+')[0] ?? null,
      reading: { score: null, age: time === '' ? null : { text: time, unit: null, count: null } },
      parent: earlier ? parent : null,
      parentBy: earlier ? ('id' as const) : to === null ? ('root' as const) : ('unknown' as const),
      first,
      last,
    };
  });
  return withBodies(page, openings, { noise: { row: (text) => ANSWERS.test(text) || GLYPHS.test(text) } });
}
