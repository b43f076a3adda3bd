// Flarum discussions into threads: a name and a date above each post, and below it who "replied to this". The rows are
// those that its own templates print.
import { isMonthDay } from './dates.ts';
import { flatFormat, type Head } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { said } from './flat/said.ts';
import type { Attribution, QuoteStyle } from './flat/style.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

const EDITED = / ?Edited$/;
const DAY = /^\d{1,2} \p{L}{3,9}\.?$/u;
const LONGEST_NAME = 60;
// Most words of a name.
const MOST_WORDS = 4;

interface Shown extends Head {
  readonly from: number;
  readonly to: number;
  readonly score: number | null;
  /** Who the page says answered it. */
  readonly repliers: ReadonlySet<string>;
  /** The first row of its body. */
  readonly opening: string;
}

export const flarum: Format = flatFormat({
  name: 'flarum',
  label: 'a Flarum discussion copied from a browser',
  body: 'plain',
  confidence: 0.94,
  postsOf: (page) => {
    const all = shownOn(page);
    const parents = parentsOf(all);
    return all.map(({ repliers, opening, ...post }, i) => ({ ...post, ...parents[i] }));
  },
  quotes: quotesOf,
  title: ({ rows, words }, [first]) =>
    rows.slice(0, first?.first ?? 0).findLast(({ text }) => text.length > 3 && !words.isPrinted('flarumFoot', text))
      ?.text ?? null,
});

function shownOn({ rows, words }: Page): readonly Shown[] {
  const told = new Set(rows.flatMap(({ text }) => (words.isPrinted('flarumTold', text) ? [text] : [])));
  if (told.size === 0) return [];
  const known = namesIn([...told], words);
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const lettered = heads.filter(({ author }) => isLettered(author)).length === heads.length;
  return heads.flatMap((head, i) => {
    const shown = shownAt(rows, head, heads[i + 1]?.first ?? rows.length, words);
    return [{ ...shown, author: withoutLetter(head.author, known, lettered) }];
  });
}

function headAt(rows: readonly Row[], row: number, words: Words): Head | null {
  const text = rows[row]?.text ?? '';
  const age = text.length < 40 ? text.replace(EDITED, '') : '';
  if (!DAY.test(age) && !isMonthDay(age) && !words.age(age)) return null;
  const author = rows[row - 1]?.text ?? '';
  if (author === '' || author.length > LONGEST_NAME || words.isPrinted('flarumFoot', author)) return null;
  const marked = rows[row + 1]?.text === 'Edited';
  return { author, age, edited: marked || age !== text, first: row - 1, last: marked ? row + 1 : row };
}

// ---- Names: where somebody has no picture, the first letter of their name stands before it

const isLettered = (name: string): boolean =>
  name.length > 2 && name[0] === name[1]?.toUpperCase() && /\p{L}/u.test(name);

function withoutLetter(name: string, known: ReadonlySet<string>, all: boolean): string {
  if (!isLettered(name)) return name;
  const bare = name.slice(1);
  if (known.has(bare)) return bare;
  return !known.has(name) && (all || name[0] === name[1]) ? bare : name;
}

/** Who is named in `ann, bob, and 2 others like this.` and `ann replied to this.` */
function namesIn(texts: readonly string[], words: Words): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => {
      const list = words.printedAs('flarumReplied', text) ?? words.printedAs('flarumLiked', text);
      return list === null ? [] : listed(list, words).filter((name) => !/^\d+ /.test(name));
    }),
  );
}

/** The parts of `ann, bob, and 2 others`: a comma ends one, and "and" stands between two. */
function listed(list: string, words: Words): readonly string[] {
  const parts: string[][] = [[]];
  for (const word of list.split(' ')) {
    const isAnd = words.isPrinted('flarumAnd', word);
    if (!isAnd) parts.at(-1)?.push(word.replace(/,$/, ''));
    if (isAnd || word.endsWith(',')) parts.push([]);
  }
  return parts.flatMap((part) => (part.length === 0 ? [] : [part.join(' ')]));
}

// ---- What stands below a post

function shownAt(rows: readonly Row[], head: Head, stop: number, words: Words): Shown {
  const from = head.last + 1;
  let end = from;
  while (end < stop && !words.isPrinted('flarumEnd', rows[end]?.text ?? '')) end++;
  let to = end;
  while (to > from && (rows[to - 1]?.text === '' || words.isPrinted('flarumFoot', rows[to - 1]?.text ?? ''))) to--;
  const foot = rows.slice(to, end).map(({ text }) => text);
  const liked = foot.find((text) => words.isPrinted('flarumLiked', text));
  const replied = foot.filter((text) => words.isPrinted('flarumReplied', text));
  const opening = rows.slice(from, to).find(({ text }) => text !== '')?.text ?? '';
  const score = liked === undefined ? null : likesIn(liked, words);
  return { ...head, from, to, score, repliers: namesIn(replied, words), opening };
}

function likesIn(text: string, words: Words): number {
  const others = Number(/(\d{1,5}) other/.exec(text)?.[1] ?? 0);
  return others + namesIn([text], words).size;
}

/** A post that begins with a name answers the latest of that person's whose foot names its writer, or the latest of all. */
function parentsOf(all: readonly Shown[]): readonly Pick<Post, 'parent' | 'parentBy'>[] {
  const latest = new Map<string, number>();
  const answered = new Map<string, number>();
  return all.map(({ author, opening, repliers }, i) => {
    const name = nameAt(opening, latest);
    const parent = name === null ? undefined : (answered.get(JSON.stringify([name, author])) ?? latest.get(name));
    latest.set(author, i);
    for (const replier of repliers) answered.set(JSON.stringify([author, replier]), i);
    return parent === undefined || name === author ? {} : { parent, parentBy: 'mention' };
  });
}

/** The writer whose name a row begins with. */
function nameAt(text: string, names: { readonly has: (name: string) => boolean }): string | null {
  const parts = text.slice(0, 200).replace(/^@/, '').split(' ', MOST_WORDS);
  for (let count = parts.length; count > 0; count--) {
    const name = parts.slice(0, count).join(' ');
    if (names.has(name)) return name;
  }
  return null;
}

/** `ann and what she said`: a quotation begins with the name of whom it quotes, and goes on with their words. */
function quotesOf(page: Page): QuoteStyle {
  const memory = said();
  const latest = new Set<string>();
  const quotes = new Map<Row, Attribution>();
  for (const { author, from, to } of shownOn(page)) {
    const rows = page.rows.slice(from, to);
    for (const [i, row] of rows.entries()) {
      const name = i > 0 && rows[i - 1]?.text !== '' ? null : nameAt(row.text, latest);
      const rest = name === null ? '' : row.text.slice(row.text.indexOf(name) + name.length).trim();
      if (name !== null && rest !== '' && memory.longest(name, () => [rest])) quotes.set(row, { name, rest });
    }
    memory.add(author, 0, rows.map(({ text }) => text).join('\n'));
    latest.add(author);
  }
  return { opens: (row) => quotes.get(row) ?? null };
}
