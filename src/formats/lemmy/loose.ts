// Cells of any converter into headers: icons may be missing, blank lines may stand between, a mark may lead.
import type { Page } from '../types.ts';
import type { Words } from '../words.ts';
import type { Cell } from './cells.ts';
import { BADGE_ICONS, type Header } from './header.ts';
import { levelled } from './levels.ts';
import { isGlued, isRun, isSigned, isStacked } from './signs.ts';
import { readSpan, readTail, type Tail } from './tail.ts';

const HOST = /^@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const FOLD = 'minus-square';
const MOST_BADGES = 5;
/** Rows that blank lines and marks may take between two cells. */
const MOST_ROWS = 20;

/** A header and the cell that it begins with. */
interface Found extends Header {
  readonly cell: number;
}

interface Cursor {
  at: number;
  readonly cells: readonly Cell[];
}

/**
 * A header is `[mark] NAME [@host] badges [link fedilink] [LANGUAGE] score · age`. One of four things must vouch for
 * it: the mark of a list or of the button that folds a comment, the icons, a dot between score and age, or that each
 * stands on a row of its own.
 */
export function findLooseHeaders(page: Page, cells: readonly Cell[]): readonly Header[] {
  const found: Found[] = [];
  let i = 0;
  while (i < cells.length) {
    const header = headerAt(page, cells, i);
    if (header) found.push(header);
    i = header?.tail.next ?? i + 1;
  }
  // Where most headers have a mark, a list item without one is a page that somebody quotes.
  const marked = found.filter((header) => isMark(cells[header.cell]));
  const items = found.filter((header) => !isMark(cells[header.cell]) && header.bullet !== '');
  return levelled(
    marked.length > items.length ? found.filter(({ cell, bullet }) => isMark(cells[cell]) || bullet === '') : found,
  );
}

/** Behind a mark a name may be wrapped: `Ann of the` / `Hill@host.org`. */
function headerAt(page: Page, cells: readonly Cell[], from: number): Found | null {
  return readHeader(page, cells, from, false) ?? (isMark(cells[from]) ? readHeader(page, cells, from, true) : null);
}

function readHeader(page: Page, cells: readonly Cell[], from: number, wrapped: boolean): Found | null {
  const cursor: Cursor = { at: from, cells };
  const { mark, name } = takeHead(cursor, wrapped);
  if (!name) return null;
  const { host, badges, icons, signed } = takeMiddle(cursor, name.text, page.words);
  const sure = mark !== null || icons;
  const tail = tailAt(page, cells, from, cursor.at, sure || name.bullet !== '', signed);
  const last = tail && cells[tail.next - 1];
  if (!last || !isClose(cells, from, tail.next)) return null;
  if (!(sure || tail.bare || isSure(tail, name) || isStacked(page.rows, cells, from, cursor.at, tail))) return null;
  return {
    cell: from,
    name: `${name.text}${host ?? ''}`,
    badges,
    bullet: (mark ?? name).bullet,
    column: (mark ?? name).column,
    content: name.bullet === '' ? name.column : (cells[cursor.at]?.column ?? name.column),
    level: 0,
    first: (mark ?? name).row,
    last: last.row,
    tail,
  };
}

interface Middle {
  readonly host: string | null;
  readonly badges: readonly string[];
  /** Whether the words of icons were there. */
  readonly icons: boolean;
  /** Whether a host, badge or language tells that this is no sentence; seldom asked. */
  readonly signed: () => boolean;
}

/** What stands between name and score: `[@host] badges [link fedilink] [LANGUAGE]`. */
function takeMiddle(cursor: Cursor, name: string, words: Words): Middle {
  const host = take(cursor, (text) => HOST.test(text));
  const badges = takeBadges(cursor, words);
  const icons =
    take(cursor, (text) => text === 'link') !== null && take(cursor, (text) => text === 'fedilink') !== null;
  const language = take(cursor, (text) => words.isLanguage(text) || isGlued(text, words));
  // In lemmy-ui 0.17 the button that folds a comment stands here.
  if (icons) take(cursor, (text) => text === FOLD);
  return {
    host,
    badges,
    icons,
    signed: () => host !== null || language !== null || badges.length > 0 || isSigned(name, words),
  };
}

/** Score and age; or an age without "ago", which only a signed name, with a bullet or above it, can vouch for. */
function tailAt(
  { words, rows }: Page,
  cells: readonly Cell[],
  from: number,
  at: number,
  listed: boolean,
  signed: () => boolean,
): Tail | null {
  const tail = readTail(cells, at, words) ?? gluedTail(cells, at, words) ?? readSpan(cells, at, words);
  return tail?.bare && !(signed() && (listed || isRun(rows, cells, from, at))) ? null : tail;
}

/** The mark, if there is one, and the name, which is null where what stands there can be none. */
function takeHead(cursor: Cursor, wrapped: boolean): { mark: Cell | null; name: Cell | null } {
  const mark = takeMark(cursor);
  const name = wrapped ? takeWrapped(cursor) : (cursor.cells[cursor.at++] ?? null);
  const fits = name && name.text !== '' && name.text.length <= 100 && !(mark && name.bullet !== '');
  return { mark, name: fits ? name : null };
}

/** A name on two rows. */
function takeWrapped(cursor: Cursor): Cell | null {
  const [name, rest] = cursor.cells.slice(cursor.at, cursor.at + 2);
  cursor.at += 2;
  if (!name || rest?.bullet !== '' || rest.row !== name.row + 1 || rest.column !== name.column) return null;
  return { ...name, text: `${name.text} ${rest.text}` };
}

const isMark = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.text === FOLD || (cell.bullet !== '' && cell.text === ''));

/** A dot or an icon told score from age, or a bullet leads the name and both were there. */
const isSure = ({ parted, readings }: Tail, name: Cell): boolean =>
  (parted || name.bullet !== '') && readings[0]?.score != null;

/** The button that folds a comment, or a bullet with nothing beside it. */
function takeMark(cursor: Cursor): Cell | null {
  const cell = cursor.cells[cursor.at];
  if (!cell || !isMark(cell)) return null;
  cursor.at++;
  return cell;
}

function take(cursor: Cursor, fits: (text: string) => boolean): string | null {
  const cell = cursor.cells[cursor.at];
  if (cell?.bullet !== '' || !fits(cell.text)) return null;
  cursor.at++;
  return cell.text;
}

function takeBadges(cursor: Cursor, words: Words): readonly string[] {
  const badges: string[] = [];
  for (let i = 0; i < MOST_BADGES; i++) {
    const badge = take(cursor, (text) => BADGE_ICONS.has(text) || words.isRole(text));
    if (badge === null) break;
    badges.push(badge);
  }
  return badges;
}

/** `English5•5 days ago`. */
function gluedTail(cells: readonly Cell[], at: number, words: Words): Tail | null {
  const text = cells[at]?.text ?? '';
  const digit = text.slice(0, 60).search(/[-−\d]/);
  if (digit < 1 || !words.isLanguage(text.slice(0, digit))) return null;
  return readTail(
    [{ text: text.slice(digit), row: 0, column: 0, bullet: '' }, ...cells.slice(at + 1, at + 9)],
    0,
    words,
    at,
  );
}

function isClose(cells: readonly Cell[], from: number, to: number): boolean {
  return cells.slice(from + 1, to).every(({ row }, i) => row - (cells[from + i]?.row ?? 0) <= MOST_ROWS);
}
