// Headers that were found into the comments of the thread: pasted ones are left out, comments without a header added.
import type { Page, Row } from '../types.ts';
import { type Header, hang } from './header.ts';

interface Walk {
  readonly kept: Header[];
  /** Content columns of the open comments, outermost first, and their places in `kept`. */
  readonly open: number[];
  readonly places: Map<number, number>;
  /** Content columns that occurred. */
  readonly columns: Set<number>;
  /** The bullet of comments, and how far behind it their lines stand. */
  readonly bullet: string;
  readonly hang: number;
}

/** What is known of a comment without a header. */
export const UNSIGNED = {
  name: null,
  badges: [],
  bullet: '•',
  tail: { next: 0, readings: [], edited: false, parted: false },
};

/**
 * A body is whole before its replies begin, and no line of it stands left of its own column. So
 *
 *     • ann                       • ann
 *         • fake    pasted            • bob
 *             link …                    …
 *       I go on here.             • I disagree.
 *       ^ ann's column            ^ no list of bob's: the converter dropped a header
 */
export function sift({ rows }: Page, headers: readonly Header[]): readonly Header[] {
  const bullet = headers.at(-1)?.bullet ?? '';
  // Without bullets neither can be told from a line that lost its own.
  if (bullet === '') return headers;
  const walk: Walk = { kept: [], open: [], places: new Map(), columns: new Set(), bullet, hang: hang(headers) };
  const margin = headers.reduce((least, { content }) => Math.min(least, content), 1e6);
  for (const [i, header] of headers.entries()) {
    push(walk, header);
    const next = headers[i + 1];
    const stop = next?.first ?? footer(rows, header.last + 1, margin);
    for (let r = header.last + 1; r < stop; r++) visit(rows, r, next, walk);
  }
  return walk.kept;
}

function push({ kept, open, places, columns }: Walk, header: Header): void {
  close(open, places, header.content);
  open.push(header.content);
  places.set(header.content, kept.length);
  columns.add(header.content);
  kept.push(header);
}

/** Closes the comments at a column or right of it. */
function close(open: number[], places: Map<number, number>, column: number): void {
  while (open.length > 0 && (open.at(-1) ?? 0) >= column) places.delete(open.pop() ?? 0);
}

function footer(rows: readonly Row[], from: number, margin: number): number {
  const left = rows.findIndex(({ text, column }, r) => r >= from && text !== '' && column < margin);
  return left < 0 ? rows.length : left;
}

function visit(rows: readonly Row[], r: number, next: Header | undefined, walk: Walk): void {
  const { text = '', column = 0 } = rows[r] ?? {};
  const content = walk.kept.at(-1)?.content ?? 0;
  if (text === '' || column > content) return;
  if (text.startsWith(`${walk.bullet} `)) {
    // What follows the last header may be the page's footer, which has lists of its own.
    const left =
      column < content
        ? walk.columns.has(column + walk.hang)
        : next?.column === column + walk.hang && isHead(rows, r, next);
    if (next && left) {
      const content = column + walk.hang;
      push(walk, { ...UNSIGNED, column, content, level: content, first: r, last: r - 1 });
    }
    return;
  }
  const owner = column < content ? walk.places.get(column) : undefined;
  if (owner === undefined) return;
  close(walk.open, walk.places, column + 1);
  walk.kept.length = owner + 1;
}

/** A paragraph with a bullet, with nothing but text and replies of its own below it until the next header. */
function isHead(rows: readonly Row[], r: number, next: Header): boolean {
  if (rows[r - 1]?.text !== '' || rows[r + 1]?.text !== '') return false;
  const column = rows[r]?.column ?? 0;
  return rows.slice(r + 1, next.first).every((row) => row.text === '' || row.column > column);
}
