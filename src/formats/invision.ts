// Invision Community (IPS) topics into threads: a name, a group and `Posted DATE` above each body.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { type Block, nameRows } from './flat/names.ts';
import { bare, panelFrom } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import { sayingAt } from './flat/says.ts';
import type { Attribution } from './flat/style.ts';
import type { Format, Page } from './types.ts';
import type { Words } from './words.ts';

/** Counts of those who reacted. */
const COUNTS = /^\d{1,4}(?: \d{1,4})*$/;
const COUNTED = /\s+\d{1,5}$/;
const MOST_ABOVE = 12;

const folded = (text: string) => text.replace(/\s+/g, ' ');

export const invision: Format = flatFormat({
  name: 'invision',
  label: 'an Invision Community topic',
  body: 'plain',
  confidence: 0.9,
  postsOf,
  signatures: 'some',
  quotes: ({ words }) => ({ opens: ({ text }, isWriter) => quoteOf(text, isWriter, words) }),
});

/** `On 5/15/2013 at 2:15 PM, ann said:`, `ann, on 15 May 2013 - 02:15 PM, said:`, `2 hours ago, ann said:`. */
function quoteOf(text: string, isWriter: (name: string) => boolean, words: Words): Attribution | null {
  if (text.length > 140 || !text.endsWith(':')) return null;
  const saying = sayingAt(text, isWriter, words);
  if (!saying || saying.rest !== undefined) return null;
  const parts = saying.name.split(', ').map((part) => words.printedAs('onDay', part) ?? part.replace(/,$/, ''));
  const name = parts.filter((part) => !isDated(part, words)).join(', ');
  return name !== '' && (parts.length > 1 || isWriter(name)) ? { name } : null;
}

const isDated = (text: string, words: Words) => isDate(text) || words.age(text) !== null;

function postsOf(page: Page): readonly Post[] {
  const { rows, words } = page;
  // "Posted May 15" stands on many a page; these rows only around an Invision topic.
  if (!rows.some(({ text }) => words.isPrinted('invisionMark', text))) return [];
  const dated = rows.flatMap(({ text }, row) => {
    const age = ageOf(bare(text), words);
    return age === null ? [] : [{ row, ...age }];
  });
  const blocks = dated.map(({ row }, i) => blockAbove(page, row, i === 0 ? 0 : (dated[i - 1]?.row ?? 0) + 1));
  const names = nameRows(blocks, () => false, true);
  const posts = dated.map(({ row, age, edited }, i) => {
    const { places = [], texts = [] } = blocks[i] ?? {};
    const at = names[i] ?? 0;
    const stop = blocks[i + 1]?.places[names[i + 1] ?? 0] ?? dated[i + 1]?.row ?? rows.length;
    const author = texts[at]?.replace(/^#\d{1,6} +/, '') ?? null;
    return {
      author,
      age,
      edited,
      first: places[at] ?? row,
      last: row,
      from: row + 1,
      to: bodyEnd(page, row + 1, Math.max(stop, row + 1)),
    };
  });
  return posts.filter((post, i) => !isRepeated(post, posts[i + 1]));
}

/** Version 4 prints name and date twice, for narrow windows and for wide ones. */
const isRepeated = (post: Post, next: Post | undefined) =>
  post.to === post.from && post.author === next?.author && post.age === next?.age;

/** What follows the word for "posted", and whether it says that the post was edited. */
function ageOf(text: string, words: Words): { readonly age: string; readonly edited: boolean } | null {
  if (text.length > 70) return null;
  const space = text.indexOf(' ');
  const rest = text.slice(space + 1);
  const before = words.printedAs('invisionEdited', rest);
  const age = before ?? rest;
  // Below the title of the topic it says by whom, and where.
  const named = words.isForum('by', rest.split(' ', 1)[0] ?? '');
  const isAge = space > 0 && !named && words.isForum('posted', text.slice(0, space)) && isDated(age, words);
  return isAge ? { age, edited: before !== null } : null;
}

/** The rows between the foot of the post before and the panel. */
function blockAbove(page: Page, row: number, floor: number): Block & { readonly places: readonly number[] } {
  const { rows, words } = page;
  const bound = Math.max(floor, row - MOST_ABOVE);
  // A button may stand right above the date.
  let top = row;
  while (top > bound && isFoot(rows[top - 1]?.text ?? '', words)) top--;
  const foot = rows.slice(bound, top).findLastIndex(({ text }) => words.isPrinted('invisionFoot', text));
  const from = foot < 0 ? bound : bound + foot + 1;
  const panel = panelFrom(page, from, row);
  const places = rows.slice(from, panel).flatMap(({ text }, i) => (bare(text) === '' ? [] : [from + i]));
  const texts = places.map((place) => bare(rows[place]?.text ?? ''));
  // Version 4 prints the name twice, each with a count.
  const counted = texts.findIndex((text, i) => COUNTED.test(text) && folded(text) === folded(texts[i + 1] ?? ''));
  if (counted >= 0) {
    const name = texts[counted]?.replace(COUNTED, '') ?? '';
    return { texts: [name], key: name, places: places.slice(counted, counted + 1) };
  }
  return {
    texts,
    key: rows
      .slice(Math.max(from, row - 3), row)
      .map(({ text }) => text)
      .join('\n'),
    places,
  };
}

function bodyEnd({ rows, words }: Page, from: number, stop: number): number {
  let to = from;
  while (to < stop && !words.isPrinted('invisionEnd', rows[to]?.text ?? '')) to++;
  while (to > from && isFoot(rows[to - 1]?.text ?? '', words)) to--;
  return to;
}

const isFoot = (text: string, words: Words) =>
  text === '' || COUNTS.test(text) || words.isPrinted('invisionFoot', text);
