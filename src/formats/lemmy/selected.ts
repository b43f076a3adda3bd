// Rows of a page that was selected and copied into headers: such a copy has names, but neither scores nor ages.
import { wholeNumber } from '../numbers.ts';
import type { Page, Row } from '../types.ts';
import type { Header } from './header.ts';

const HOST = /^@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const LONGEST = 60;

/** `NAME` / `@host` / badges / `LANGUAGE` below two blank lines; or a name alone that had such a header elsewhere. */
export function findSelected(page: Page): readonly Header[] {
  const { rows } = page;
  const starts = [...rows.keys()].filter((row) => opens(rows, row));
  const full = new Map(starts.flatMap((row) => headerAt(page, row) ?? []).map((header) => [header.first, header]));
  const names = new Set([...full.values()].map(({ name }) => name?.split('@')[0]));
  if (full.size < 2) return [];
  const headers = starts.flatMap((row) => {
    const name = rows[row]?.text ?? '';
    return full.get(row) ?? (names.has(name) ? [header(name, row, row, null)] : []);
  });
  // lemmy-ui 1.0 shows the votes below the bodies.
  const counted = headers.filter(({ first }) => COUNT.test(rows.slice(0, first).findLast(isFilled)?.text ?? ''));
  const bare = counted.length > (headers.length - 1) / 2;
  return headers.map((one) => ({ ...one, tail: { ...one.tail, bare } }));
}

const COUNT = /^\d{1,6}$/;
const isFilled = ({ text }: Row): boolean => text !== '';

function opens(rows: readonly Row[], row: number): boolean {
  const { text = '' } = rows[row] ?? {};
  return text !== '' && text.length <= LONGEST && rows[row - 1]?.text === '' && rows[row - 2]?.text === '';
}

function headerAt({ rows, words }: Page, first: number): Header | null {
  const name = rows[first]?.text ?? '';
  const host = HOST.test(rows[first + 1]?.text ?? '') ? (rows[first + 1]?.text ?? '') : '';
  let last = host === '' ? first : first + 1;
  while (words.isRole(rows[last + 1]?.text ?? '')) last++;
  if (words.isLanguage(rows[last + 1]?.text ?? '')) last++;
  if (last === first) return null;
  // The dot between score and age is copied, the score only in some versions, the age in none.
  const dot = [1, 2, 3].find((more) => rows[last + more]?.text === '•') ?? 0;
  const between = rows.slice(last + 1, last + dot).map(({ text }) => text);
  const score = between.map(wholeNumber).find((number) => number !== null) ?? null;
  const isTail = between.every((text) => text === '' || wholeNumber(text) !== null);
  return header(`${name}${host}`, first, isTail ? last + dot : last, score);
}

function header(name: string, first: number, last: number, score: number | null): Header {
  const readings = score === null ? [] : [{ score, age: null }];
  const tail = { next: 0, readings, edited: false, parted: true };
  return { name, badges: [], bullet: '', column: 0, content: 0, level: 0, first, last, tail };
}
