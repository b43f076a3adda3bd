// The rows of a body into which of them stand between marks that say so: fences, code tags, a signature's mark, a line across the page.
import type { BodyKind } from '../../thread/index.ts';

/** Marks in `taken` the rows between marks, the marks with them. In Markdown the parser knows fences itself. */
export function takeMarked(rows: readonly string[], taken: boolean[]): void {
  const close = new Map<string, number>();
  for (let at = rows.length - 1; at >= 0; at--) {
    const mark = markOf(rows[at] ?? '');
    if (mark === null) continue;
    const to = mark.opens ? close.get(mark.name) : undefined;
    if (mark.closes && !(mark.opens && to !== undefined)) close.set(mark.name, at);
    else if (to !== undefined) {
      for (let row = at; row <= to; row++) taken[row] = true;
      close.delete(mark.name);
    }
  }
}

interface Mark {
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const FENCE = /^\s{0,12}(```|~~~)\s?[\w+#.-]{0,30}\s*$/;
const TAG = /^\s{0,12}(\[|<|\{)(\/?)([a-z]{3,15})\b[^\]>}]{0,60}[\]>}]/i;
const END_TAG = /[[<{]\/?([a-z]{3,15})[\]>}]\s*$/i;

/** Tags of boards, wikis and HTML whose inside is shown as it was typed. */
const TAGS = new Set(['code', 'pre', 'source', 'syntaxhighlight', 'noformat', 'php']);

/** What a pattern found, if it names one of these tags at this place. */
const tagIn = (found: RegExpExecArray | null, name: number) =>
  found && TAGS.has(found[name]?.toLowerCase() ?? '') ? found : null;

function markOf(row: string): Mark | null {
  const fence = FENCE.exec(row);
  if (fence) return { name: fence[1] ?? '', opens: true, closes: /^\s*(?:```|~~~)\s*$/.test(row) };
  const tag = tagIn(TAG.exec(row), 3);
  const end = tagIn(END_TAG.exec(row), 1);
  const name = (tag?.[3] ?? end?.[1])?.toLowerCase();
  if (name === undefined) return null;
  return { name, opens: tag !== null && tag[2] === '', closes: end !== null && /\/|\{/.test(end[0]) };
}

const SAID_BY = /^\s{0,3}(\p{L}[\p{L}\d]{0,11})>\s{1,12}\S/u;

/** Marks in `taken` rows that a name or initials and a bracket set out, where two have the same: `AM> rye is sour`. */
export function takeNamed(rows: readonly string[], taken: boolean[]): void {
  const names = rows.map((row) => SAID_BY.exec(row)?.[1]);
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [at, name] of names.entries()) if (name !== undefined && (counts.get(name) ?? 0) > 1) taken[at] = true;
}

const LINE = /^\s{0,80}([─━═▬⎯⸻=–—])\1{4,400}\s*$/u;
const TYPED_LINE = /^\s{0,80}(?:([-_*~#.+])\1{4,400}|([-_*~])(?:\s\2){2,80})\s*$/;

/** Marks in `taken` lines drawn across the page; of those that are typed the parser of Markdown knows its own. */
export function takeLines(rows: readonly string[], taken: boolean[], kind: BodyKind): void {
  for (const [at, row] of rows.entries())
    if (LINE.test(row) || (kind === 'plain' && TYPED_LINE.test(row))) taken[at] = true;
}

/** The longest signature below `-- `, in rows. */
const LONGEST_SIGNATURE = 5;

/** Marks in `taken` what stands below a last `-- `: a few short rows that are no sentences. */
export function takeSignature(rows: readonly string[], taken: boolean[]): void {
  const last = rows.findLastIndex((row) => row.trim() !== '');
  const mark = rows.findLastIndex((row, at) => at < last && /^--\s?$/.test(row));
  if (mark < 0 || last - mark > LONGEST_SIGNATURE) return;
  const below = rows.slice(mark + 1, last + 1);
  if (below.some((row) => row.length > 80) || /[.!?…]$/.test(below[0]?.trim() ?? '')) return;
  if ((below[0] ?? '').trim().split(' ').length > 5) return;
  for (let at = mark; at <= last; at++) taken[at] = true;
}
