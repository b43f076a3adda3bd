// Threads in the archive of a vBulletin forum ("View Full Version") into threads: a name and below it a date above each body.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { once } from './once.ts';
import type { Format, Page, Row } from './types.ts';

const LONGEST_NAME = 60;
const CLOCK = /\b\d{1,2}:\d\d\b/;
/** A name with the date behind it in the same row: at most so many words of it are the date. */
const MOST_DATE_WORDS = 6;
// Rows between a body and the name below it.
const RULER = /^[-_─━]{5,200}$/;

export const vbulletinArchive: Format = flatFormat({
  name: 'vbulletin-archive',
  label: 'a thread in the archive of a vBulletin forum',
  body: 'plain',
  confidence: 0.95,
  postsOf,
  title: (page) => once(page, titleOf)?.title ?? null,
});

interface Title {
  readonly title: string;
  readonly row: number;
}

function titleOf({ rows, words }: Page): Title | null {
  for (const [row, { text }] of rows.entries()) {
    const title = text.length < 300 ? words.printedAs('vbulletinArchive', text) : null;
    if (title) return { title, row };
  }
  return null;
}

interface Head {
  readonly author: string;
  readonly age: string;
  readonly first: number;
  readonly last: number;
}

function postsOf(page: Page): readonly Post[] {
  const top = once(page, titleOf);
  if (!top) return [];
  const { rows, words } = page;
  const heads: Head[] = [];
  for (let row = top.row + 1; row < rows.length; row++) {
    const head = headAt(rows, row, (heads.at(-1)?.last ?? top.row) + 1);
    if (head) heads.push(head);
  }
  return heads.map((head, i) => {
    const from = head.last + 1;
    let to = from;
    const stop = heads[i + 1]?.first ?? rows.length;
    while (to < stop && !words.isPrinted('vbulletinArchiveEnd', rows[to]?.text ?? '')) to++;
    while (to > from && isGap(rows[to - 1]?.text ?? '')) to--;
    return { ...head, from, to };
  });
}

const isGap = (text: string): boolean => text === '' || RULER.test(text);
const isStamp = (text: string): boolean => CLOCK.test(text) && isDate(text);

/** `ann` above `01-05-2005, 10:12 AM`, or both in one row; a body that stands above is parted from them. */
function headAt(rows: readonly Row[], row: number, floor: number): Head | null {
  const text = rows[row]?.text ?? '';
  if (isStamp(text)) {
    const name = rows[row - 1]?.text === '' ? row - 2 : row - 1;
    const author = rows[name]?.text ?? '';
    if (name < floor || author === '' || author.length > LONGEST_NAME) return null;
    return isBelowGap(rows, name, floor) ? { author, age: text, first: name, last: row } : null;
  }
  const parts = text.length < 120 && CLOCK.test(text) && isBelowGap(rows, row, floor) ? text.split(' ') : [];
  for (let at = Math.max(1, parts.length - MOST_DATE_WORDS); at < parts.length - 1; at++) {
    const age = parts.slice(at).join(' ');
    if (isStamp(age)) return { author: parts.slice(0, at).join(' '), age, first: row, last: row };
  }
  return null;
}

const isBelowGap = (rows: readonly Row[], row: number, floor: number): boolean =>
  row === floor || isGap(rows[row - 1]?.text ?? '');
