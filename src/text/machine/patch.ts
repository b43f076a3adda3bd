// The rows of a body into which of them are a patch: its headers, hunks, table of changed files and trailers.
import { isProse } from './signs.ts';

/** `@@ -12,7 +12,9 @@`, and the `*** 3,8 ****` and `12c14` of older programs. */
const HUNK = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/;
const MERGED = /^@@@+ (?:[-+]\d{1,9}(?:,\d{1,9})? ){2,9}@@@+/;
const OLD_HUNK = /^(?:\*{3} \d{1,9}(?:,\d{1,9})? \*{4}|-{3} \d{1,9}(?:,\d{1,9})? -{4}|\*{15})$/;
const ED_HUNK = /^\d{1,9}(?:,\d{1,9})?[acd]\d{1,9}(?:,\d{1,9})?$/;
const HEAD =
  /^(?:diff (?:-|\S{1,200}\/)|index [0-9a-f]{6,64}\.\.[0-9a-f]|(?:new|deleted) file mode \d|(?:old|new) mode \d{6}$)/;
const MOVED =
  /^(?:(?:dis)?similarity index \d{1,3}%|(?:rename|copy) (?:from|to) \S{1,200}$|Binary files? \S|GIT binary patch$)/;
const FILES = /^ ?\S.{0,200} \| {1,20}(?:\d{1,9}(?: [-+]{1,200})?|Bin\b.{0,60})$/;
const SUM = /^ ?\d{1,9} files? changed(?:, \d{1,9} (?:insertion|deletion)s?\([-+]\)){0,2}$/;
const MODE = /^ ?(?:(?:create|delete) mode \d{6} \S|mode change \d{6} => \d|rename \S.{0,200}\(\d{1,3}%\)$)/;
/** `Reviewed-by: Ann <ann@mail.example>`, `Fixes: 1a2b3c4d5e ("title")`, `Change-Id: I0f…`. */
const SIGNED = /^(?:[A-Z][a-z]{1,20}(?:-[a-z]{1,20}){0,3}-by: \S|Cc: .{0,200}[\w.]@[\w.])/;
const CHANGE = /^(?:Fixes: [0-9a-f]{8,40}\b|Change-Id: I[0-9a-f]{8})/;

/** Marks in `taken` the rows of patches. */
export function takePatches(rows: readonly string[], taken: boolean[]): void {
  for (let at = 0; at < rows.length; at++) {
    const length = patchRows(rows, at);
    for (let row = at; row < at + length; row++) taken[row] = true;
    at += Math.max(0, length - 1);
  }
}

/** How many rows from `at` on are of a patch. */
function patchRows(rows: readonly string[], at: number): number {
  const row = rows[at] ?? '';
  switch (row[0]) {
    case undefined:
      return 0;
    case '@':
      return HUNK.test(row) || MERGED.test(row) ? 1 + hunkRows(rows, at) : 0;
    case '-':
    case '+':
      return fileRows(rows, at);
    case '*':
      return OLD_HUNK.test(row) ? 1 + marked(rows, at + 1, /^(?:[-+! ] |[-+!]?$)/) : 0;
    default:
      return ED_HUNK.test(row) ? 1 + marked(rows, at + 1, /^(?:[<>] |[<>]$|---$)/) : headRows(rows, at);
  }
}

function headRows(rows: readonly string[], at: number): number {
  const row = rows[at] ?? '';
  if (row.startsWith('Index: ')) return /^(?:={10,}|diff -|--- )/.test(rows[at + 1] ?? '') ? 2 : 0;
  return [HEAD, MOVED, SIGNED, CHANGE].some((sign) => sign.test(row)) || isFiles(rows, at) ? 1 : 0;
}

/** The row that parts a letter's words from its patch, and the two names of a file. */
function fileRows(rows: readonly string[], at: number): number {
  const [row = '', next = ''] = [rows[at], rows[at + 1]];
  if (row.startsWith('--- ') && next.startsWith('+++ ')) return 2;
  if (row.startsWith('--- ') && /^\*\*\* \S/.test(rows[at - 1] ?? '')) return 1;
  if (row.trimEnd() !== '---') return 0;
  const after = [at + 1, at + 2, at + 3].find((near) => (rows[near] ?? '').trim() !== '') ?? at;
  return isFiles(rows, after) || HEAD.test(rows[after] ?? '') ? 1 : 0;
}

/** Rows of the table of changed files; a row that looks like one stands next to another, or above the sum. */
function isFiles(rows: readonly string[], at: number): boolean {
  const row = rows[at] ?? '';
  if (SUM.test(row) || MODE.test(row)) return true;
  if (!row.includes(' | ') || !FILES.test(row)) return false;
  return [rows[at - 1] ?? '', rows[at + 1] ?? ''].some((near) => SUM.test(near) || FILES.test(near));
}

function marked(rows: readonly string[], from: number, sign: RegExp): number {
  let at = from;
  while (at < rows.length && sign.test(rows[at] ?? '')) at++;
  return at - from;
}

/**
 * How many rows stand in a hunk below its head. It may have lost the space before its unchanged rows, and mailers
 * cut long rows in two; so it ends where its rows are counted out and no sign goes on, or where somebody speaks.
 */
function hunkRows(rows: readonly string[], head: number): number {
  const [, before = '1', after = '1'] = HUNK.exec(rows[head] ?? '') ?? [];
  let [old, young] = [Number(before), Number(after)];
  let at = head + 1;
  for (; at < rows.length; at++) {
    const row = rows[at] ?? '';
    const isOut = old <= 0 && young <= 0;
    if (endsHunk(row, rows[at - 1] ?? '') || (isOut && !GOES_ON.test(row))) break;
    if (!/^[+\\]/.test(row)) old--;
    if (!/^[-\\]/.test(row)) young--;
  }
  return at - head - 1;
}

const GOES_ON = /^(?:[-+\\]|[ \t]{1,40}\S)/;

/** The next head, a quoted row, and words at the margin below a blank row. */
const endsHunk = (row: string, above: string): boolean =>
  /^(?:@@ -|>|diff --git |Index: |-- ?$)/.test(row) ||
  (/^[^\s+\-\\@]/.test(row) && above.trim() === '' && isProse(row));
