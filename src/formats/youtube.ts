// YouTube comments into threads: `@name` and an age above each body; votes, "Reply" and "3 replies" below it.
import { flatFormat, type Head } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import { wholeNumber } from './numbers.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const HANDLE = /^@[^\s@]{2,60}$/u;
const EDITED = / ?\([^()]{2,20}\)$/u;
const VOTES = /^\d{1,3}(?:[.,]\d{1,3})?(?: ?[KMkm])?$/;
const MENTION = /^@[^\s@,:]{2,60}/u;
/** So many blank rows may stand between the parts of a comment. */
const GAP = 4;

interface Shown extends Head {
  readonly from: number;
  readonly to: number;
  readonly score: number | null;
  /** How many answers the page says there are. */
  readonly replies: number;
  /** Whom its body names before anything else. */
  readonly names: string | null;
}

export const youtube: Format = flatFormat({
  name: 'youtube',
  label: 'YouTube comments copied from a browser',
  body: 'plain',
  confidence: 0.92,
  postsOf,
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const stopOf = (i: number) => heads[i + 1]?.first ?? rows.length;
  const first = heads.findIndex((head, i) => footAt(rows, head.last + 1, stopOf(i), words) >= 0);
  const shown = heads.flatMap((head, i) => (first < 0 || i < first ? [] : [shownAt(rows, head, stopOf(i), words)]));
  const parents = parentsOf(shown);
  return shown.map(({ replies, names, ...post }, i) => ({ ...post, ...parents[i] }));
}

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const author = rows[row]?.text ?? '';
  if (!HANDLE.test(author)) return null;
  const last = filledBelow(rows, row);
  const text = rows[last]?.text ?? '';
  const age = text.replace(EDITED, '');
  if (!words.age(age)) return null;
  const above = rows.slice(Math.max(0, row - 2), row).findIndex((one) => words.isPrinted('youtubePinned', one.text));
  const first = above < 0 ? row : Math.max(0, row - 2) + above;
  return { author: author.slice(1), age, edited: age !== text, first, last };
}

/** The next row that is not blank; the row itself where none is near. */
function filledBelow(rows: readonly Row[], row: number): number {
  const near = rows.slice(row + 1, row + 2 + GAP).findIndex(({ text }) => text !== '');
  return near < 0 ? row : row + 1 + near;
}

const footAt = (rows: readonly Row[], from: number, stop: number, words: Words): number =>
  lastRow(rows, from, stop, (text) => words.isPrinted('youtubeReply', text));

/** A comment with its foot; it lacks one where the page was cut. */
function shownAt(rows: readonly Row[], head: Head, stop: number, words: Words): Shown {
  const from = head.last + 1;
  const found = footAt(rows, from, stop, words);
  const foot = found < 0 ? stop : found;
  const below = rows.slice(foot + 1, Math.min(stop, foot + 2 + GAP));
  const counted = below.find(({ text }) => words.isPrinted('youtubeReplies', text));
  const { to, score } = bodyEnd(rows, from, foot, words);
  const body = rows.slice(from, to).find(({ text }) => text !== '')?.text ?? '';
  return {
    ...head,
    from,
    to,
    score,
    replies: counted ? Number(/\d{1,6}/.exec(counted.text)?.[0] ?? 1) : 0,
    names: MENTION.exec(body)?.[0].slice(1).toLowerCase() ?? null,
  };
}

/** Where a body ends above its votes and buttons, and the votes. */
function bodyEnd(rows: readonly Row[], from: number, foot: number, words: Words) {
  let to = foot;
  let score: number | null = null;
  for (let row = foot - 1; row >= from; row--) {
    const { text = '' } = rows[row] ?? {};
    const votes: number | null = score === null ? votesOf(text) : null;
    if (votes !== null) score = votes;
    else if (text !== '' && !words.isPrinted('youtubeFoot', text)) break;
    to = row;
  }
  return { to, score };
}

/** "14", "1,204", "1.2K", "1,2 k". */
function votesOf(text: string): number | null {
  if (!VOTES.test(text)) return null;
  const [, count = '', scale] = /^(.*?) ?([km])$/i.exec(text) ?? [];
  return wholeNumber(scale ? count.replace(',', '.') + scale.toUpperCase() : text.replace(/[.,]/, ''));
}

/**
 * "3 replies" stands under a comment whether its answers are shown or folded away. They are shown where one of the next
 * three names somebody of this exchange; then one that names nobody most likely answers the comment at its top.
 */
function parentsOf(all: readonly Shown[]): readonly Pick<Post, 'parent' | 'parentBy' | 'root' | 'addressee'>[] {
  let end = 0;
  let top = '';
  let latest = new Map<string, number>();
  return all.map(({ author, names, replies }, i) => {
    const isTop = i >= end;
    if (isTop) {
      end = i + 1 + (areShown(all, i) ? replies : 0);
      top = author;
      latest = new Map();
    }
    const named = isTop ? undefined : latest.get(names ?? '');
    latest.set(author.toLowerCase(), i);
    if (isTop) return { root: true };
    return named === undefined ? { addressee: top } : { parent: named, parentBy: 'mention' };
  });
}

// Longer exchanges are told by their beginning.
const MOST_LOOKED_AT = 100;

function areShown(all: readonly Shown[], top: number): boolean {
  const group = all.slice(top, top + 1 + Math.min(MOST_LOOKED_AT, all[top]?.replies ?? 0));
  const writers = new Set(group.map(({ author }) => author.toLowerCase()));
  return group.slice(1).some(({ names }) => names !== null && writers.has(names));
}
