// Comments as Stack Overflow lists them since 2025: "4 Comments", and for each a name, an age and the text below these.
import type { SourceLine } from '../thread/index.ts';
import { lastRow } from './flat/rows.ts';
import type { Note } from './stackexchange-comments.ts';
import { endsNotes } from './stackexchange-entries.ts';
import type { Page } from './types.ts';

const COUNT = /^\d{1,4} Comments?$/;
const TIME = /^\p{L}{3,9}\.? \d{1,2}(?:, \d{4})? at \d{1,2}:\d\d$/u;
const SCORE = /^[-−]?\d{1,5}$/;
const MOST_NAME = 40;

export function listedNotes(page: Page, from: number, stop: number): readonly Note[] {
  const { rows, words } = page;
  const count = rows.slice(from, stop).findIndex(({ text }) => COUNT.test(text));
  if (count < 0) return [];
  const first = from + count + 1;
  const over = rows.slice(first, stop).findIndex(({ text }) => endsNotes(text, words));
  const end = over < 0 ? stop : first + over;
  const isAge = (text: string) => words.isPrinted('stackAge', text) || TIME.test(text) || words.age(text) !== null;
  const heads = rows.slice(first, end).flatMap(({ text }, i) => {
    const name = rows[first + i - 1]?.text ?? '';
    const above = rows[first + i - 2]?.text ?? '';
    const opens = above === '' || above === `${name}'s user avatar`;
    return isAge(text) && opens && name !== '' && name.length <= MOST_NAME ? [first + i] : [];
  });
  return heads.map((row, i): Note => {
    const next = heads[i + 1];
    // The votes of the next answer may stand below the last comment.
    const below = next === undefined ? end : next - 1;
    const last = lastRow(rows, row + 1, below, (text) => text !== '' && (next !== undefined || !SCORE.test(text)));
    const lines = rows
      .slice(row + 1, Math.max(row, last) + 1)
      .map((one): SourceLine => ({ text: page.text.slice(one.at, one.end).trimEnd(), offset: one.at }));
    const tail = lines.at(-1);
    return {
      author: rows[row - 1]?.text ?? null,
      age: rows[row]?.text ?? null,
      score: null,
      rows: [row - 1, Math.max(row, last)],
      body: { lines, end: tail ? tail.offset + tail.text.length : null },
    };
  });
}
