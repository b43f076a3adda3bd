// Columns into the words above them.
import { bandOf, type Columns } from './columns.ts';
import { nodeWords } from './labels.ts';
import type { View } from './view.ts';

export interface ColumnHead {
  readonly text: string;
  /** Card that the column goes on from. */
  readonly href: string | null;
}

export function headsOf(columns: Columns, view: View): readonly ColumnHead[] {
  const { from, bands } = columns;
  return textsOf(columns, view).map((text, column) => {
    const above = text ? from[bands.indexOf(column) - 1] : undefined;
    return { text, href: view.model.nodes[above ?? -1]?.key ?? null };
  });
}

function textsOf(columns: Columns, view: View): readonly string[] {
  const { mode, count } = columns;
  const { model, selection } = view;
  if (model.kind === 'empty') return [];
  if (model.kind === 'claims') return claimHeads(mode === 'flat' ? 1 : count, selection.roots.length);
  if (mode === 'flat') return ['COMMENTS, IN THE ORDER OF THE TEXT'];
  const post = model.nodes[selection.roots[0] ?? 0]?.kind === 'post';
  const several = selection.roots.length > 1;
  const first = post ? 'POST' : several ? 'COMMENTS' : view.part ? 'COMMENT' : 'OPENING POST';
  if (mode === 'branches') return levels(count, first, (level) => BRANCH_HEADS[level] ?? '');
  const answers = (level: number) => (post && level === 0 ? 'COMMENTS' : replyHead(post ? level - 1 : level));
  if (mode === 'depth') return levels(count, first, answers);
  return bandHeads(
    columns,
    several ? [first] : [first, answers(0)],
    (level) => answers(several ? level - 1 : level),
    view,
  );
}

/** A band is headed by what its first column holds, and those after the first by what they go on from. */
function bandHeads(
  { count, bands, heavy, from, starts }: Columns,
  firsts: readonly string[],
  answers: (level: number) => string,
  view: View,
): readonly string[] {
  const long = heavy.size > 0;
  return Array.from({ length: count }, (_, column) => {
    const band = bandOf(column, { bands });
    const within = column - (bands[band] ?? 0);
    if (within > 0) return long ? '' : answers(within);
    if (column === 0) return firsts.join(' AND ') + (long ? ', LONG EXCHANGES BELOW' : '');
    const above = from[band - 1] ?? null;
    if (above !== null) return `GOING ON FROM ${nodeWords(above, view)}`;
    return `${firsts.at(-1)}, GOING ON AT ${nodeWords(starts[band - 1] ?? -1, view)}`;
  });
}

const BRANCH_HEADS = ['REPLIES, EACH WITH ITS LONGEST EXCHANGE BELOW', 'SIDE BRANCHES'];
const replyHead = (level: number) => ['REPLIES', 'REPLIES TO REPLIES'][level] ?? `${level + 1} LEVELS DOWN`;

function claimHeads(count: number, roots: number): readonly string[] {
  const [first, next] = roots === 1 ? ['CLAIM', 'WHAT SPEAKS TO IT'] : ['CLAIMS', 'WHAT SPEAKS TO THEM'];
  return levels(count, first, (level) => (level === 0 ? next : `${level + 1} STEPS ON`));
}

const levels = (count: number, first: string, next: (level: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, column) => (column === 0 ? first : next(column - 1)));
