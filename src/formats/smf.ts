// SMF topics into threads: `« Reply #3 on: DATE »` above each body, `Logged` below it.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { type Block, nameRows } from './flat/names.ts';
import { bare, panelFrom } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import type { Attribution } from './flat/style.ts';
import type { Format, Page } from './types.ts';
import type { Words } from './words.ts';

// "on:", "am:", "le:" …: the number is left out above the first post.
const DATED = /^« (?:[^«»#]{0,30}#(\d{1,7}) )?[^\s«»:#]{1,8}: ?(.{6,40}) »(?:\s+(\S.{0,30}))?$/;
const EDITED = /^« .{3,160} »$/;
// Behind the word for "quote": " from: ann on DATE".
const QUOTED = /^ .{0,12}?: ?(.{1,60}?) \S{1,6} (.{6,40})$/;
const RULER = /^_{20,}$/;
const HEAD = /^(?:Author\b.{0,10}\b)?Topic: /;
const MOST_PANEL = 16;
const GLUED = 'QuoteMulti-Quote';
/** A rank. */
const STARS = /^\*+$/;
const STATE = /^(?:Offline|Online) (?=\S)/;

export const smf: Format = flatFormat({
  name: 'smf',
  label: 'an SMF topic',
  body: 'plain',
  confidence: 0.94,
  postsOf,
  quotes: ({ words }) => ({
    opens: ({ text }) => quoteOf(text, words),
    isNoise: (text) => RULER.test(text),
    steps: [2, 4],
  }),
  title: ({ rows }, [first]) => rows[(first?.last ?? 0) - 1]?.text.replace(/^Re: /, '') || null,
});

function quoteOf(text: string, words: Words): Attribution | null {
  const [word = ''] = text.slice(0, 20).split(' ', 1);
  if (!words.isPrinted('smfQuote', word)) return null;
  if (text === word) return { name: '' };
  const [, name, date = ''] = QUOTED.exec(text.slice(word.length)) ?? [];
  return name !== undefined && isDate(date) ? { name } : null;
}

/** Who edited a post: the words behind the last word for "by" in `« Last Edit: DATE by ann »`. */
function editorOf(text: string, words: Words): string | null {
  if (!EDITED.test(text)) return null;
  const parts = text.slice(2, -2).split(' ');
  const by = parts.findLastIndex((part) => words.isForum('by', part));
  return by < 1 || by === parts.length - 1 ? null : parts.slice(by + 1).join(' ');
}

function postsOf(page: Page): readonly Post[] {
  const { rows, words } = page;
  const dated = rows.flatMap(({ text }, row) => {
    const [, number, age = '', button] = DATED.exec(text) ?? [];
    const isHead = isDate(age) && (button === undefined || words.isPrinted('smfButton', button));
    return isHead ? [{ row, age, number: number === undefined ? 1 : Number(number) + 1 }] : [];
  });
  const blocks = dated.map(({ row }, i) => blockAbove(page, row, i === 0 ? 0 : (dated[i - 1]?.row ?? 0) + 1));
  const named = new Set(rows.flatMap(({ text }) => quoteOf(text, words)?.name || (editorOf(text, words) ?? [])));
  const names = nameRows(blocks, (text) => named.has(text), true);
  return dated.map(({ row, age, number }, i) => {
    const { places = [], texts = [] } = blocks[i] ?? {};
    const at = names[i] ?? 0;
    const stop = blocks[i + 1]?.places[names[i + 1] ?? 0] ?? dated[i + 1]?.row ?? rows.length;
    const head = { author: texts[at] ?? null, first: places[at] ?? row, last: row, age, number };
    const from = belowButtons(page, row + 1);
    return { ...head, from, ...bodyEnd(page, from, Math.max(stop, from)) };
  });
}

/** "Quote", "Modify", "Remove" stand below the date for whoever is logged in; "Quote" alone may begin a quotation. */
function belowButtons({ rows, words }: Page, from: number): number {
  let row = from;
  while (row < rows.length && words.isPrinted('smfButton', rows[row]?.text ?? '')) row++;
  return row - from > 1 || rows[from]?.text === GLUED ? row : from;
}

/** "Logged", perhaps with "Report to moderator" before it. */
const isLogged = (text: string, words: Words): boolean =>
  words.isPrinted('smfLogged', text) ||
  (text.length < 200 && words.isPrinted('smfLogged', text.split(/ {2,}|\t/).at(-1) ?? ''));

/** The filled rows between the foot of the post before and the panel; above the first post, those below the page's head. */
function blockAbove(page: Page, row: number, floor: number): Block & { readonly places: readonly number[] } {
  const { rows, words } = page;
  const logged = lastRow(rows, floor, row, (text) => isLogged(text, words) || RULER.test(text));
  const from = logged < 0 ? Math.max(floor, row - MOST_PANEL) : logged + 1;
  const panel = panelFrom(page, from, subjectAbove(page, row, from));
  const places = rows
    .slice(from, panel)
    .flatMap(({ text }, i) => (bare(text) === '' || STARS.test(text) || HEAD.test(text) ? [] : [from + i]));
  return {
    texts: places.map((place) => bare(rows[place]?.text ?? '').replace(STATE, '')),
    key: rows[panel]?.text ?? '',
    places,
  };
}

function subjectAbove({ rows }: Page, row: number, floor: number): number {
  let subject = row - 1;
  while (subject > floor && rows[subject]?.text === '') subject--;
  return Math.max(floor, subject);
}

function bodyEnd({ rows, words }: Page, from: number, stop: number): Pick<Post, 'to' | 'edited'> {
  const logged = lastRow(rows, from, stop, (text) => isLogged(text, words));
  let to = logged < 0 ? stop : logged;
  const trim = () => {
    while (to > from && rows[to - 1]?.text === '') to--;
  };
  trim();
  const edited = to > from && EDITED.test(rows[to - 1]?.text ?? '');
  if (edited) to--;
  trim();
  return { to, edited };
}
