// vBulletin threads into threads: a date and `#3`, then the writer and `Join Date`, above each body.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { bare, panelBelow, panelFrom } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import type { Attribution } from './flat/style.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const NUMBER = /^#?\s*(\d{1,6})\.?(?:\s*\(permalink\))?$/;
const DATED = /^(.{6,40}?)(?:,? #(\d{1,6}))?$/;
const RULER = /^_{10,}$/;
// Rows between the date, the number and the name.
const MOST_BETWEEN = 3;
const MOST_TITLES = 8;
const MOST_FIELDS = 10;

export const vbulletin: Format = flatFormat({
  name: 'vbulletin',
  label: 'a vBulletin thread',
  body: 'plain',
  confidence: 0.94,
  postsOf,
  signatures: 'some',
  quotes: ({ words }) => ({
    opens: ({ text }) => quoteOf(text, words),
    isNoise: (text) => words.isPrinted('quoteLabel', text),
  }),
  title: titleOf,
});

function quoteOf(text: string, { printedAs }: Words): Attribution | null {
  const quoted = text.length < 140 ? printedAs('quotedBy', text) : null;
  return quoted ? { name: printedAs('viewPost', quoted) ?? quoted } : null;
}

function titleOf({ rows, words }: Page): string | null {
  for (const { text } of rows.slice(0, 200)) {
    const title = words.printedAs('vbulletinThread', text);
    if (title) return title;
  }
  return null;
}

interface Head {
  readonly author: string;
  readonly age: string;
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

function postsOf(page: Page): readonly Post[] {
  const { rows } = page;
  const thread = titleOf(page);
  const heads: Head[] = [];
  for (let row = 0; row < rows.length; row++) {
    const head = headAt(page, row, thread);
    if (head && head.first > (heads.at(-1)?.last ?? -1)) heads.push(head);
  }
  return heads.map((head, i) => {
    const from = head.last + 1;
    return { ...head, from, to: bodyEnd(page, from, heads[i + 1]?.first ?? rows.length) };
  });
}

/** A date with its number, and below it a name, titles, and a panel that says when they joined. */
function headAt(page: Page, row: number, thread: string | null): Head | null {
  const { rows, words } = page;
  const dated = datedAt(rows, row);
  if (!dated) return null;
  const { age, number, first, last } = dated;
  const name = filled(rows, last + 1, 1);
  const panel = panelFrom(page, name + 1, Math.min(rows.length, name + MOST_TITLES));
  const end = panelBelow(page, panel - 1, rows.length);
  if (!rows.slice(panel, end).some(({ text }) => words.isPrinted('vbulletinJoined', text))) return null;
  const isTitle = (text: string) => text === thread || text === `Re: ${thread}`;
  // Fields that a forum made up stand between the panel and the title.
  const fields = thread === null ? -1 : rows.slice(end, end + MOST_FIELDS).findIndex(({ text }) => isTitle(text));
  const title = fields < 0 ? filled(rows, end, 1) : end + fields;
  const titled = fields >= 0 || words.isPrinted('vbulletinTitle', rows[title]?.text ?? '');
  return { author: rows[name]?.text ?? '', age, number, first, last: titled ? title : end - 1 };
}

/** `03-15-2014, 07:23 AM #1`, or the number on the row below or above. */
function datedAt(rows: readonly Row[], row: number): Omit<Head, 'author'> | null {
  const [, age = '', glued] = DATED.exec(bare(rows[row]?.text ?? '')) ?? [];
  if (!isDate(age)) return null;
  if (glued !== undefined) return { age, number: Number(glued), first: row, last: row };
  const numberAt = (at: number) => NUMBER.exec(rows[at]?.text ?? '')?.[1];
  const below = filled(rows, row + 1, 1);
  if (numberAt(below) !== undefined) return { age, number: Number(numberAt(below)), first: row, last: below };
  const above = filled(rows, row - 1, -1);
  return numberAt(above) === undefined ? null : { age, number: Number(numberAt(above)), first: above, last: row };
}

function filled(rows: readonly Row[], from: number, step: 1 | -1): number {
  let row = from;
  while (Math.abs(row - from) < MOST_BETWEEN && rows[row]?.text === '') row += step;
  return row;
}

/** Before signature and buttons. */
function bodyEnd({ rows, words }: Page, from: number, stop: number): number {
  const is = (what: 'vbulletinEnd' | 'vbulletinFoot', row: number) => words.isPrinted(what, rows[row]?.text ?? '');
  let to = from;
  while (to < stop && !RULER.test(rows[to]?.text ?? '') && !is('vbulletinEnd', to)) to++;
  while (to > from && (rows[to - 1]?.text === '' || is('vbulletinFoot', to - 1))) to--;
  return to;
}
