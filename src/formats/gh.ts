// What `gh issue view --comments` prints into threads: blocks of `author:` and the like above each body, `--` around it.
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import type { Format, Page, Row } from './types.ts';

const FIELD = /^([a-z]{3,12}):\s*(.*)$/;
const RULE = '--';
const MOST_FIELDS = 16;

export const gh: Format = flatFormat({
  name: 'gh',
  label: 'a GitHub issue as `gh issue view --comments` prints it',
  body: 'markdown',
  confidence: 0.98,
  postsOf,
  title: ({ rows }) =>
    rows.flatMap(({ text }) => (text.startsWith('title:') ? text.slice(6).trim() : [])).at(0) ?? null,
});

function postsOf({ rows }: Page): readonly Post[] {
  const heads = rows.flatMap((_, row) => headAt(rows, row) ?? []);
  return heads.map(({ author, edited, first, last }, i) => {
    let to = heads[i + 1]?.first ?? rows.length;
    while (to > last + 1 && rows[to - 1]?.text === '') to--;
    if (rows[to - 1]?.text === RULE && to > last + 1) to--;
    return { author, edited, first, last, from: last + 1, to };
  });
}

/** A block of fields, one of which is `author:`, down to `--`. */
function headAt(
  rows: readonly Row[],
  first: number,
): (Pick<Post, 'author' | 'first' | 'last'> & { edited: boolean }) | null {
  const opening = FIELD.exec(rows[first]?.text ?? '')?.[1];
  if (opening !== 'author' && opening !== 'title') return null;
  const fields = new Map<string, string>();
  let last = first;
  for (; last < first + MOST_FIELDS; last++) {
    const [, key, value = ''] = FIELD.exec(rows[last]?.text ?? '') ?? [];
    if (key === undefined) break;
    fields.set(key, value);
  }
  const known = fields.has('association') || fields.has('state');
  if (rows[last]?.text !== RULE || !known) return null;
  return { author: fields.get('author') || null, edited: fields.get('edited') === 'true', first, last };
}
