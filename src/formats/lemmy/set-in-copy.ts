// Rows of a page that was copied from Firefox into headers: its copies set lists in, and Lemmy's comments are lists.
import { leadingNumber } from '../numbers.ts';
import type { Page, Row } from '../types.ts';
import type { Words } from '../words.ts';
import type { Header } from './header.ts';

const HOST = /^@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
/** `English12•`: a language, a score and the dot that parts it from the age, which is not copied. */
const SCORED = /^(.{0,40}?)(-?\d{1,6}(?:\.\d)?[kM]?)?\s?[•·]$/;
/** A name without spaces, as all names of accounts are. */
const ACCOUNT = /^[\w.-]{2,24}$/;
const LONGEST = 60;
const MOST_BADGES = 5;

interface Found extends Header {
  /** Whether anything tells it from a row of a body. */
  readonly sure: boolean;
}

/**
 * `NAME` / `@host` / badges / `English12•`, set in by the depth of the comment, directly below what stands above it, and a blank
 * row above its body. A name alone is one where it stands further left or right than the row above it.
 */
export function findSetIn(page: Page): readonly Header[] {
  const found = scan(page);
  const sure = found.filter((one) => one.sure);
  if (sure.length < 2) return [];
  const names = new Set(sure.map(({ name }) => name));
  const columns = new Set(sure.flatMap(({ column }) => [column, column + STEP]));
  const [top] = sure;
  return found.filter(
    ({ sure: isSure, name, first, column }) =>
      isSure || (first > (top?.first ?? 0) && columns.has(column) && (names.has(name) || isMoved(page.rows, first))),
  );
}

const STEP = 4;

const isMoved = (rows: readonly Row[], row: number): boolean =>
  ACCOUNT.test(rows[row]?.text ?? '') && rows[row - 1]?.column !== rows[row]?.column;

function scan(page: Page): readonly Found[] {
  const found: Found[] = [];
  for (let row = 0; row < page.rows.length; row++) {
    const header = headerAt(page, row);
    if (!header) continue;
    found.push(header);
    row = header.last;
  }
  return found;
}

function headerAt(page: Page, first: number): Found | null {
  const { rows, words } = page;
  const { text: name = '', column = 0 } = rows[first] ?? {};
  if (column === 0 || name === '' || name.length > LONGEST || HOST.test(name) || words.isRole(name)) return null;
  const { host, badges, score, end } = marksBelow(page, first + 1, column);
  if (rows[end]?.text !== '' || !isBodyBelow(rows, end, column)) return null;
  const sure = end > first + 1;
  if (!sure && rows[first - 1]?.text === '') return null;
  const readings = score === null ? [] : [{ score, age: null }];
  const tail = { next: 0, readings, edited: false, parted: true };
  const place = { column, content: column, level: column, first, last: end - 1 };
  return { name: `${name}${host}`, badges, bullet: '', ...place, tail, sure };
}

/** What stands in the column of a name below it: a host, badges, a language, a score. */
function marksBelow({ rows, words }: Page, from: number, column: number) {
  const textAt = (row: number) => (rows[row]?.column === column ? (rows[row]?.text ?? '') : '');
  let end = from;
  const host = HOST.test(textAt(end)) ? textAt(end++) : '';
  const badges: string[] = [];
  while (badges.length < MOST_BADGES && words.isRole(textAt(end))) badges.push(textAt(end++));
  if (words.isLanguage(textAt(end))) end++;
  const [all, language = '', digits] = SCORED.exec(textAt(end)) ?? [];
  if (all === undefined || !isLanguage(language, words)) return { host, badges, score: null, end };
  const score = digits === undefined ? null : (leadingNumber(digits.toUpperCase())?.value ?? null);
  return { host, badges, score, end: end + 1 };
}

const isLanguage = (text: string, words: Words): boolean => text.trim() === '' || words.isLanguage(text.trim());

/** What is said stands in the column of its header, or further right; what follows an entry of a list does not. */
function isBodyBelow(rows: readonly Row[], blank: number, column: number): boolean {
  const next = rows.slice(blank, blank + 4).find(({ text }) => text !== '');
  return next !== undefined && next.column >= column;
}
