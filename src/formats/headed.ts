// Threads that programs wrote as Markdown into threads: `### Comment by @ann on DATE` or `**ann** commented on DATE` above each.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

/** A heading, or a row all of which stands out; a picture of the writer may stand before it. */
const HEADING = /^#{1,6} /;
const EMPHASISED = /^(?:<[^>]{1,400}>\s?){0,6}([_*]{1,3})[^_*\s].{0,300}\1:?$/;
const TAG = /<[^>]{1,400}>/g;
const LINK = /!?\[([^\][]{0,120})\]\([^()\s]{0,400}\)/g;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
/** Words between a name and a date. */
const BEFORE_DATE = [' on ', ' at ', ' — ', ' - ', ', '];
const ROLE = / \([\p{L} ]{1,20}\)$/u;
const LONGEST = 900;
const LONGEST_NAME = 60;
// Rows below the last rule that only say where the file is from.
const MOST_FOOT = 2;

interface Head {
  readonly author: string;
  readonly age: string;
  readonly first: number;
  readonly last: number;
}

export const headed: Format = flatFormat({
  name: 'markdown-heads',
  label: 'a thread that a program wrote as Markdown, with a heading above each comment',
  body: 'markdown',
  confidence: 0.93,
  postsOf,
  title: titleOf,
});

function titleOf({ rows }: Page, posts: readonly Post[]): string | null {
  const above = rows.slice(0, posts[0]?.first ?? 0).map(({ text }) => text);
  const heading = above.find((text) => /^# \S/.test(text));
  const field = above.find((text) => text.startsWith('title:'));
  const title = heading ? shown(heading) : field?.slice(6).trim().replace(/^"|"$/g, '');
  return title || null;
}

function postsOf(page: Page): readonly Post[] {
  const { rows, words } = page;
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  return heads.map((head, i) => {
    const from = head.last + 1;
    const next = heads[i + 1]?.first;
    return { ...head, from, to: bodyEnd(rows, from, next ?? rows.length, next === undefined) };
  });
}

/** Without tags, addresses and signs of emphasis. */
const shown = (text: string): string =>
  text
    .replace(TAG, '')
    .replace(LINK, '$1')
    .replace(HEADING, '')
    .trim()
    .replace(/^[_*]{1,3}|[_*]{0,3}:?$/g, '')
    .trim();

const standsOut = (text: string): boolean =>
  text.length > 0 && text.length < LONGEST && (HEADING.test(text) || EMPHASISED.test(text));

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  if (!standsOut(text)) return null;
  const said = shown(text);
  const led = words.printedAs('headedLead', said);
  const parted = led === null ? verbIn(said, words) : namedIn(led);
  if (parted) return { ...parted, first: row, last: row };
  if (led === null) return null;
  // The date may stand below: `_Saturday Aug 22, 2020 at 15:10:35_`.
  const below = rows[row + 1]?.text ?? '';
  const age = EMPHASISED.test(below) ? shown(below) : '';
  const author = nameOf(led);
  return author !== null && isDate(age) ? { author, age, first: row, last: row + 1 } : null;
}

type Parted = Pick<Head, 'author' | 'age'>;

/** `@ann on 2024-03-01 10:15` */
function namedIn(text: string): Parted | null {
  for (const between of BEFORE_DATE) {
    const at = text.indexOf(between);
    const age = text.slice(at + between.length);
    const author = at < 1 ? null : nameOf(text.slice(0, at));
    if (author !== null && isDate(age)) return { author, age };
  }
  return null;
}

/** `ann commented at 2024-03-01 10:15` */
function verbIn(text: string, words: Words): Parted | null {
  const parted = namedIn(text);
  const parts = parted?.author.split(' ') ?? [];
  for (let count = 1; parted && count < Math.min(parts.length, 4); count++) {
    const author = nameOf(parts.slice(0, -count).join(' '));
    if (author !== null && words.isPrinted('headedVerb', parts.slice(-count).join(' '))) return { ...parted, author };
  }
  return null;
}

function nameOf(text: string): string | null {
  const name = text
    .replace(ROLE, '')
    .replace(/^@/, '')
    .replace(/[*_]{2}/g, '')
    .trim();
  return name === '' || name.length > LONGEST_NAME ? null : name;
}

/** Before what happened in between (`_Closed by @ann on DATE_`), rules, and where the file is from. */
function bodyEnd(rows: readonly Row[], from: number, stop: number, isLast: boolean): number {
  let to = from;
  while (to < stop && !isEvent(rows[to]?.text ?? '')) to++;
  const trim = () => {
    while (to > from && (rows[to - 1]?.text === '' || RULE.test(rows[to - 1]?.text ?? ''))) to--;
  };
  trim();
  const rule = isLast ? lastRow(rows, from, to, (text) => RULE.test(text)) : -1;
  const foot = rows.slice(rule + 1, to).filter(({ text }) => text !== '');
  if (rule >= 0 && foot.length <= MOST_FOOT && foot.every(({ text }) => /^[[*_]/.test(text))) to = rule;
  trim();
  return to;
}

function isEvent(text: string): boolean {
  const emphasised = !HEADING.test(text) && EMPHASISED.test(text);
  return emphasised && namedIn(shown(text)) !== null;
}
