// Counts and `parent` links of an old-look page into parents.
import type { Draft } from '../assemble.ts';
import { countedTree } from '../counts.ts';
import type { Foot } from './feet.ts';
import type { Header } from './header.ts';

type Below = Pick<Header, 'below'>;
export type Known = Required<Pick<Draft, 'parent' | 'parentBy' | 'guess' | 'among'>>;

const ROOT: Known = { parent: null, parentBy: 'root', guess: null, among: null };
const UNKNOWN: Known = { parent: null, parentBy: 'unknown', guess: null, among: null };
/** Where more comments than that lack a link to their parent, the page left it off answers, too. */
const MOST_ROOTS = 1 / 3;
/** Shares of guesses that proved right. */
const ABOVE = 0.5;
const EARLIER = 0.2;

export function parentsOf(headers: readonly Below[], feet: readonly Foot[], most = MOST_ROOTS): readonly Known[] {
  const whole = counted(headers, feet);
  if (whole) return whole;
  const roots = feet.map(({ found, parent }, i) => (!parent && (found || i === 0) ? i : -1)).filter((at) => at >= 0);
  const linked = feet.some(({ parent }) => parent);
  // A page that was cut above begins with an answer.
  const first = roots[0] ?? headers.length;
  if (!linked || roots.length > Math.max(1, headers.length * most)) return headers.map((_, i) => guessed(i, 0, feet));
  const cut = headers.slice(0, first).map((_, i) => guessed(i, 0, feet));
  return [...cut, ...roots.flatMap((root, k) => branch(root, roots[k + 1] ?? headers.length, headers, feet))];
}

/** One root and all below it; by its counts where they work out, else only the first answer is sure. */
function branch(root: number, stop: number, headers: readonly Below[], feet: readonly Foot[]): readonly Known[] {
  const tree = counted(headers.slice(root, stop), feet.slice(root, stop));
  if (tree) return tree.map((one) => ({ ...one, parent: one.parent === null ? null : one.parent + root }));
  const size = stop - root;
  return Array.from({ length: size }, (_, i): Known => {
    if (i === 0) return ROOT;
    return i === 1 && feet[root]?.unloaded === 0
      ? { ...UNKNOWN, parent: root, parentBy: 'link' }
      : guessed(root + i, root, feet);
  });
}

/** Null where the page does not count, or where its counts do not work out. */
function counted(headers: readonly Below[], feet: readonly Foot[]): readonly Known[] | null {
  if (headers.length > 1 && !headers.some(({ below }) => below)) return null;
  const tree = countedTree(
    headers.map(({ below }, i) => ({
      below: below ?? 0,
      unloaded: (feet[i]?.unloaded ?? 0) + (feet[i]?.elsewhere ? (below ?? 0) : 0),
    })),
  );
  // Counts that go on past the end are no contradiction where the text itself breaks off inside its last comment.
  if (!tree || !(tree.closed || feet.at(-1)?.found === false)) return null;
  const linked = feet.some(({ parent }) => parent);
  return tree.parents.map((parent, i) => {
    if (parent !== null) return { ...UNKNOWN, parent, parentBy: 'count' };
    // Above a cut, an answer stands where its parent is missing.
    return linked && feet[i]?.parent ? UNKNOWN : ROOT;
  });
}

/** Most answer the comment right above them; what follows comments that were not loaded answers an earlier one. */
function guessed(i: number, from: number, feet: readonly Foot[]): Known {
  if (i <= from) return UNKNOWN;
  const follows = feet[i - 1]?.unloaded === 0;
  return { ...UNKNOWN, guess: follows ? { parent: i - 1, confidence: ABOVE } : { parent: from, confidence: EARLIER } };
}
