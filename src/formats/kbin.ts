// kbin pages without times into threads: `ann,` or `ann, avatar` above each body, answers set in behind a bullet.
import type { Thread } from '../thread/index.ts';
import { assemble } from './assemble.ts';
import { accountOf, withBodies } from './frame.ts';
import { columnParents } from './nesting.ts';
import type { Format, Page } from './types.ts';

interface Head {
  readonly name: string;
  /** Where the name stands, behind its bullet. */
  readonly column: number;
  /** Whether a picture or a bullet shows that this is no "Hello,". */
  readonly marked: boolean;
  readonly first: number;
  readonly last: number;
}

const HEAD = /^(• )?([\p{L}\p{N}_-]{1,40}(?:@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?),( avatar)?$/u;

export const kbin: Format = {
  name: 'kbin',
  label: 'a kbin thread without its times',
  body: 'plain',
  detect: (page) => {
    const heads = headsOf(page);
    return heads.length > 1 && page.rows.some(({ text }) => /, avatar$/.test(text)) ? 0.7 : 0;
  },
  read: build,
};

function headsOf({ rows }: Page): readonly Head[] {
  const all = rows.flatMap(({ text, column }, row): Head[] => {
    const [, bullet = '', name = '', avatar] = HEAD.exec(text) ?? [];
    if (name === '') return [];
    const marked = bullet !== '' || avatar !== undefined;
    return [{ name, column: column + bullet.length, marked, first: row, last: row }];
  });
  const isOpen = ({ first }: Head) => (rows[first - 1]?.text ?? '') === '' && rows[first + 1]?.text !== '';
  // "Hello," below a name opens what that person says.
  return all.filter((head) => head.marked || isOpen(head));
}

function build(page: Page): Thread | null {
  const heads = headsOf(page);
  if (heads.length === 0) return null;
  const places = columnParents(
    page,
    heads.map(({ column }) => column),
  );
  const openings = heads.map(({ name, first, last }, i) => ({
    ...accountOf(name),
    ...places[i],
    first,
    last,
  }));
  const drafts = withBodies(page, openings);
  return assemble(page, { format: 'kbin', converter: null, title: null, post: null, drafts, kind: 'plain' });
}
