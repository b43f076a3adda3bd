// What tells a header without icons from a sentence: a host, a language, and rows that stand one below the other.
import type { Page } from '../types.ts';
import type { Words } from '../words.ts';
import type { Cell } from './cells.ts';
import { languageIn } from './names.ts';
import type { Tail } from './tail.ts';

/** `OPEnglish`. */
export function isGlued(text: string, words: Words): boolean {
  const at = languageIn(text, words);
  return at > 0 && words.isRole(text.slice(0, at));
}

const WITH_HOST = /.@[a-z0-9-]+(?:\.[a-z0-9-]+)+/;

/** A name that shows a host or a language can be nothing else; `@ann@host.org` below a name is how microblogs write. */
export const isSigned = (name: string, words: Words): boolean =>
  (WITH_HOST.test(name) && !name.startsWith('@')) || languageIn(name, words) > 0;

/** The cells stand on rows one below the other, or in one, with the age on the next. */
export function isRun(rows: Page['rows'], cells: readonly Cell[], from: number, age: number): boolean {
  const [first, last] = [cells[from]?.row ?? 0, cells[age]?.row ?? 0];
  return last > first && rows.slice(first, last).every(({ text }) => text !== '');
}

/** Name, score and age below a blank row, each on the next row, which is how a browser copies them. */
export function isStacked(rows: Page['rows'], cells: readonly Cell[], from: number, at: number, tail: Tail): boolean {
  const above = (cells[from]?.row ?? 0) - 1;
  const stack = cells.slice(from, tail.next);
  return (
    tail.next - at > 1 &&
    tail.readings[0]?.score != null &&
    (above < 0 || rows[above]?.text === '') &&
    stack.every(({ row }, i) => row === above + 1 + i)
  );
}
