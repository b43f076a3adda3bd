// The ways to lay a map out into the one that is drawn: the plainest, unless another one makes a tall map much lower.
import { mean } from 'd3';
import { buildCard } from './card.ts';
import { type Columns, columnings, foldings } from './columns.ts';
import { folded } from './fold.ts';
import { grown } from './grow.ts';
import { type Place, placeCards } from './place.ts';
import type { BuiltCard, CardPlan, Plans } from './plan.ts';
import { cardWidth, gapOf, MAX_COLUMNS, TUCK } from './spacing.ts';
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
/** How much lower a less plain way must be than the plain one; how much better than another like it. */
const WORTH = 0.85;
const BETTER = 0.92;

/** Most lines of words on a small card, and how much longer the page may get by them than with one line. */
const SMALL_LINES = [5, 3, 2];
const LONGER = 1.3;
/** Height of what stands above and below the map, more or less. */
const AROUND = 550;

export function arrange(view: View, plans: Plans): Arrangement {
  const build = builder(view, plans);
  const brief = arrangedIn(view, plans, (plan, width) => build(plan, width, 1));
  const small = new Map(plans.cards.flatMap((plan) => (plan.kind === 'small' ? [[plan.node, plan]] : [])));
  const filled = (laid: Arrangement, lines: number) =>
    grown(laid, [...small.keys()], (node, width, more) => build(small.get(node), width, lines + more));
  for (const lines of small.size > 0 ? SMALL_LINES : []) {
    const roomy = arrangedIn(view, plans, (plan, width) => build(plan, width, lines));
    if (roomy.height + AROUND <= (brief.height + AROUND) * LONGER) return filled(roomy, lines);
  }
  return filled(brief, 1);
}

/** A card of a width and, where it is small, of so many lines at most. */
type Build = (plan: CardPlan | undefined, width: number, lines: number) => BuiltCard;

function builder(view: View, { hrefOf }: Plans): Build {
  const built = new Map<string, BuiltCard>();
  return (plan, width, lines) => {
    if (!plan) throw new RangeError('There is a plan for each card.');
    const key = `${plan.node} ${width} ${plan.kind === 'small' ? lines : 0}`;
    const card = built.get(key) ?? buildCard(plan, { width, hrefOf, lines }, view);
    built.set(key, card);
    return card;
  };
}

function arrangedIn(view: View, plans: Plans, build: (plan: CardPlan, width: number) => BuiltCard): Arrangement {
  const cards: Cards = (columns, width) =>
    new Map(
      // What is set in is narrower.
      plans.cards.map((plan) => [plan.node, build(plan, columns.tucked.has(plan.node) ? width - TUCK : width)]),
    );
  const [plain, ...others] = columnings(view);
  if (!plain) throw new RangeError('There is always a way to lay a map out.');
  const alone = (columns: Columns) => {
    const wide = cardWidth(columns.count);
    return placed(columns, cards(columns, wide), wide, view);
  };
  const first = alone(plain);
  if (first.height <= TALL) return first;
  const wide = cardWidth(MAX_COLUMNS);
  const folds = foldings(view).map((widths) =>
    alone(folded(widths, (columns) => placed(columns, cards(columns, wide), wide, view).places, view)),
  );
  const next = [...others.map(alone), ...folds];
  const worthy = next.filter(({ height }) => height < first.height * WORTH);
  const costOf = (one: Arrangement) => one.height + farness(one, view);
  return worthy.reduce((best, one) => (costOf(one) < costOf(best) * BETTER ? one : best), worthy[0] ?? first);
}

/** How far cards stand, on average, from what they answer. */
function farness({ places }: Arrangement, { tree }: View): number {
  const distances = [...places].flatMap(([node, place]) => {
    const above = places.get(tree.parent[node] ?? -1);
    return above && above.band === place.band ? [Math.abs(place.y - above.y)] : [];
  });
  return mean(distances) ?? 0;
}

type Built = Arrangement['built'];
type Cards = (columns: Columns, width: number) => Built;

function placed(columns: Columns, built: Built, wide: number, view: View): Arrangement {
  const grid = { columns, cardWidth: wide, gap: gapOf(columns.count), top: 0 };
  const places = placeCards(view, grid, (node) => built.get(node)?.card.box.height ?? 0);
  const height = Math.max(0, ...[...places.values()].map((place) => place.y + place.height));
  return { columns, cardWidth: wide, built, places, height };
}
