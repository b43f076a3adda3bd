// The links of Hacker News headers into parents: what has no `prev` is the first answer to the comment above it.
import type { Draft } from '../assemble.ts';
import type { Header } from './header.ts';

export type Known = Required<Pick<Draft, 'parent' | 'parentBy' | 'guess' | 'among'>>;

const ROOT: Known = { parent: null, parentBy: 'root', guess: null, among: null };
const UNKNOWN: Known = { parent: null, parentBy: 'unknown', guess: null, among: null };
/** Shares of guesses that proved right. */
const SURE = 0.9;
const TURNS = 0.5;
const LIKELY = 0.2;

/** Null where the page is older than the links. */
export function parentsOf(headers: readonly Header[]): readonly Known[] | null {
  if (!headers.some(({ links }) => ['parent', 'prev', 'next'].some((link) => links.has(link)))) return null;
  const deep = headers
    .filter(({ links }) => links.has('parent'))
    .every(({ links }) => links.has('root') || links.has('on'));
  const known: Known[] = [];
  const state: State = { headers, known, deep, answered: [], whole: false, holder: -1 };
  for (const [i, { links }] of headers.entries()) {
    known.push(place(i, state));
    if (!links.has('next')) state.holder = i;
  }
  return known;
}

interface State {
  readonly headers: readonly Header[];
  readonly known: readonly Known[];
  /** On the page of one comment: that comment is itself an answer, so that even its own answers have a `root`. */
  readonly deep: boolean;
  /** Comments that have an answer and may get more, the outer ones first. */
  answered: readonly number[];
  /** False until a root: above where a page was cut, comments that may get more answers are missing. */
  whole: boolean;
  /** The last comment without `next`: all that follows answers it, or its answers. */
  holder: number;
}

function place(i: number, state: State): Known {
  const { headers } = state;
  if (isTop(headers[i])) {
    state.answered = [];
    state.whole = true;
    return ROOT;
  }
  const nested = headers[i]?.links.has('root') ?? false;
  const first = !headers[i]?.links.has('prev');
  if (!nested) state.answered = state.answered.filter((at) => isTop(headers[at]));
  if (!first) return further(i, nested, state);
  // Where this does not fit what stands above it, comments between the two were lost.
  if (i === 0 || nested !== (state.deep || !isTop(headers[i - 1]))) return lost(state);
  state.answered = [...state.answered, i - 1];
  return linked(i - 1);
}

const isTop = (header: Header | undefined): boolean => !header?.links.has('parent') || header.links.has('on');
const linked = (parent: number): Known => ({ parent, parentBy: 'link', guess: null, among: null });

function lost(state: State): Known {
  state.whole = false;
  return UNKNOWN;
}

/** One more answer to a comment that has one already; where several are open, the links do not say to which. */
function further(i: number, nested: boolean, { headers, known, deep, answered, whole, holder }: State): Known {
  const fits = answered.filter((at) => !isTop(headers[at]) === nested || (deep && nested));
  const [only] = fits;
  if (only === undefined) return UNKNOWN;
  if (fits.length === 1)
    return whole || !nested ? linked(only) : { ...UNKNOWN, guess: { parent: only, confidence: LIKELY } };
  const held = fits.filter((at) => at >= holder);
  const [last] = held;
  const among = whole ? fits : null;
  if (last !== undefined && held.length === 1) return { ...UNKNOWN, guess: { parent: last, confidence: SURE }, among };
  return { ...UNKNOWN, guess: likely(i, held.length > 0 ? held : fits, headers, known), among };
}

/** Two who talk take turns: better the one that answers this writer. */
function likely(
  i: number,
  fits: readonly number[],
  headers: readonly Header[],
  known: readonly Known[],
): Known['guess'] {
  const by = headers[i]?.name ?? null;
  const turn = fits.findLast((at) => by !== null && headers[known[at]?.parent ?? -1]?.name === by);
  if (turn !== undefined) return { parent: turn, confidence: TURNS };
  return { parent: fits.findLast((at) => headers[at]?.name !== by) ?? fits[0] ?? 0, confidence: LIKELY };
}
