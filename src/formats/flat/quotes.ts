// Rows of posts into bodies whose quotes are marked with `>`, and into the posts that those quotes are of.
import type { SourceLine } from '../../thread/index.ts';
import { type Body, commonColumn } from '../body.ts';
import type { Page, Row } from '../types.ts';
import { type Outline, outline } from './outline.ts';
import type { Post } from './post.ts';
import { type Said, said } from './said.ts';
import type { Attribution, QuoteStyle } from './style.ts';
import { hasTags, partedAtTags, withTags } from './tags.ts';

/** A post that another one quotes; where its words are not found, the only one of that person, or the latest. */
export interface Quoted {
  readonly name: string;
  readonly post: number | null;
  readonly by: 'id' | 'quote' | 'name' | 'latest';
}

export type Bodies = readonly { readonly body: Body; readonly quotes: readonly Quoted[] }[];

interface Context {
  readonly rows: readonly Row[];
  readonly outline: Outline;
  readonly numbers: ReadonlyMap<number, number>;
  readonly memory: Said;
  readonly style: QuoteStyle;
  /** Whether no post is missing before this one, as far as their numbers tell. */
  readonly whole: boolean;
}

/** What is nobody's words: attributions, closing rows. */
const NOBODY = -1;
const NONE: QuoteStyle = { opens: () => null };

export function quotedBodies(page: Page, posts: readonly Post[], plain: QuoteStyle = NONE): Bodies {
  const writers = new Set(posts.flatMap(({ author }) => author?.toLowerCase() ?? []));
  const isWriter = (name: string) => writers.has(name.toLowerCase());
  const numbers = new Map(posts.flatMap(({ number }, i) => (number == null ? [] : [[number, i] as const])));
  const memory = said();
  return posts.map(({ author, from, to, number }, i) => {
    const given = page.rows.slice(from, to).filter(({ text }) => plain.isNoise?.(text) !== true);
    const tagged = hasTags(given);
    const style = tagged ? withTags(plain) : plain;
    const rows = tagged ? partedAtTags(given) : given;
    const whole = number === i + 1;
    const context = { rows, outline: outline(rows, style, isWriter), numbers, memory, whole, style };
    const { depths, quotes } = depthsOf(context);
    const words = rows.map(({ text }, k) => (depths[k] === NOBODY ? '' : (context.outline.openings[k]?.rest ?? text)));
    memory.add(author, i, words.join('\n'));
    return { body: bodyOf(page, context, depths), quotes };
  });
}

/** Depth of each row: 0 for the writer's own words, 1 and more for quotes. */
interface Depths {
  readonly depths: readonly number[];
  readonly quotes: readonly Quoted[];
}

function depthsOf(context: Context): Depths {
  const { rows, outline: signs, style } = context;
  const depths = signs.indented.map(Number);
  const quotes: Quoted[] = [];
  for (let i = 0; i < rows.length; i++) {
    const opening = signs.openings[i];
    if (!opening) continue;
    const { post, end } = quoteAt(i, opening, context);
    quotes.push(quotedPost(opening, post, context));
    deepen(i, end, depths, context);
    i = Math.max(i, end - 1);
  }
  for (const [i, { text }] of rows.entries()) if (depths[i] === 0 && style.isMark?.(text)) depths[i] = NOBODY;
  return { depths, quotes };
}

interface Found {
  /** The row after the quote and what closes it. */
  readonly end: number;
  /** The post that holds the quoted words. */
  readonly post: number | null;
}

/** Where a quote that opens at row `at` ends: at its closing row, with its indentation, or with the words it copies. */
function quoteAt(at: number, { name, rest = '' }: Attribution, { rows, outline: signs, memory }: Context): Found {
  const { closings, indented, blanks, base } = signs;
  const stop = closings[at] ?? rows.length;
  const match = memory.longest(name, () => quotedRows(at, { name, rest }, stop, rows, signs));
  const post = match?.post ?? null;
  if (closings[at] !== null) return { end: stop + 1, post };
  let first = at + 1;
  while (rows[first]?.text === '') first++;
  if (rest === '' && indented[first]) return { end: endOfBlock(rows, first, base), post };
  return { end: match ? at + match.rows : (blanks[rest === '' ? first : at] ?? rows.length), post };
}

/** What may be quoted from row `at` on: the rest of that row, and the rows below without those that name somebody. */
function* quotedRows(at: number, { rest = '' }: Attribution, stop: number, rows: readonly Row[], signs: Outline) {
  yield rest;
  for (let i = at + 1; i < stop; i++) yield signs.openings[i] ? (signs.openings[i]?.rest ?? '') : (rows[i]?.text ?? '');
}

