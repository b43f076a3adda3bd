// GitHub issues and discussions into threads: `NAME commented on DATE` above each comment, events of the page in between.
import { isDayMonth, isMonthDay } from './dates.ts';
import { flatFormat, type Head } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const NAME = /^@?([A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?)$/;
const SAYS = / commented (?:on )?/;
/** "### anncommentedMar 1, 2024": what converters make of a head whose words stand in elements of their own. */
const GLUED = /^(?:#{1,6} )?([A-Za-z\d][A-Za-z\d-]{0,38}?)commented(?:on )?(?=[A-Z\d])/;
/** Whose comment came by mail. */
const BY_MAIL = / ?via email$/;
/** Above the mail that an answer by mail copies whole. */
const MAIL_COPY = /^(?:…|\[…\]\(#\))$/;
const OPENED = /^(?:opened |asked |started )?(?:this issue )?on /;
const REPLIES = /^Replies: \d{1,5} comments?\b/;
/** How many reacted, and with what. */
const REACTION = /^(?:↑ ?\d{1,5}|\p{Extended_Pictographic}\uFE0F? ?\d{1,4})$/u;

/** Rows that labels and what they mean may take between an event and its date. */
const MOST_LABELS = 12;

export const github: Format = flatFormat({
  name: 'github',
  label: 'a GitHub issue or discussion copied from a browser',
  body: 'plain',
  confidence: 0.93,
  postsOf,
  title: ({ rows }) => {
    const numbered = rows.slice(0, 40).findIndex(({ text }) => /(?:^| )#\d{1,7}$/.test(text) && text.length < 300);
    const text = rows[numbered]?.text.replace(/ ?#\d{1,7}$/, '') ?? '';
    return (text === '' ? rows[numbered - 1]?.text : text) || null;
  },
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const discussed = rows.some(({ text }) => REPLIES.test(text));
  const heads: Head[] = [];
  for (let row = 0; row < rows.length; row++) {
    const head = headAt(rows, row, words, discussed);
    if (!head || head.first <= (heads.at(-1)?.last ?? -1)) continue;
    heads.push(head);
    row = head.last;
  }
  return heads.map((head, i) => {
    const from = head.last + 1;
    const stop = heads[i + 1]?.first ?? rows.length;
    return { ...head, from, to: bodyEnd(rows, from, stop, words) };
  });
}

/** `ann commented on Oct 14, 2022 • edited`, or `opened on Oct 14, 2022` below a name; names and roles stand around it. */
function headAt(rows: readonly Row[], row: number, words: Words, discussed: boolean): Head | null {
  const said = saidAt(rows, row) ?? (discussed ? datedAt(rows, row) : null);
  if (!said || !isAge(said.age, words)) return null;
  const belongs = (text: string) =>
    NAME.exec(text)?.[1] === said.author || words.isPrinted('githubRole', text) || text.startsWith('· edited');
  let { first } = said;
  while (first > 0 && belongs(rows[first - 1]?.text ?? '')) first--;
  let last = row;
  for (let next = last + 1; goesOn(rows[next]?.text ?? '', belongs, words); next++) last = next;
  const edited =
    said.edited || rows.slice(row, last + 1).some(({ text }) => /^(?:on .{4,30} )?(?:· )?edited\b/.test(text));
  return { author: said.author, age: said.age, edited, first, last };
}

/** The row itself, in one of its two wordings; whether its date is one is not asked here. */
function saidAt(rows: readonly Row[], row: number): Omit<Head, 'last'> | null {
  const text = rows[row]?.text ?? '';
  if (text.length > 120) return null;
  const glued = GLUED.exec(text);
  if (glued) return { ...agedOf(text.slice(glued[0].length)), author: glued[1] ?? '', first: row };
  const says = SAYS.exec(text);
  const opens = says ? null : OPENED.exec(text);
  const [mark] = says ?? opens ?? [];
  const author = NAME.exec(says ? text.slice(0, says.index) : (rows[row - 1]?.text ?? ''))?.[1];
  if (mark === undefined || author === undefined) return null;
  return { ...agedOf(text.slice((says?.index ?? 0) + mark.length)), author, first: says ? row : row - 1 };
}

/** "Mar 1, 2024 • edited" */
function agedOf(text: string): Pick<Head, 'age' | 'edited'> {
  const [age = '', more] = text.split(/ ?[•·]/, 2);
  return { age: age.trim().replace(BY_MAIL, ''), edited: more !== undefined };
}

/** In a discussion a whole date alone stands below the name. */
function datedAt(rows: readonly Row[], row: number): Omit<Head, 'last'> | null {
  const text = rows[row]?.text ?? '';
  const author = NAME.exec(rows[row - 1]?.text ?? '')?.[1];
  if (author === undefined || !/, \d{4}$/.test(text) || !isMonthDay(text)) return null;
  return { author, age: text, edited: false, first: row - 1 };
}

const goesOn = (text: string, belongs: (text: string) => boolean, words: Words) =>
  text !== '' && (belongs(text) || (text.startsWith('on ') && isAge(text.slice(3).split(' ·', 1)[0] ?? '', words)));

const isAge = (text: string, words: Words) =>
  isMonthDay(text) || isDayMonth(text) || words.isPrinted('githubAge', text) || words.age(text) !== null;

/** Before the first event of the page (`ann closed this as completed Oct 14, 2022`), its end, or the reactions. */
function bodyEnd(rows: readonly Row[], from: number, stop: number, words: Words): number {
  let end = from;
  const isOver = (row: number) =>
    isEvent(rows, row, words) || words.isPrinted('githubEnd', rows[row]?.text ?? '') || isMailCopy(rows, row);
  while (end < stop && !isOver(end)) end++;
  while (end > from && isFoot(rows[end - 1]?.text ?? '', words)) end--;
  return end;
}

/** `…` / `On Fri, Mar 1, 2024, ann wrote:`, which may be wrapped. */
function isMailCopy(rows: readonly Row[], row: number): boolean {
  if (!MAIL_COPY.test(rows[row]?.text ?? '')) return false;
  const [first = '', ...more] = rows
    .slice(row + 1, row + MOST_COPY_HEAD)
    .flatMap(({ text }) => (text === '' ? [] : text));
  return /^\p{L}{2,4} /u.test(first) && [first, ...more].some((text) => text.includes('***@***.***'));
}

const MOST_COPY_HEAD = 6;

const isFoot = (text: string, words: Words) =>
  text === '' || REACTION.test(text) || words.isPrinted('githubFoot', text) || words.isPrinted('githubRole', text);

function isEvent(rows: readonly Row[], row: number, words: Words): boolean {
  const text = rows[row]?.text ?? '';
  if (text.length > 200) return false;
  const [name = '', verb = '', ...rest] = text.split(' ');
  if (!NAME.test(name)) return false;
  if (verb !== '') return words.isPrinted('githubEvent', verb) && endsWithAge(rest, words);
  const [below = '', ...more] = (rows[row + 1]?.text ?? '').slice(0, 200).split(' ');
  return words.isPrinted('githubEvent', below) && (endsWithAge(more, words) || isDatedBelow(rows, row + 2, words));
}

/** `added` / `bug` / `Something does not work` / `on Mar 4, 2024`. */
const isDatedBelow = (rows: readonly Row[], from: number, words: Words) =>
  rows.slice(from, from + MOST_LABELS).some(({ text }) => text.startsWith('on ') && isAge(text.slice(3), words));

/** Whether the last words are a date; what is mentioned may stand on rows below. */
const endsWithAge = (parts: readonly string[], words: Words) =>
  [1, 2, 3].some((count) => parts.length > count && isAge(parts.slice(-count).join(' '), words));
