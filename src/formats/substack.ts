// Substack comments into threads: a name and a short date above each body, `Expand full comment`, `Like (7)`, `Reply`,
// `Share` below it. The rows are those of clipped pages; where they stand in a copy is known from memory alone.

import type { Thread } from '../thread/index.ts';
import { assemble, noteLostNesting } from './assemble.ts';
import { isMonthDay } from './dates.ts';
import { flatFormat, type Head } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { withBodies } from './frame.ts';
import { guessAbove } from './nesting.ts';
import { once } from './once.ts';
import type { Format, Page, Row } from './types.ts';
import { worded } from './worded.ts';
import type { Words } from './words.ts';

const SHORT_AGE = /^\d{1,2}(?:m|h|d|hr|min|mo|y)$/;
const EDITED = / ?[·•∙]? ?[Ee]dited(?: .{1,20})?$/;
const COUNT = /\d{1,6}/;
const PICTURE = /['’]s avatar$/;
// Blank rows, and rows like "Liked by Ann", between the parts of a header.
const GAP = 3;
const LONGEST_NAME = 80;

const copied: Format = flatFormat({
  name: 'substack',
  label: 'Substack comments, copied from a browser or clipped as Markdown',
  body: 'plain',
  confidence: 0.94,
  postsOf,
});

/** The names of a clip are links. */
const PROFILE = /\]\(https:\/\/substack\.com\/(?:profile\/|@)/;
const HEADING = /^# (.{1,300})$/;

const isClip = ({ rows }: Page): boolean => rows.some(({ text }) => PROFILE.test(text));

export const substack: Format = {
  ...copied,
  detect: (page) => copied.detect(isClip(page) ? once(page, worded).page : page),
  read: (page) => (isClip(page) ? clipped(page) : copied.read(page)),
};

/** A clip has the rows of a copy once its links are only words; its bodies keep their Markdown. */
function clipped(page: Page): Thread | null {
  const { page: view, kind, noise } = once(page, worded);
  const posts = postsOf(view);
  if (posts.length === 0) return null;
  if (posts.length > 1) noteLostNesting(page);
  const openings = posts.map(({ author, age = null, score = null, edited = false, first, last }, i) => ({
    author,
    reading: { score, age: age === null ? null : { text: age, unit: null, count: null } },
    edited,
    parentBy: i === 0 ? ('root' as const) : ('unknown' as const),
    guess: guessAbove(i),
    first,
    last,
  }));
  const ends = new Map(posts.map(({ from, to }) => [from, to]));
  const drafts = withBodies(page, openings, { endOf: (first, stop) => ends.get(first) ?? stop, noise });
  const title = page.rows.flatMap(({ text }) => HEADING.exec(text)?.[1] ?? [])[0] ?? null;
  return assemble(page, { format: 'substack', converter: null, title, post: null, drafts, kind });
}

function postsOf({ rows, words }: Page): readonly Post[] {
  // Nearly all other pages are told by this alone.
  if (!rows.some(({ text }) => words.isPrinted('substackTold', text))) return [];
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const feet = heads.map(({ last }, i) => footAt(rows, last + 1, heads[i + 1]?.first ?? rows.length, words));
  const first = feet.findIndex((foot) => foot >= 0);
  return heads.flatMap((head, i) => {
    const stop = heads[i + 1]?.first ?? rows.length;
    const cut = first < 0 || i < first || endsIn(rows, feet[i - 1] ?? 0, stop, words) ? -1 : stop;
    const foot = feet[i] ?? -1;
    const end = foot < 0 ? cut : foot;
    return end < 0 ? [] : [{ ...head, from: head.last + 1, ...bodyEnd(rows, head.last + 1, end, words) }];
  });
}

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  const age = text.length < 40 ? text.replace(EDITED, '') : '';
  if (!SHORT_AGE.test(age) && !isMonthDay(age) && !words.age(age)) return null;
  const first = filledAbove(rows, row, words);
  const author = rows[first]?.text ?? '';
  if (first < 0 || author.length > LONGEST_NAME || words.isPrinted('substackReply', author)) return null;
  const pictured = PICTURE.test(rows[first - 1]?.text ?? '') ? first - 1 : first;
  let last = row;
  let edited = age !== text;
  for (let below = row + 1; below <= last + GAP; below++) {
    const said = rows[below]?.text ?? '';
    if (words.isPrinted('substackHead', said)) last = below;
    else if (said !== '') break;
    edited ||= EDITED.test(said);
  }
  return { author, age, edited, first: pictured, last };
}

/** The name above a date; a badge may stand between them. */
function filledAbove(rows: readonly Row[], row: number, words: Words): number {
  for (let above = row - 1; above >= Math.max(0, row - 1 - GAP); above--) {
    const text = rows[above]?.text ?? '';
    if (text !== '' && !words.isPrinted('substackHead', text)) return above;
  }
  return -1;
}

/** Whether the comments end within these rows; what has no foot there is the rest of the page, else its foot was cut off. */
const endsIn = (rows: readonly Row[], from: number, stop: number, words: Words): boolean =>
  rows.slice(Math.max(0, from), stop).some(({ text }) => words.isPrinted('substackEnd', text));

/** The row "Reply" with "Share" below it. */
function footAt(rows: readonly Row[], from: number, stop: number, words: Words): number {
  for (let row = from; row < stop; row++) {
    if (!words.isPrinted('substackReply', rows[row]?.text ?? '')) continue;
    const below = rows.slice(row + 1, Math.min(stop, row + 2 + GAP)).find(({ text }) => text !== '');
    if (below && words.isPrinted('substackShare', below.text)) return row;
  }
  return -1;
}

/** Where a body ends above its buttons, and its likes. */
function bodyEnd(rows: readonly Row[], from: number, foot: number, words: Words): Pick<Post, 'to' | 'score'> {
  let to = foot;
  let score: number | null = null;
  for (let row = foot - 1; row >= from; row--) {
    const { text = '' } = rows[row] ?? {};
    if (score === null && words.isPrinted('substackLikes', text)) score = Number(COUNT.exec(text)?.[0] ?? 0);
    else if (text !== '' && !words.isPrinted('substackFoot', text)) break;
    to = row;
  }
  return { to, score };
}
