// Google Groups conversations, copied or clipped, into threads: a name, its date to the second and `to GROUP, NAME`
// above each message.
import { addressedParents } from './addressed.ts';
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import type { QuoteStyle } from './flat/style.ts';
import { wroteIn } from './mail/attribution.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const STAMP = /^(.{6,30}?\d{1,2}:\d\d:\d\d(?: ?[AP]M)?)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})?$/i;
const HEADING = /^#{1,6} /;
const PICTURE = /profile photo(?:\]\(\S{0,400}\))?$/;
const MARK = /^(?:> ?)+/;
const LONGEST_NAME = 80;
// Rows of buttons that a saved page prints between a date and those to whom a message went.
const MOST_BUTTONS = 40;
// Most words of a name, and most rows of an attribution.
const MOST_WORDS = 4;

interface Head {
  readonly author: string;
  readonly age: string;
  /** To whom the message went: the group, and mostly the writer of the message that it answers. */
  readonly to: readonly string[];
  readonly first: number;
  readonly last: number;
}

export const googleGroups: Format = flatFormat({
  name: 'googlegroups',
  label: 'a Google Groups conversation copied from a browser',
  body: 'plain',
  confidence: 0.96,
  postsOf,
  quotes: quotesOf,
  title: ({ rows, words }, [first]) => {
    const views = rows.findIndex(({ text }, row) => row < (first?.first ?? 0) && words.isPrinted('groupsViews', text));
    const above = rows.slice(0, Math.max(0, views)).findLast(({ text }) => text !== '');
    return above?.text.replace(HEADING, '') ?? null;
  },
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const says = wroteIn(words.mail);
  const posts = heads.map(({ to, ...head }, i) => {
    const end = bodyEnd(rows, head.last + 1, heads[i + 1]?.first ?? rows.length, words);
    // Whom a message quotes tells more than to whom it went.
    const quoting = rows.slice(head.last + 1, end).some(({ text }) => isAttribution(text, says));
    const addressee = quoting ? null : answered(to, head.author, heads);
    return { ...head, from: head.last + 1, to: end, addressee };
  });
  const known = new Set(heads.map(({ author }) => author));
  const parents = addressedParents(posts);
  return posts.map(({ addressee, ...post }, i) => ({
    ...post,
    ...(addressee !== null && known.has(addressee) ? parents[i] : {}),
  }));
}

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  if (text.length > LONGEST_NAME || !text.includes(':')) return null;
  const unread = words.printedAs('groupsUnread', text);
  const age = STAMP.exec(unread ?? text)?.[1] ?? '';
  const above = isDate(age) ? nameAbove(rows, row, words) : null;
  if (!above) return null;
  const { to, last } = toBelow(rows, row, words);
  return to.length === 0 && unread === null && !above.unread
    ? null
    : { author: above.author, age, to, first: above.first, last };
}

/** The name above a date, below a picture; "unread," may stand between them. */
function nameAbove(rows: readonly Row[], row: number, words: Words) {
  const near = filledAbove(rows, row);
  const unread = words.isPrinted('groupsUnread', rows[near]?.text ?? '');
  const named = unread ? filledAbove(rows, near) : near;
  const author = (rows[named]?.text ?? '').replace(HEADING, '');
  if (author === '' || author.length > LONGEST_NAME) return null;
  const pictured = filledAbove(rows, named);
  return { author, unread, first: PICTURE.test(rows[pictured]?.text ?? '') ? pictured : named };
}

const filledAbove = (rows: readonly Row[], row: number): number => {
  for (let above = row - 1; above >= Math.max(0, row - 3); above--) if (rows[above]?.text !== '') return above;
  return -1;
};

/** To whom a message went, below the buttons that a saved page prints. */
function toBelow(rows: readonly Row[], row: number, words: Words): Pick<Head, 'to' | 'last'> {
  const isButton = (text: string) => text === '' || words.isPrinted('groupsButton', text);
  let last = row;
  while (last < row + MOST_BUTTONS && isButton(rows[last + 1]?.text ?? '')) last++;
  const to = words.printedAs('groupsTo', rows[last + 1]?.text ?? '');
  return to === null ? { to: [], last: row } : { to: to.split(', '), last: last + 1 };
}

/** The first of those to whom a message went that is not the group; nobody where that is the writer, or does not write here. */
function answered(to: readonly string[], author: string, heads: readonly Head[]): string | null {
  const [group] = heads[0]?.to ?? [];
  const first = to.find((name) => name !== group);
  return first === undefined || first === author ? null : first;
}

/** Before what the group adds to a message that was sent as a mail, and before the buttons of the page. */
function bodyEnd(rows: readonly Row[], from: number, stop: number, words: Words): number {
  const plain = (row: number) => (rows[row]?.text ?? '').replace(MARK, '');
  let end = from;
  while (end < stop && !words.isPrinted('groupsFooter', plain(end))) end++;
  const isTail = (text: string) => text === '' || /^\\?--$/.test(text) || words.isPrinted('groupsButton', text);
  while (end > from && isTail(plain(end - 1))) end--;
  return end;
}

const isAttribution = (text: string, says: (text: string) => boolean): boolean =>
  text.length < 200 && text.endsWith(':') && /\d/.test(text) && says(text);

/** `On Tuesday, March 5, 2024 at 8:00:13 AM UTC Ann Lee wrote:` stands above what Ann Lee is quoted with. */
function quotesOf({ words }: Page): QuoteStyle {
  const says = wroteIn(words.mail);
  return {
    opens: ({ text }, isWriter) => (isAttribution(text, says) ? { name: nameIn(text, isWriter) } : null),
    steps: [4],
  };
}

/** The words before "wrote" that are the name of a writer; failing that, the row itself. */
function nameIn(text: string, isWriter: (name: string) => boolean): string {
  const parts = text
    .slice(0, -1)
    .replace(/ ?<[^<>]{0,120}>/, '')
    .split(' ');
  for (let end = parts.length; end > parts.length - MOST_WORDS && end > 0; end--)
    for (let from = Math.max(0, end - MOST_WORDS); from < end; from++) {
      const name = parts.slice(from, end).join(' ');
      if (isWriter(name)) return name;
    }
  return text;
}
