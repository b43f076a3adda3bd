// Disqus comments into threads: `NAME  PARENT'S NAME • 2 years ago` above each body, `3  • Reply•Share ›` below it.
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import { nest } from './nesting.ts';
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
  readonly column: number;
  /** Whether a picture, or the foot of another comment, stands above it. */
  readonly closed: boolean;
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
  const found = headsOn(rows, words);
  const nested = new Set(found.map(({ column }) => column)).size > 1;
  const heads = nested ? setIn(found) : found;
  const parents = nested ? nest(found.map(({ column }) => column)).map(({ parent }) => parent) : parentsOf(heads);
  return heads.map(({ addressee, column, closed, ...head }, i) => {
    const parent = parents[i] ?? null;
    return {
      ...head,
      ...(parent === null ? {} : { parent, parentBy: nested ? ('indent' as const) : ('name' as const) }),
      root: parent === null && addressee === null,
      ...footOf(rows, head.last + 1, heads[i + 1]?.first ?? rows.length),
    };
  });
}

/** Above the first header nothing closes a comment: it is one where the foot of a comment stands below it. */
function headsOn(rows: readonly Row[], words: Words): readonly Head[] {
  const all = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const found = all.filter(({ closed }) => closed);
  const [next] = found;
  const first = all.findLast(({ last, closed }) => !closed && last < (next?.first ?? 0));
  if (!next || !first || lastRow(rows, first.last + 1, next.first, (text) => FOOT.test(text)) < 0) return found;
  return [first, ...found];
}

/** Firefox sets answers in, but leaves one space before the name of whom they answer, which that one's header tells. */
function setIn(found: readonly Head[]): readonly Head[] {
  const heads: Head[] = [];
  for (const [i, { parent }] of nest(found.map(({ column }) => column)).entries()) {
    const head = found[i] as Head;
    const addressee = parent === null ? null : (heads[parent]?.author ?? null);
    const glued = addressee !== null && head.author.endsWith(` ${addressee}`);
    heads.push(glued ? { ...head, author: head.author.slice(0, -addressee.length).trim(), addressee } : head);
  }
  return heads;
}

/** `Ann  Milo • 2 years ago • edited`: two spaces, or an arrow, part the writer from whom they answer. */
function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const { text = '', column = 0 } = rows[row] ?? {};
  const [shown = '', age = '', mark] = text.length < 160 ? text.split(/ *• */) : [];
  if (!words.age(age) || !(mark === undefined || mark === 'edited')) return null;
  // Firefox leaves the age in a row of its own.
  const top = shown === '' ? row - 1 : row;
  const names = shown === '' ? (rows[top]?.text ?? '') : shown;
  const above = rows.slice(Math.max(0, top - 3), top).findLast((one) => one.text !== '')?.text ?? '';
  const pictured = AVATAR.test(above);
  const closed = pictured || FOOT.test(above);
  if (names === '' || (!pictured && shown === '')) return null;
  const [author = '', addressee = null] = names.split(/ {2,}| ?[→➜]\s*|\t+/).map((name) => name.trim());
  const first = pictured ? lastRow(rows, Math.max(0, top - 3), top, (one) => AVATAR.test(one)) : top;
  return author === ''
    ? null
    : { author, addressee, age, edited: mark !== undefined, column, closed, first, last: row };
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
