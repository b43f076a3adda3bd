// What is drawn of each node, decided before anything is measured, so that words link only to what is there.
import type { Label } from './labels.ts';
import type { Anchor } from './row.ts';
import { foremostRow, type RowsPlan, rowsOf } from './rows.ts';
import type { Card } from './scene.ts';
import type { View } from './view.ts';

export interface BuiltCard {
  readonly card: Card;
  /** Anchors by row id; the card's own id stands for its head. */
  readonly anchors: ReadonlyMap<string, Anchor>;
}

export interface CardPlan {
  readonly node: number;
  readonly kind: 'full' | 'compact' | 'small';
  readonly rows: RowsPlan;
  /** What a comment on a small card says before and after its one row. */
  readonly before: string;
  readonly after: string;
}

export interface Plans {
  readonly cards: readonly CardPlan[];
  /** Id of the drawn element that a label's words lead to; null where it is not drawn. */
  readonly hrefOf: (label: Label) => string | null;
}

const SMALL_MAP = 12;

export function plansOf(view: View): Plans {
  const { model, selection } = view;
  const cards = selection.order.map((node) => planOf(node, view));
  const drawn = new Set(cards.flatMap(({ rows }) => rows.rows.map(({ key }) => key)));
  const hrefOf = ({ claim, node }: Label) => {
    if (claim && drawn.has(claim.key)) return claim.key;
    const end = claim?.node ?? node;
    const card = end === null ? undefined : model.nodes[end]?.key;
    if (end === null || card === undefined) return null;
    if (selection.drawn.has(end)) return card;
    return (claim && view.elsewhere(claim.key)) ?? view.elsewhere(card);
  };
  return { cards, hrefOf };
}

function planOf(node: number, view: View): CardPlan {
  const { model, selection } = view;
  if (!selection.full.has(node)) {
    const { row, ...around } = foremostRow(node, view);
    return { node, kind: 'small', rows: { rows: row ? [row] : [], left: 0 }, ...around };
  }
  const rows = rowsOf(node, view);
  const leaf = (selection.children[node] ?? []).length === 0 && !selection.hiddenUnder.has(node);
  const [only] = rows.rows;
  const brief =
    leaf &&
    rows.rows.length === 1 &&
    rows.left === 0 &&
    only?.claim !== view.main &&
    view.tree.order.length > SMALL_MAP;
  const compact = brief || model.nodes[node]?.kind === 'claim';
  return { node, kind: compact ? 'compact' : 'full', rows, before: '', after: '' };
}
