// Discourse topics into threads: the app's page as copied, the page for browsers without scripts (and for print), and /raw.
import { isFoot, isNoName, isShortDate, isTopicEnd } from './discourse-words.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import type { Attribution, QuoteStyle } from './flat/style.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

// ---- /raw: `NAME | 2025-09-25 20:01:02 UTC | #3`

const RAW = /^(\S.{0,60}?) \| (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC \| #(\d{1,7})$/;
const RULE = /^-{25}$/;
const QUOTE = /^\[quote="?([^",\]]{1,80})(?:, post:(\d{1,7}))?[^\]]{0,120}\]$/;
// A quote within a quote has a row with the picture and the name of its writer.
const BOX = /^(?:<div class="title">|<\/div>|!\[[^\]]{0,80}\]\([^()\s]{1,300}\) [^\s:]{1,60}:)$/;
const USERNAME = /username:([^,"\]]{1,60})/;

function rawPosts({ rows }: Page): readonly Post[] {
  const heads = rows.flatMap(({ text }, row) => {
    const [, author = '', day, time, number] = RAW.exec(text) ?? [];
    return author === '' ? [] : [{ author, row, published: `${day}T${time}Z`, number: Number(number) }];
  });
  return heads.map(({ row, ...post }, i) => {
    const to = lastFilled(rows, row + 1, heads[i + 1]?.row ?? rows.length);
    return { ...post, first: row, last: row, from: row + 1, to: RULE.test(rows[to - 1]?.text ?? '') ? to - 1 : to };
  });
}

function rawQuote({ text }: Row): Attribution | null {
  const [, name, post] = QUOTE.exec(text) ?? [];
  if (name === undefined) return null;
  return { name: USERNAME.exec(text)?.[1] ?? name, post: post === undefined ? null : Number(post) };
}

export const discourseRaw: Format = flatFormat({
  name: 'discourse-raw',
  label: 'a Discourse topic as /raw gives it',
  body: 'markdown',
  confidence: 0.99,
  postsOf: rawPosts,
  quotes: () => ({ opens: rawQuote, closes: (text) => text === '[/quote]', isNoise: (text) => BOX.test(text) }),
});

// ---- No scripts, print: `NAME` `September 25, 2025, 7:11pm` `4`, glued or on rows of their own

const DATED = new RegExp(`^(.{0,80}?)(${MONTHS} \\d{1,2}, \\d{4}, {1,2}\\d{1,2}:\\d\\d ?[ap]m)(?: ?#?(\\d{1,7}))?$`);
const POST_NUMBER = /^#?(\d{1,7})$/;
const FULL_NAME = / \([^()]{1,60}\)$/;
const BRACKETED = /^\([^()]{1,60}\)$/;
const LIKES = /^(?:\d{1,6} Likes?|Reply)$/;
const PAGE_END = /^(?:[•*-] +)?(?:Home|← previous page|next page →|Powered by Discourse.*)$/;

function crawlerPosts({ rows }: Page): readonly Post[] {
  const heads = rows.flatMap((_, row) => crawlerHead(rows, row) ?? []);
  return heads.map((head, i) => {
    const stop = heads[i + 1]?.first ?? pageEnd(rows, head.last + 1, (text) => PAGE_END.test(text));
    return { ...head, from: head.last + 1, to: withoutTail(rows, head.last + 1, stop, (text) => LIKES.test(text)) };
  });
}

function crawlerHead(rows: readonly Row[], row: number): Omit<Post, 'from' | 'to'> | null {
  const [, glued = '', age, digits] = DATED.exec(rows[row]?.text ?? '') ?? [];
  if (age === undefined) return null;
  const above = glued === '' ? filledAbove(rows, row) : row;
  // A full name may stand on a row of its own below the name.
  const first = BRACKETED.test(rows[above]?.text ?? '') ? filledAbove(rows, above) : above;
  const last = digits === undefined ? filledBelow(rows, row) : row;
  const author = (glued || (rows[first]?.text ?? '')).replace(FULL_NAME, '').trim();
  const number = Number(digits ?? POST_NUMBER.exec(rows[last]?.text ?? '')?.[1] ?? 0);
  return author === '' || number === 0 ? null : { author, age, number, first, last };
}

// ---- The app: a name, perhaps whom it answers, and a short date above each body

const MOST_HEAD = 5;

function appPosts(page: Page): readonly Post[] {
  const { rows, words } = page;
  const heads = rows.flatMap(({ text }, last) => {
    if (!isShortDate(text, words)) return [];
    let first = last;
    while (first > 0 && last - first < MOST_HEAD && rows[first - 1]?.text !== '') first--;
    const names = rows.slice(first, last).map((row) => row.text);
    const author = withoutTitle(names[0] ?? '', words);
    if (last - first >= MOST_HEAD || isNoName(author, words) || author === '' || author.length > 60) return [];
    return [{ author, names: names.slice(1), age: text, first, last }];
  });
  const writers = new Set(heads.map(({ author }) => author));
  return heads.map(({ names, ...head }, i) => {
    const stop = heads[i + 1]?.first ?? pageEnd(rows, head.last + 1, (text) => isTopicEnd(text, words));
    const addressee = names.findLast((name) => writers.has(name) && !isNoName(name, words)) ?? null;
    return {
      ...head,
      addressee,
      from: head.last + 1,
      to: withoutTail(rows, head.last + 1, stop, (text) => isFoot(text, words)),
    };
  });
}

/** `annTeam Member`: a title that the copy glued to the name. */
function withoutTitle(name: string, words: Words): string {
  const starts = [...name].flatMap((char, at) => (at > 0 && char !== char.toLowerCase() ? [at] : []));
  const at = starts.find((from) => words.isPrinted('discourseTitle', name.slice(from)));
  return at === undefined ? name : name.slice(0, at).trim();
}

// ---- What both pages share

const MARKED = /^(?:●|•|\[\]|\[image\]) +/;

/** `Ann:` above a quote; a picture of her may stand before it. */
function named({ text, start, at }: Row, isWriter: (name: string) => boolean): Attribution | null {
  if (!text.endsWith(':') || text.length > 80) return null;
  const name = text.replace(MARKED, '').slice(0, -1).trim();
  const pictured = MARKED.test(text) || at === start + 1;
  return isWriter(name) || (pictured && /^[\w.-]{2,60}$/.test(name)) ? { name } : null;
}

const RULER = /^(?:_{20,}|━{20,}|-{60,})$/;
const copied: QuoteStyle = { opens: named, steps: [2, 4], isNoise: (text) => RULER.test(text) };

const MOST_ABOVE = 4;
/** The window's title goes on with the category and the site. */
const isTitle = (best: string, text: string) => best.length >= text.length && !best.startsWith(`${text} - `);
const title = ({ rows }: Page, [first]: readonly Post[]): string | null => {
  const above = rows.slice(0, first?.first ?? 0).filter(({ text }) => text !== '');
  // The category and the tags stand below the title, the name of the site above it: the title is the longest.
  return above
    .slice(0, MOST_ABOVE)
    .reduce<string | null>((best, { text }) => (best && isTitle(best, text) ? best : text), null);
};

export const discoursePage: Format = flatFormat({
  name: 'discourse-page',
  label: 'a Discourse topic as browsers without scripts, or printers, get it',
  body: 'plain',
  confidence: 0.97,
  postsOf: crawlerPosts,
  quotes: () => copied,
  title,
});

export const discourse: Format = flatFormat({
  name: 'discourse',
  label: 'a Discourse topic copied from a browser',
  body: 'plain',
  confidence: 0.85,
  postsOf: appPosts,
  quotes: () => copied,
  title,
});

function lastFilled(rows: readonly Row[], from: number, to: number): number {
  let end = to;
  while (end > from && rows[end - 1]?.text === '') end--;
  return end;
}

/** Before the rows of buttons and counts below a body. */
function withoutTail(rows: readonly Row[], from: number, to: number, isTail: (text: string) => boolean): number {
  let end = lastFilled(rows, from, to);
  while (end > from && isTail(rows[end - 1]?.text ?? '')) end = lastFilled(rows, from, end - 1);
  return end;
}

function pageEnd(rows: readonly Row[], from: number, isEnd: (text: string) => boolean): number {
  const found = rows.findIndex(({ text }, i) => i > from && isEnd(text));
  return found < 0 ? rows.length : found;
}

function filledAbove(rows: readonly Row[], row: number): number {
  for (let i = row - 1; i >= Math.max(0, row - 3); i--) if (rows[i]?.text !== '') return i;
  return row;
}

function filledBelow(rows: readonly Row[], row: number): number {
  for (let i = row + 1; i <= row + 3; i++) if (rows[i] && rows[i]?.text !== '') return i;
  return row;
}
