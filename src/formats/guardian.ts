// Comments of the Guardian into threads: a name, whom it answers, a date and the recommendations above each body. The
// rows are those that the site's own components print.
import { addressedParents } from './addressed.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const STAMP = /^\d{1,2} \p{L}{3,4} \d{4} \d{1,2}[.:]\d\d(?: [A-Z]{3,4})?$/u;
const DOTTED = / \d{1,2}\.\d\d/;
const COUNT = /^\d{1,5}$/;
const LONGEST_NAME = 60;
// Name, the same name for the picture, and whom it answers.
const MOST_NAMES = 3;
// Blank rows and badges between a date and the recommendations.
const GAP = 6;

interface Head {
  readonly author: string;
  readonly addressee: string | null;
  readonly age: string;
  readonly score: number | null;
  readonly first: number;
  readonly last: number;
}

export const guardian: Format = flatFormat({
  name: 'guardian',
  label: 'comments of the Guardian copied from a browser',
  body: 'plain',
  confidence: 0.93,
  postsOf,
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const told = rows.some(
    ({ text }) => words.isPrinted('guardianTold', text) || (STAMP.test(text) && DOTTED.test(text)),
  );
  if (!told) return [];
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const parents = parentsOf(heads);
  return heads.map(({ addressee, ...head }, i) => {
    const stop = heads[i + 1]?.first ?? rows.length;
    return { ...head, from: head.last + 1, to: bodyEnd(rows, head.last + 1, stop, words), ...parents[i] };
  });
}

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const age = rows[row]?.text ?? '';
  if (!STAMP.test(age) && !words.age(age)) return null;
  let first = row;
  while (row - first < MOST_NAMES && isName(rows[first - 1]?.text ?? '', words)) first--;
  const [author, ...names] = rows.slice(first, row).map(({ text }) => text);
  if (author === undefined) return null;
  const votes = votesBelow(rows, row, words);
  return votes && { author, addressee: names.find((name) => name !== author) ?? null, age, first, ...votes };
}

/** The recommendations below badges; null where there are none, as only a comment that was removed has none. */
function votesBelow(rows: readonly Row[], row: number, words: Words): Pick<Head, 'score' | 'last'> | null {
  let last = row;
  for (let below = row + 1; below <= row + GAP; below++) {
    const text = rows[below]?.text ?? '';
    if (COUNT.test(text)) return { score: Number(text), last: below };
    if (words.isPrinted('guardianRemoved', text)) return { score: null, last };
    if (text !== '' && !words.isPrinted('guardianBadge', text)) return null;
    if (text !== '') last = below;
  }
  return null;
}

const isName = (text: string, words: Words): boolean =>
  text !== '' && text.length <= LONGEST_NAME && !words.isPrinted('guardianFoot', text);

/** Answers stand below the comment at their top, in the order of their dates, and name whom of this exchange they answer. */
function parentsOf(heads: readonly Head[]): readonly Pick<Post, 'parent' | 'parentBy' | 'root' | 'addressee'>[] {
  const parents = addressedParents(heads.map((head) => ({ ...head, top: head.addressee === null })));
  return parents.map((parent, i) => (heads[i]?.addressee === null ? { root: true } : parent));
}

/** Before the buttons below a body, or the end of the comments. */
function bodyEnd(rows: readonly Row[], from: number, stop: number, words: Words): number {
  let end = from;
  while (end < stop && !words.isPrinted('guardianFoot', rows[end]?.text ?? '')) end++;
  while (end > from && rows[end - 1]?.text === '') end--;
  return end;
}
