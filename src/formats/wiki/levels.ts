// Columns of comments into levels: lists of two kinds indent by different widths, and text browsers stop at a depth.
import type { Draft } from '../assemble.ts';

type Known = Pick<Draft, 'parent' | 'parentBy' | 'guess'>;

export interface Placed {
  /** Column, or number of list marks. */
  readonly column: number;
  /** Index of the section it stands in. */
  readonly section: number;
  /** It breaks the indentation of what it answers, and says so. */
  readonly outdented: boolean;
}

/** Most levels that lynx and w3m indent. */
const CAP = 5;

/** `exact`: columns are numbers of list marks, so that one more is one level deeper, and none is cut off. */
export function levelled(places: readonly Placed[], exact: boolean): readonly Known[] {
  const columns = [...new Set(places.map(({ column }) => column))].sort((a, b) => a - b);
  const step = exact ? 1 : stepOf(columns);
  const deepest = !exact && columns.length > CAP ? columns.at(-1) : undefined;
  let open: number[] = [];
  return places.map((place, i): Known => {
    const last = places[i - 1]?.section === place.section ? i - 1 : undefined;
    if (last === undefined || place.outdented) open = [];
    open = open.filter((at) => (places[at]?.column ?? 0) <= place.column - step);
    const parent = open.at(-1);
    open.push(i);
    if (place.outdented) return { parent: null, parentBy: 'unknown', ...guess(last, 0.7) };
    if (place.column === deepest && last !== undefined && places[last]?.column === deepest)
      return { parent: null, parentBy: 'unknown', ...guess(last, 0.5) };
    return parent === undefined ? { parentBy: 'root' } : { parent, parentBy: 'indent' };
  });
}

const guess = (parent: number | undefined, confidence: number): Pick<Draft, 'guess'> =>
  parent === undefined ? {} : { guess: { parent, confidence } };

/** The most common step between columns, at most four: a list with bullets stands three columns before one without. */
function stepOf(columns: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const [i, column] of columns.slice(1).entries()) {
    const step = column - (columns[i] ?? 0);
    if (step > 1) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most = 1] = [...counts].reduce((best, one) => (one[1] > (best[1] ?? 0) ? one : best), [] as number[]);
  return Math.min(4, most);
}
