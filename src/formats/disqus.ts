// Disqus comments into threads: `NAME  PARENT'S NAME • 2 years ago` above each body, `3  • Reply•Share ›` below it.
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const AVATAR = /^(?:User )?Avatar$/i;
const FOOT = /^(?:(\d{1,6})\s*)?(?:[•|▲△▼▽]\s*)*(?:Edit\s*•\s*)?Reply\s*•?\s*Share ›?$/;
const MORE = /^(?:see more|Show more replies|Load more comments|−|\+|⚑|•)$/;

interface Head {
  readonly author: string;
  readonly addressee: string | null;
  readonly age: string;
  readonly edited: boolean;
  readonly first: number;
  readonly last: number;
}

export const disqus: Format = flatFormat({
  name: 'disqus',
  label: 'Disqus comments copied from a browser',
  body: 'plain',
  confidence: 0.95,
  postsOf,
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const parents = parentsOf(heads);
  return heads.map(({ addressee, ...head }, i) => {
    const parent = parents[i] ?? null;
    return {
      ...head,
      ...(parent === null ? {} : { parent, parentBy: 'name' as const }),
      root: addressee === null,
      ...footOf(rows, head.last + 1, heads[i + 1]?.first ?? rows.length),
    };
  });
}

/** `Ann  Milo • 2 years ago • edited`: two spaces, or an arrow, part the writer from whom they answer. */
function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  const [names = '', age = '', mark] = text.length < 160 ? text.split(/ *• */) : [];
  if (names === '' || !words.age(age) || !(mark === undefined || mark === 'edited')) return null;
  const above = rows.slice(Math.max(0, row - 3), row).findLast((one) => one.text !== '')?.text ?? '';
  const pictured = AVATAR.test(above);
  if (!pictured && !FOOT.test(above)) return null;
  const [author = '', addressee = null] = names.split(/ {2,}| ?[→➜]\s*|\t+/).map((name) => name.trim());
  const first = pictured ? lastRow(rows, Math.max(0, row - 3), row, (one) => AVATAR.test(one)) : row;
  return author === '' ? null : { author, addressee, age, edited: mark !== undefined, first, last: row };
}

/** Whom a comment names is open above it: the nearest of that name among the last comment and those above it. */
function parentsOf(heads: readonly Head[]): readonly (number | null)[] {
  let open: readonly number[] = [];
  const latest = new Map<string, number>();
  return heads.map(({ author, addressee }, i) => {
    const at = addressee === null ? -1 : open.findLastIndex((one) => heads[one]?.author === addressee);
    const parent = addressee === null ? null : (open[at] ?? latest.get(addressee) ?? null);
    open = at < 0 ? [...(parent === null ? [] : [parent]), i] : [...open.slice(0, at + 1), i];
    latest.set(author, i);
    return parent;
  });
}

function footOf(rows: readonly Row[], from: number, stop: number): Pick<Post, 'from' | 'to' | 'score'> {
  const foot = lastRow(rows, from, stop, (text) => FOOT.test(text));
  let to = foot < 0 ? stop : foot;
  while (to > from && (rows[to - 1]?.text === '' || MORE.test(rows[to - 1]?.text ?? ''))) to--;
  const score = FOOT.exec(rows[foot]?.text ?? '')?.[1];
  return { from, to, score: score === undefined ? null : Number(score) };
}
