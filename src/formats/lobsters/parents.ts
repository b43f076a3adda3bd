// Columns and list numbers of comments into parents.
import type { Draft } from '../assemble.ts';
import type { Header } from './header.ts';

export type Known = Required<Pick<Draft, 'parent' | 'parentBy' | 'guess'>>;

const UNKNOWN: Known = { parent: null, parentBy: 'unknown', guess: null };
/** A guess by order alone. */
const ABOVE = 0.4;

/** More comments that may still get answers are a wall of numbers, no page. */
const MOST_OPEN = 300;

interface Open {
  readonly index: number;
  readonly column: number;
  readonly number: number | null;
}

/**
 * Columns grow with the depth up to where a text browser stops indenting; from there on, numbers alone tell: 1 begins
 * the answers to the comment above, and any other follows the number before it.
 */
export function parentsOf(headers: readonly Pick<Header, 'column' | 'number'>[]): readonly Known[] {
  const flat = new Set(headers.map(({ column }) => column)).size < 2;
  if (flat && !headers.some(({ number }) => number !== null)) return headers.map((_, i) => guessed(i));
  const top = Math.min(...headers.map(({ column }) => column));
  const known: Known[] = [];
  let open: readonly Open[] = [];
  for (const [index, { column, number }] of headers.entries()) {
    open = open.filter((one) => one.column <= column);
    const beside = open.filter((one) => one.column === column);
    const place = beside.length === 0 || number === 1 ? below(open, column === top) : further(number, beside, known);
    // What stands at this column and is not above this comment is closed; where that is not known, all stays open.
    const closed = place.parentBy === 'unknown' ? index : (place.parent ?? -1);
    const left = open.filter((one) => one.column < column || one.index <= closed);
    open = [...left.slice(-MOST_OPEN), { index, column, number }];
    known.push(place);
  }
  return known;
}

/** The first answer to the comment above, or a root. */
function below(open: readonly Open[], isTop: boolean): Known {
  const above = open.at(-1);
  if (above) return { ...UNKNOWN, parent: above.index, parentBy: 'indent' };
  return isTop ? { ...UNKNOWN, parentBy: 'root' } : UNKNOWN;
}

/** A later answer to whom the one with the number before it answers. */
function further(number: number | null, beside: readonly Open[], known: readonly Known[]): Known {
  const fits = number === null ? beside : beside.filter((one) => one.number === number - 1);
  const places = fits.map(({ index }) => known[index] ?? UNKNOWN);
  const last = places.at(-1);
  if (!last) return UNKNOWN;
  if (places.length === 1 || last.parentBy === 'unknown') return { ...last, guess: null };
  return last.parent === null ? UNKNOWN : { ...UNKNOWN, guess: { parent: last.parent, confidence: ABOVE } };
}

const guessed = (i: number): Known => (i === 0 ? UNKNOWN : { ...UNKNOWN, guess: { parent: i - 1, confidence: ABOVE } });
