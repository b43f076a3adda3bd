// The ways to lay a map out into the one that is drawn: the plainest, unless another one makes a tall map much lower.
import { buildCard } from './card.ts';
import { type Columns, columnings, cutBefore } from './columns.ts';
import { type Place, placeCards } from './place.ts';
import type { BuiltCard, Plans } from './plan.ts';
import { cardWidth, gapOf, MAX_COLUMNS } from './spacing.ts';
import type { View } from './view.ts';

export interface Arrangement {
  readonly columns: Columns;
  readonly cardWidth: number;
  readonly built: ReadonlyMap<number, BuiltCard>;
  /** Places as from height 0. */
  readonly places: ReadonlyMap<number, Place>;
  readonly height: number;
}

/** Lower maps are left as they come. */
const TALL = 2000;
/** How much lower a less plain way must be. */
const WORTH = 0.8;

export function arrange(view: View, plans: Plans): Arrangement {
  const built = new Map<number, ReadonlyMap<number, BuiltCard>>();
  const cards = (width: number) => {
    const known = built.get(width);
    if (known) return known;
    const made = new Map(plans.cards.map((plan) => [plan.node, buildCard(plan, width, plans.hrefOf, view)]));
    built.set(width, made);
    return made;
  };
  const [plain, ...others] = columnings(view);
  if (!plain) throw new RangeError('There is always a way to lay a map out.');
  let best = placed(plain, cards, view);
  if (best.height <= TALL) return best;
  for (const columns of others) {
    const next = columns.mode === 'folded' ? folded(columns, cards, view) : placed(columns, cards, view);
    if (next.height < best.height * WORTH) best = next;
  }
  return best;
}

type Cards = (width: number) => ReadonlyMap<number, BuiltCard>;

function placed(columns: Columns, cards: Cards, view: View, wide = cardWidth(columns.count)): Arrangement {
  const built = cards(wide);
  const grid = { columns, cardWidth: wide, gap: gapOf(columns.count), top: 0 };
  const places = placeCards(view, grid, (node) => built.get(node)?.card.box.height ?? 0);
  const height = Math.max(0, ...[...places.values()].map((place) => place.y + place.height));
  return { columns, cardWidth: wide, built, places, height };
}

/** Cut into as many bands as there is room for, about where each is as high as the next. */
function folded(columns: Columns, cards: Cards, view: View): Arrangement {
  const bands = Math.floor(MAX_COLUMNS / columns.count);
  const one = placed(columns, cards, view, cardWidth(MAX_COLUMNS));
  const cuts = new Set<number>();
  const starts = columns.order.slice(1).filter((node) => columns.columnOf.get(node) === 0);
  let last = 0;
  for (const node of starts) {
    const top = one.places.get(node)?.y ?? 0;
    const aim = last + (one.height - last) / (bands - cuts.size);
    if (cuts.size >= bands - 1 || top < aim - HALF_A_CARD) continue;
    cuts.add(node);
    last = top;
  }
  return placed(cutBefore(columns, cuts, view.tree), cards, view);
}

const HALF_A_CARD = 70;
