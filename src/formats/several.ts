// A text into the threads it holds: one below the other with something between them, or in quote marks among notes.
import { type Attempt, attempt, attemptAt } from './attempt.ts';
import { commonColumn } from './body.ts';
import { belowRule, cutsIn, isLine, isRule } from './cuts.ts';
import { unquoted } from './page.ts';
import type { Page, Row } from './types.ts';

/** Rows from `from` to before `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Part extends Stretch {
  readonly found: Attempt;
}

/** Rows that are set in quote marks for less are a quotation, not a thread. */
const FEWEST_QUOTED = 6;
const LONGEST = 250_000;
const SURE = 0.6;
/** Formats that show anything as a thread, and those whose titles are the top of a page. */
const LOOSE = new Set(['dialogue', 'markdown-clip']);
const TITLED = new Set(['lemmy', 'mlmym', 'piefed']);

export function threadsIn(page: Page): readonly Attempt[] {
  const whole = attempt(page);
  if (whole && whole.more.length > 0)
    return [whole, ...whole.more.map((thread) => ({ thread, more: [], messages: [] }))];
  if (page.text.length > LONGEST) return whole ? [whole] : [];
  const quoted = whole && size(whole) > 1 ? [] : quotedThreads(page);
  if (quoted.length > 0) return quoted;
  return partsOf(page, whole).map((part) => withoutNotes(page, part));
}

const size = ({ thread }: Attempt): number => thread.children.length;

/** Threads that somebody set in quote marks, with notes around them. */
function quotedThreads(page: Page): readonly Attempt[] {
  const { rows } = page;
  const isQuoted = ({ text }: Row) => text.startsWith('>');
  const found: Attempt[] = [];
  for (let from = 0; from < rows.length; from++) {
    if (!isQuoted(rows[from] as Row)) continue;
    let to = from;
    while (to < rows.length && isQuoted(rows[to] as Row)) to++;
    const read = to - from < FEWEST_QUOTED ? null : attemptAt(page, from, to, rows.slice(from, to).map(unquoted));
    if (read && size(read) > 1) found.push(read);
    from = to;
  }
  return found;
}

/** The page cut where one thread ends and another begins; in one part where the parts do not hold what the whole does. */
function partsOf(page: Page, whole: Attempt | null): readonly Part[] {
  for (const cuts of cutsIn(page)) {
    const parts = cutAt(page, cuts, whole);
    if (parts.length > 1) return parts;
  }
  return whole ? [{ from: 0, to: page.rows.length, found: whole }] : [];
}

function cutAt(page: Page, cuts: readonly number[], whole: Attempt | null): readonly Part[] {
  const stretches = stretchesOf(page, cuts);
  const parts = stretches.flatMap(({ from, to }): readonly Part[] => {
    const found = stretches.length > 1 ? attemptAt(page, from, to) : null;
    return found ? [{ from, to, found }] : [];
  });
  const sum = parts.reduce((all, { found }) => all + signed(found), 0);
  const most = whole ? signed(whole) : 0;
  const doubtful = parts.some(({ found }, i) => i > 0 && isDoubtful((parts[i - 1] as Part).found, found));
  return (doubtful ? sum > most : sum >= most) ? parts : [];
}

const signed = ({ thread }: Attempt): number => thread.children.filter(({ author }) => author !== null).length;

/** Pieces of the page, joined again unless the next begins a thread of its own. */
function stretchesOf(page: Page, cuts: readonly number[]): readonly Stretch[] {
  const pieces = piecesOf(page, cuts);
  const starts: number[] = [0];
  let last: Attempt | null = null;
  // Where the rows begin that hold no comment and may be the top of what follows.
  let top: number | null = null;
  for (const { from, found } of pieces) {
    if (!found) top ??= from;
    if (!found || size(found) < 2) continue;
    if (last && meet(page, last, found, top ?? from)) starts.push(top ?? from);
    last = found;
    top = null;
  }
  return starts.map((from, i) => ({ from: belowRule(page, from), to: starts[i + 1] ?? page.rows.length }));
}

/** What each piece holds; the longest is only looked at where another holds a thread, as one thread alone is not parted. */
function piecesOf(page: Page, cuts: readonly number[]) {
  const stretches = [0, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? page.rows.length }));
  const longest = stretches.reduce((most, { from, to }, i) => {
    const { from: start = 0, to: end = 0 } = stretches[most] ?? {};
    return to - from > end - start ? i : most;
  }, 0);
  const others = stretches.map(({ from, to }, i) => (i === longest ? null : attemptAt(page, from, to)));
  if (!others.some((found) => found && size(found) > 1)) return [];
  return stretches.map(({ from, to }, i) => ({ from, found: i === longest ? attemptAt(page, from, to) : others[i] }));
}

/** Whether two threads meet at a cut. */
function meet(page: Page, left: Attempt, right: Attempt, cut: number): boolean {
  const [one, other] = [left.thread.source, right.thread.source];
  if (LOOSE.has(one.format) || LOOSE.has(other.format)) return false;
  if (one.format !== other.format) return one.confidence >= SURE && other.confidence >= SURE;
  if (!TITLED.has(other.format)) return false;
  return one.converter !== other.converter || right.thread.title !== null || isApart(page, left, cut);
}

/** Another format, or no mark of a converter, may be what a part of one page is taken for. */
function isDoubtful({ thread: { source: one } }: Attempt, { thread: { source: other } }: Attempt): boolean {
  if (one.format !== other.format) return true;
  return one.converter !== other.converter && (one.converter === null || other.converter === null);
}

/** Whether the thread above is set in while what follows begins at the margin. */
function isApart({ rows }: Page, { thread }: Attempt, cut: number): boolean {
  const { start, end } = thread.children.at(-1)?.position ?? {};
  const body = rows.slice(start?.line ?? 0, Math.min(cut, end?.line ?? 0)).filter(({ text }) => text !== '');
  const next = rows.slice(cut).find(({ text }) => text !== '' && !isRule(text));
  const margin = commonColumn(rows);
  return next?.column === margin && body.length > 0 && body.every(({ column }) => column > margin);
}

/** A thread whose comments are set in, without the notes that somebody wrote above a rule or below several blank rows. */
function withoutNotes(page: Page, { from, to, found }: Part): Attempt {
  const { thread } = found;
  if (thread.source.converter !== 'resiliparse' || thread.children.every(({ parent }) => parent === null)) return found;
  const last = thread.children.at(-1)?.position.start.line ?? 0;
  const first = (thread.children[0]?.position.start.line ?? 0) - 1;
  const below =
    cutsIn(page)
      .flat()
      .find((cut) => cut > last && cut < to && isApart(page, found, cut)) ?? to;
  const above = page.rows.findLastIndex(({ text }, row) => row >= from && row < first && isLine(text));
  const bare = above < 0 && below === to ? null : attemptAt(page, above < 0 ? from : above + 1, below);
  return bare && size(bare) === size(found) ? bare : found;
}
