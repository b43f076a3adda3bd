// XenForo threads into threads: in version 2 a date and `#12` above each body, in version 1 `NAME, DATE` and `#12` below it.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { nameRows } from './flat/names.ts';
import { bare, panelAbove, panelBelow } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import { lastRow } from './flat/rows.ts';
import { sayingAt } from './flat/says.ts';
import type { QuoteStyle } from './flat/style.ts';
import type { Format, Page, Row } from './types.ts';

const NUMBER = /^#(\d{1,3}(?:[.,]?\d{3})*)$/;
const PICTURE = /^(?:\[\u200b?IMG\u200b?\]|IFRAME: .*)$/;
// Version 2 names the file where a picture stands; in version 1 such a row is the rest of an address.
const FILE = /^[^:]{1,80}\.(?:jpe?g|png|gif|webp)$/i;
const CLOCK = /\d{1,2}:\d\d/;
const FOOT =
  /^(?:Reactions:.*|Likes?|Reply|Quote|Report|Like Reply|Last edited.*|\S.{0,80} likes this\.|\S.{0,80} and .{1,60} like this\.)$/;
/** Ars Technica counts votes below a post: `58 (63 / -5)`. */
const VOTES = /^(-?\d{1,5}) \(\d{1,5} \/ -?\d{1,5}\)$/;
const STARTER = /^(?:[*•] )?Thread starter (.{1,60})$/;
const PAGER = /^(?:Prev|Next|…|\d{1,4}|)$/;
const PAGE_END =
  /^\(?You must (?:log in|be registered)|^(?:Similar threads|Share:|Share This Page|Write your reply\.{3})$/i;

const quotesOf =
  (isNoise: (text: string) => boolean) =>
  ({ words }: Page): QuoteStyle => ({
    opens: ({ text }, isWriter) => sayingAt(text, isWriter, words),
    closes: (text) => words.isForum('expand', text),
    isNoise,
  });

interface Numbered {
  readonly row: number;
  readonly number: number;
  /** A row above that one, and its text. */
  readonly above: number;
  readonly text: string;
}

// Rows between a date and the number: buttons.
const MOST_BETWEEN = 4;

/** Rows `#12` below a row that `fits`. */
function numbered({ rows }: Page, fits: (text: string) => boolean): readonly Numbered[] {
  return rows.flatMap((one, row) => {
    const number = NUMBER.exec(bare(one.text))?.[1]?.replace(/[.,]/g, '');
    if (number === undefined) return [];
    const from = Math.max(0, row - MOST_BETWEEN);
    const above = from + rows.slice(from, row).findLastIndex(({ text }) => fits(bare(text)));
    return above < from ? [] : [{ row, number: Number(number), above, text: bare(rows[above]?.text ?? '') }];
  });
}

// ---- Version 2

export const xenforo: Format = flatFormat({
  name: 'xenforo',
  label: 'a XenForo thread',
  body: 'plain',
  confidence: 0.92,
  postsOf: newPosts,
  quotes: quotesOf((text) => PICTURE.test(text) || FILE.test(text)),
  signatures: 'all',
  title: ({ rows }, [first]) => rows.slice(0, first?.first).find(({ text }) => text !== '')?.text ?? null,
});

function newPosts(page: Page): readonly Post[] {
  const { rows, words } = page;
  const isAge = (text: string) =>
    !words.isPrinted('nodebbHead', text) && (isDate(text) || words.age(text) !== null || signedBy(text) !== null);
  const dated = numbered(page, isAge).filter(({ text }) => !signedBy(text));
  const votes = dated.map(({ above }, i) => lastRow(rows, dated[i - 1]?.row ?? 0, above, (text) => VOTES.test(text)));
  const voted = votes.some((row) => row >= 0);
  const blocks = dated.map(({ above }, i) => {
    const floor = Math.max(votes[i] ?? -1, i === 0 ? -1 : (dated[i - 1]?.row ?? 0)) + 1;
    return blockAbove(page, above, floor, voted);
  });
  const named = namedOn(page);
  const names = nameRows(blocks, (text) => named.has(text), voted);
  // Where names stand twice, those of writers without a picture stand as far above the date.
  const twice = blocks.find(({ texts, lettered }) => lettered > 0 && texts[lettered] === texts[lettered - 1]);
  const usual = twice ? twice.texts.length - twice.lettered : 0;
  const heads = dated.map(({ row, number, text }, i) => {
    const { places = [], texts = [], lettered = -1 } = blocks[i] ?? {};
    const at = lettered >= 0 ? lettered : usual > 0 ? Math.max(0, texts.length - usual) : (names[i] ?? 0);
    const first = places[lettered < 0 ? at : at - 1] ?? row;
    return { author: texts[at] ?? null, first, last: row, number, age: text };
  });
  return heads.map((head, i) => {
    const stop = heads[i + 1]?.first ?? rows.length;
    const below = voted ? lastRow(rows, head.last + 1, stop, (text) => VOTES.test(text)) : -1;
    const score = VOTES.exec(rows[below]?.text ?? '')?.[1];
    return { ...head, ...bodyOf(page, head.last + 1, stop), ...(score === undefined ? {} : { score: Number(score) }) };
  });
}

/** Names that the page gives away elsewhere: who is quoted, who began the thread. */
function namedOn({ rows, words }: Page): ReadonlySet<string> {
  const nobody = () => false;
  return new Set(rows.flatMap(({ text }) => sayingAt(text, nobody, words)?.name ?? STARTER.exec(text)?.[1] ?? []));
}

const MOST_TITLES = 5;

/** The rows above the panel; `lettered`: which of them stands below the one letter that is there for a picture of it. */
function blockAbove(page: Page, row: number, floor: number, voted: boolean) {
  const { rows, words } = page;
  let panel = panelAbove(page, row, floor);
  // The panel of Ars Technica has values without labels.
  while (voted && panel > floor && words.isPrinted('arsPanel', rows[panel - 1]?.text ?? '')) panel--;
  const places: number[] = [];
  for (let i = panel - 1; i >= floor && places.length < MOST_TITLES; i--)
    if (bare(rows[i]?.text ?? '') !== '') places.unshift(i);
  const texts = places.map((place) => bare(rows[place]?.text ?? ''));
  const blank = lastRow(rows, places[0] ?? 0, panel, (text) => text === '');
  const below = places.filter((place) => place > blank).length;
  const lettered = texts.findLastIndex((text, i) => isLetterOf(texts[i - 1] ?? '', text));
  const key =
    panel === row
      ? `${row}`
      : rows
          .slice(panel, row)
          .map(({ text }) => text)
          .join('\n');
  return { places, texts, lettered, key, ...(below > 0 && below < MOST_TITLES - 1 ? { run: below } : {}) };
}

/** What stands for a picture: the first letter of a name, or the name itself. */
const isLetterOf = (letter: string, name: string) =>
  name !== '' && (letter === name || ([...letter].length === 1 && name.toLowerCase().startsWith(letter.toLowerCase())));

const isFoot = (text: string) => text === '' || text === 'Upvote' || VOTES.test(text) || FOOT.test(text);

function bodyOf({ rows }: Page, from: number, stop: number): Pick<Post, 'from' | 'to'> {
  const end = rows.slice(from, stop).findIndex(({ text }) => PAGE_END.test(text));
  let to = end < 0 ? stop : from + end;
  const pager = lastRow(rows, from, to, (text) => text === 'Prev');
  if (pager >= 0 && rows.slice(pager, to).every(({ text }) => PAGER.test(text))) to = pager;
  const reacted = () => rows[to - 2]?.text === 'Reactions:' && to - 2 > from;
  while (to > from && (isFoot(rows[to - 1]?.text ?? '') || reacted())) to--;
  return { from, to };
}

// ---- Version 1

export const xenforoOld: Format = flatFormat({
  name: 'xenforo1',
  label: 'a XenForo 1 thread',
  body: 'plain',
  confidence: 0.92,
  postsOf: oldPosts,
  quotes: quotesOf((text) => PICTURE.test(text)),
  signatures: 'all',
  title: ({ rows }, [first]) => rows.slice(0, first?.first).find(({ text }) => text !== '')?.text ?? null,
});

function oldPosts(page: Page): readonly Post[] {
  const feet = numbered(page, (text) => signedBy(text) !== null).flatMap((foot) => {
    const signed = signedBy(foot.text);
    return signed ? [{ ...foot, ...signed }] : [];
  });
  return feet.map(({ number, author, age, above }, i) => {
    const floor = i === 0 ? 0 : (feet[i - 1]?.row ?? 0) + 1;
    const first = titledName(page.rows, author, floor, above);
    const last = first === null ? floor - 1 : panelBelow(page, first, above) - 1;
    return { author, age, number, first: first ?? floor, last, ...bodyOf(page, last + 1, above) };
  });
}

/** `Ann Lee, Jul 5, 2012 at 3:12 PM`: the first comma behind which a whole date stands, not only its year. */
function signedBy(text: string): { readonly author: string; readonly age: string } | null {
  if (text.length > 120) return null;
  for (let comma = text.indexOf(', '); comma > 0; comma = text.indexOf(', ', comma + 2)) {
    const author = text.slice(0, comma);
    const age = text.slice(comma + 2);
    if (isDate(age) && (isWhole(age) || !/\d/.test(author))) return { author, age };
  }
  return null;
}

const isWhole = (date: string) => (date.replace(CLOCK, '').match(/\d+/g) ?? []).length > 1;

/** The row that begins with the writer's name, to which a title may be glued, within a post. */
function titledName(rows: readonly Row[], author: string, from: number, stop: number): number | null {
  const found = rows
    .slice(from, stop)
    .findIndex(({ text }) => text.startsWith(author) && text.length < author.length + 80);
  return found < 0 ? null : from + found;
}