function endOfBlock(rows: readonly Row[], from: number, base: number): number {
  let end = from;
  while (end < rows.length && (rows[end]?.text === '' || (rows[end]?.column ?? 0) > base)) end++;
  return end;
}

// Nobody quotes quotes of more people; beyond them no time is spent on where each ends.
const MOST_WITHIN = 30;

/** Gives a quote its depth; a quote within it stands deeper, as far as its end can be told. */
function deepen(at: number, end: number, depths: number[], context: Context): void {
  const { openings, closings } = context.outline;
  const closing = new Set(closings.slice(at, end));
  const ends: number[] = [];
  let looked = 0;
  for (let i = at; i < end; i++) {
    while (i >= (ends.at(-1) ?? end)) ends.pop();
    const opening = openings[i] ?? null;
    const inner = opening && (i === at ? end : innerEnd(i, opening, ends.at(-1) ?? end, context, ++looked));
    if (inner !== null) ends.push(inner);
    depths[i] = isNobodys(opening) || closing.has(i) ? NOBODY : ends.length;
  }
}

const isNobodys = (opening: Attribution | null) => opening !== null && !opening.rest;

/** Where a quote within a quote ends: at its closing row, with the words it copies, with its indentation; null if not told. */
function innerEnd(at: number, opening: Attribution, stop: number, context: Context, count: number) {
  const { rows, outline: signs, memory } = context;
  const close = signs.closings[at];
  if (close != null) return close + 1;
  if (count > MOST_WITHIN) return null;
  const match = memory.longest(opening.name, () => quotedRows(at, opening, stop, rows, signs));
  if (match) return at + match.rows;
  let first = at + 1;
  while (first < stop && rows[first]?.text === '') first++;
  const column = rows[at]?.column ?? 0;
  const isDeeper = opening.rest === undefined && first < stop && (rows[first]?.column ?? 0) > column;
  return isDeeper ? Math.min(stop, endOfBlock(rows, first, column)) : null;
}

function quotedPost(
  { name, post = null }: Attribution,
  found: number | null,
  { numbers, memory, whole }: Context,
): Quoted {
  const numbered = post === null ? null : (numbers.get(post) ?? null);
  if (numbered !== null) return { name, post: numbered, by: 'id' };
  if (found !== null) return { name, post: found, by: 'quote' };
  const { post: latest, count } = memory.latest(name);
  return { name, post: latest, by: count === 1 && whole ? 'name' : 'latest' };
}

/** Lines of a body without blank ones at both ends. */
function bodyOf(page: Page, { rows, outline: { openings } }: Context, depths: readonly number[]): Body {
  const base = commonColumn(rows.filter((_, i) => depths[i] === 0));
  const lines = rows.flatMap((row, i): readonly SourceLine[] => {
    const depth = depths[i] ?? 0;
    // An attribution, or the end of a quote within a quote, parts what stands above it from what stands below.
    if (depth < 0) return (depths[i - 1] ?? 0) > 0 ? [{ text: '', offset: row.start }] : [];
    if (depth === 0) return ownLines(page, row, base, (depths[i - 1] ?? 0) !== 0);
    return quotedLine(page, row, openings[i]?.rest ?? row.text, depth);
  });
  const first = lines.findIndex(({ text }) => text !== '');
  const kept = first < 0 ? [] : parted(lines.slice(first, lines.findLastIndex(({ text }) => text !== '') + 1));
  const last = kept.at(-1);
  return { lines: kept, end: last ? last.offset + last.text.length : null };
}

/** With a blank line before one under fewer marks, which Markdown would take for part of the deeper quote. */
function parted(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line, i) => {
    const marks = marksOf(line.text);
    return marks > 0 && marks < marksOf(lines[i - 1]?.text) ? [{ text: '', offset: line.offset }, line] : [line];
  });
}

const marksOf = (text = '') => /^[> ]{0,80}/.exec(text)?.[0].replaceAll(' ', '').length ?? 0;

/** A quoted line gets its marks, which stand before its first character; blank ones would cut the quote in two. */
function quotedLine({ text }: Page, row: Row, said: string, depth: number): readonly SourceLine[] {
  if (row.text === '') return [];
  const start = row.end - said.length;
  const mark = '> '.repeat(depth);
  return [{ text: mark + text.slice(start, row.end), offset: start - mark.length }];
}

/** A line of the writer's own; without a blank one before it Markdown takes it for part of the quote above. */
function ownLines({ text }: Page, row: Row, base: number, belowQuote: boolean): readonly SourceLine[] {
  const offset = row.text === '' ? row.start : Math.max(row.start, row.at - Math.max(0, row.column - base));
  const line = { text: row.text === '' ? '' : text.slice(offset, row.end), offset };
  return belowQuote && row.text !== '' ? [{ text: '', offset: row.start }, line] : [line];
}
