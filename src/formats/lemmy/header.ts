// Cells into the headers of comments: who, badges, `link`, `fedilink`, language, score and age.
import type { Page } from '../types.ts';
import type { Words } from '../words.ts';
import type { Cell } from './cells.ts';
import { readTail, type Tail } from './tail.ts';

export interface Header {
  /** The name as shown, with whatever is glued to it; null where the text has no header for the comment. */
  readonly name: string | null;
  /** Badges on lines of their own. */
  readonly badges: readonly string[];
  readonly bullet: string;
  /** Columns of the name (or its bullet) and of the lines below it, where the body stands too. */
  readonly column: number;
  readonly content: number;
  /** Grows with the depth in the thread. */
  readonly level: number;
  /** True where it may stand many levels higher. */
  readonly doubt?: boolean;
  readonly first: number;
  readonly last: number;
  readonly tail: Tail;
}

const MOST_BADGES = 5;
export const BADGE_ICONS = new Set(['shield', 'lock', 'trash', 'x', 'bookmark', 'star']);

/**
 * All headers, one after the other. Where bullets lead most of them, lines without a bullet are none: a body may
 * imitate a header, but its bullet would have to stand in the right column.
 */
export function findHeaders(page: Page, cells: readonly Cell[]): readonly Header[] {
  const icons = scan(cells, (at) => headerAt(page, cells, at));
  const found = icons.length > 0 ? icons : scan(cells, (at) => bareHeaderAt(page, cells, at));
  if (found.every(({ bullet }) => bullet === '')) return found;
  const top = cells[0]?.row;
  const bulleted = found.filter(({ bullet, first }) => bullet !== '' || first === top);
  if (bulleted.length * 2 >= found.length) return inColumn(bulleted, top);
  return found.filter(({ bullet }) => bullet === '');
}

function scan(cells: readonly Cell[], read: (at: number) => Header | null): readonly Header[] {
  const found: Header[] = [];
  let i = 0;
  while (i < cells.length) {
    const header = read(i);
    if (header) found.push(header);
    i = header?.tail.next ?? i + 1;
  }
  return found;
}

/** The lines of a header stand as far behind its bullet as in most headers; only the first row may be stripped. */
function inColumn(headers: readonly Header[], top = 0): readonly Header[] {
  const usual = hang(headers);
  const straight = headers.filter(({ column, content, first }) => content - column === usual || first === top);
  return straight.length * 2 > headers.length ? straight : headers;
}

/** By how many columns the lines of a header mostly stand behind its bullet. */
export function hang(headers: readonly Header[]): number {
  const counts = new Map<number, number>();
  for (const { column, content } of headers) counts.set(content - column, (counts.get(content - column) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? 2;
}

function headerAt(page: Page, cells: readonly Cell[], at: number): Header | null {
  const name = cells[at];
  if (!name || (name.bullet === '' && !opensRun(page, cells, at))) return null;
  const link = linkAfter(cells, at, name.bullet, page.words);
  if (!cells[link] || (cells[link + 1]?.text !== 'fedilink' && link + 1 < cells.length)) return null;
  const tail = tailAfter(page, cells, link + 2) ?? cutTail(cells, link + 2, page.words);
  return tail && header(cells, at, link, tail);
}

/** A header without the words of icons, as later versions have it: only a bullet and an age alone vouch for it. */
function bareHeaderAt({ words }: Page, cells: readonly Cell[], at: number): Header | null {
  if (!cells[at]?.bullet) return null;
  let next = at + 1;
  while (
    next <= at + MOST_BADGES &&
    (BADGE_ICONS.has(cells[next]?.text ?? '') || words.isRole(cells[next]?.text ?? ''))
  )
    next++;
  const tail =
    readTail(cells, next, words) ??
    (words.isLanguage(cells[next]?.text ?? '') ? readTail(cells, next + 1, words) : null);
  const behind = (cells[at + 1]?.column ?? 0) > (cells[at]?.column ?? 0);
  return tail && behind && !cells.slice(at + 1, tail.next).some(({ bullet }) => bullet !== '')
    ? header(cells, at, next, tail)
    : null;
}

function header(cells: readonly Cell[], at: number, anchor: number, tail: Tail): Header | null {
  const [name, below, end] = [cells[at], cells[anchor], cells[tail.next - 1]];
  if (!name || !below || !end || !isSolid(cells, at, tail.next)) return null;
  const badges = cells.slice(at + 1, anchor).map(({ text }) => text);
  const { column, row: first, bullet } = name;
  const content = below.column;
  return { name: name.text, badges, bullet, column, content, level: content, first, last: end.row, tail };
}

/** Without a bullet only the first of a block of lines can be a name; a text without blank lines has no blocks. */
function opensRun({ rows }: Page, cells: readonly Cell[], at: number): boolean {
  const row = cells[at]?.row ?? 0;
  return row === 0 || rows[row - 1]?.text === '' || cells[at + 1]?.text === 'link';
}

/** The index of the cell `link`; between it and the name only badges may stand. */
function linkAfter(cells: readonly Cell[], at: number, bullet: string, words: Words): number {
  let i = at + 1;
  while (i <= at + MOST_BADGES && cells[i]?.text !== 'link') {
    const { text = '', bullet: item = '?' } = cells[i] ?? {};
    if (item !== '' || text.length > 30 || !(bullet !== '' || BADGE_ICONS.has(text) || words.isRole(text))) return -1;
    i++;
  }
  return i;
}

/** Score and age, before them perhaps a language; an age nobody listed is known by the words around it. */
function tailAfter({ words, rows }: Page, cells: readonly Cell[], at: number): Tail | null {
  const known = readTail(cells, at, words) ?? readTail(cells, at + 1, words);
  if (known) return known;
  const close = [at, at + 1].filter((i) => words.looksLikeAge((cells[i]?.text ?? '').replace(/^[-−\d.KMB•· ]*/, '')));
  // Or by a number in the last line of the block that the header is.
  const last = [at, at + 1, at + 2].filter((i) => rows[(cells[i]?.row ?? 0) + 1]?.text === '').slice(0, 1);
  const [end] = close.length > 0 ? close : last.filter((i) => /^\S{0,12}\d.{0,40}$/.test(cells[i]?.text ?? ''));
  if (end === undefined) return null;
  const text = (cells[end]?.text ?? '').replace(/^[-−\d.KMB]*[•·]/, '');
  const readings = [{ score: null, age: { text, unit: null, count: null } }];
  return { next: end + 1, edited: false, parted: false, readings };
}

/** What is left of score and age where the text breaks off within a header. */
function cutTail(cells: readonly Cell[], at: number, words: Words): Tail | null {
  if (cells.length - at > 2) return null;
  const isPart = (text: string) => words.isLanguage(text) || /^(?:arrow-up|[\d.KMB]{1,8}[•·]?)$/.test(text);
  if (!cells.slice(at).every(({ text }) => isPart(text))) return null;
  return { next: cells.length, readings: [], edited: false, parted: false };
}

/** No blank line stands inside a header. */
function isSolid(cells: readonly Cell[], from: number, to: number): boolean {
  const [first, last] = [cells[from], cells[to - 1]];
  return first !== undefined && last !== undefined && last.row - first.row === to - 1 - from;
}
