// The rows of a body into which of them are program text, logs, traces and what a shell printed.
import type { BodyKind } from '../../thread/index.ts';
import { isSuspect, kindOf, type RowKind } from './signs.ts';

/** Rows between two runs that are still theirs: blank ones, and what a mailer cut off or a comment says. */
const MOST_BLANK = 2;
const MOST_BETWEEN = 2;

/** Marks in `taken` the rows of code. */
export function takeCode(rows: readonly string[], taken: boolean[], kind: BodyKind): void {
  const isKept = kind === 'markdown' ? inMarkup(rows) : () => false;
  const own = (row: string, at: number): RowKind => (taken[at] ? 'clear' : isKept(row, at) ? 'quote' : kindOf(row));
  const suspects = rows.map((row, at) => (isSuspect(row) ? own(row, at) : null));
  fillRemarks(rows, suspects);
  if (!suspects.some(isSure)) return;
  const kinds = rows.map((row, at) => suspects[at] ?? own(row, at));
  for (let at = 0; at < rows.length; at++) {
    if (taken[at] || !isSure(kinds[at])) continue;
    const run = runAt(rows, kinds, at);
    if (weightOf(kinds, run) > 1) for (let row = run.from; row < run.to; row++) taken[row] = true;
    at = run.to - 1;
  }
}

const LONGEST_REMARK = 60;

/** A remark that a program holds, from its first row to the one that closes it. */
function fillRemarks(rows: readonly string[], kinds: (RowKind | null)[]): void {
  for (let at = 0; at < rows.length; at++) {
    const [, open] = /^\s*(\/\*|<!--|"{3}|'{3})/.exec(rows[at] ?? '') ?? [];
    if (open === undefined || kinds[at] === 'quote') continue;
    const close = CLOSERS[open] ?? open;
    const last = rows.slice(at, at + LONGEST_REMARK).findIndex((row, i) => row.includes(close, i === 0 ? 3 : 0));
    if (last > 0) kinds.fill('sure', at, at + last + 1);
    at += Math.max(0, last);
  }
}

const CLOSERS: Readonly<Record<string, string>> = { '/*': '*/', '<!--': '-->' };

const isSure = (kind: RowKind | null | undefined) => kind === 'sure' || kind === 'clear';

interface Run {
  readonly from: number;
  /** The row behind the last one. */
  readonly to: number;
}

/** The run around the sure row `at`: it goes back as far as rows look like one, and on as far as more follow. */
function runAt(rows: readonly string[], kinds: readonly RowKind[], at: number): Run {
  let from = at;
  while (kinds[from - 1] === 'like') from--;
  let to = at + 1;
  for (let next = aheadOf(kinds, to); next !== null; next = aheadOf(kinds, to)) to = next + 1;
  while (kinds[to] === 'plain' && kinds[to + 1] !== 'prose') to++;
  if (isCutOff(rows[to - 1] ?? '', rows[to] ?? '', kinds[to - 1])) to++;
  return { from, to };
}

const SHORTEST_CUT = 45;

/** What a mailer broke off a long row. */
const isCutOff = (row: string, rest: string, kind: RowKind | undefined): boolean =>
  kind === 'clear' && row.length >= SHORTEST_CUT && /^[(\p{Ll}]/u.test(rest);

/** The next row of a run, from `from` on; null where the run ends. */
function aheadOf(kinds: readonly RowKind[], from: number): number | null {
  let blank = 0;
  let between = 0;
  for (let row = from; row < kinds.length; row++) {
    const kind = kinds[row];
    if (isSure(kind) || (kind === 'like' && blank + between === 0)) return row;
    if (kind === 'blank') blank++;
    else if (kind === 'prose') between++;
    if (kind === 'quote' || blank > MOST_BLANK || between > MOST_BETWEEN || (blank > 0 && between > 0)) return null;
  }
  return null;
}

/** Two rows make code; of one alone, only a clear one that stands as a paragraph, or one among others that are like it. */
function weightOf(kinds: readonly RowKind[], { from, to }: Run): number {
  const own = kinds.slice(from, to);
  const sure = own.filter(isSure).length;
  if (sure !== 1) return sure;
  const isApart = (kind: RowKind | undefined) => kind === undefined || kind === 'blank' || kind === 'quote';
  const isSupported = own.includes('clear') || own.filter((kind) => kind === 'like').length > 1;
  return isSupported && isApart(kinds[from - 1]) && isApart(kinds[to]) ? 2 : 1;
}

/** Rows that the Markdown parser knows better: what stands between fences, tags, links, pictures and tables. */
function inMarkup(rows: readonly string[]): (row: string, at: number) => boolean {
  let fenced = false;
  const inside = rows.map((row) => {
    const isFence = /^\s{0,3}(?:```|~~~)/.test(row);
    if (isFence) fenced = !fenced;
    return fenced || isFence;
  });
  return (row, at) => inside[at] === true || /^\s{0,20}<|\]\(|^\s{0,20}\||`/.test(row);
}
