// Rows of posts into bodies whose quotes are marked with `>`, and into the posts that those quotes are of.
import type { SourceLine } from '../../thread/index.ts';
import { type Body, commonColumn } from '../body.ts';
import type { Page, Row } from '../types.ts';
import { type Outline, outline } from './outline.ts';
import type { Post } from './post.ts';
import { type Said, said } from './said.ts';
import type { Attribution, QuoteStyle } from './style.ts';

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
  /** Whether no post is missing before this one, as far as their numbers tell. */
  readonly whole: boolean;
}

/** What is nobody's words: attributions, closing rows. */
const NOBODY = -1;
const NONE: QuoteStyle = { opens: () => null };

export function quotedBodies(page: Page, posts: readonly Post[], style: QuoteStyle = NONE): Bodies {
  const writers = new Set(posts.flatMap(({ author }) => author?.toLowerCase() ?? []));
  const isWriter = (name: string) => writers.has(name.toLowerCase());
  const numbers = new Map(posts.flatMap(({ number }, i) => (number == null ? [] : [[number, i] as const])));
  const memory = said();
  return posts.map(({ author, from, to, number }, i) => {
    const rows = page.rows.slice(from, to).filter(({ text }) => style.isNoise?.(text) !== true);
    const whole = number === i + 1;
    const context = { rows, outline: outline(rows, style, isWriter), numbers, memory, whole };
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
  const { rows, outline: signs } = context;
  const depths = signs.indented.map(Number);
  const quotes: Quoted[] = [];
  for (let i = 0; i < rows.length; i++) {
    const opening = signs.openings[i];
    if (!opening) continue;
    const { post, end } = quoteAt(i, opening, context);
    quotes.push(quotedPost(opening, post, context));
    deepen(i, end, depths, signs);
    i = Math.max(i, end - 1);
  }
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
  const { closings, indented, blanks, base, openings } = signs;
  const stop = closings[at] ?? rows.length;
  const match = memory.longest(name, function* () {
    yield rest;
    for (let i = at + 1; i < stop; i++) yield openings[i] ? (openings[i]?.rest ?? '') : (rows[i]?.text ?? '');
  });
  const post = match?.post ?? null;
  if (closings[at] !== null) return { end: stop + 1, post };
  let first = at + 1;
  while (rows[first]?.text === '') first++;
  if (rest === '' && indented[first]) return { end: endOfBlock(rows, first, base), post };
  return { end: match ? at + match.rows : (blanks[rest === '' ? first : at] ?? rows.length), post };
}

function endOfBlock(rows: readonly Row[], from: number, base: number): number {
  let end = from;
  while (end < rows.length && (rows[end]?.text === '' || (rows[end]?.column ?? 0) > base)) end++;
  return end;
}

/** Gives a quote its depth; a quote within it stands deeper where its end is marked. */
function deepen(at: number, end: number, depths: number[], { openings, closings }: Outline): void {
  const closing = new Set<number>();
  let depth = 0;
  for (let i = at; i < end; i++) {
    const close = closings[i];
    if (openings[i] && (i === at || close != null)) depth++;
    if (openings[i] && close != null) closing.add(close);
    depths[i] = closing.has(i) || (openings[i] && !openings[i]?.rest) ? NOBODY : depth;
    if (closing.has(i)) depth--;
  }
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
    if (depth > 0) return quotedLine(page, row, openings[i]?.rest ?? row.text, depth);
    return depth < 0 ? [] : ownLines(page, row, base, (depths[i - 1] ?? 0) !== 0);
  });
  const first = lines.findIndex(({ text }) => text !== '');
  const kept = first < 0 ? [] : lines.slice(first, lines.findLastIndex(({ text }) => text !== '') + 1);
  const last = kept.at(-1);
  return { lines: kept, end: last ? last.offset + last.text.length : null };
}

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
