// Small cards whose words are cut into higher ones, where there is free room below them: nothing else moves.
import type { Place } from './place.ts';
import type { BuiltCard } from './plan.ts';
import { SMALL_LINE } from './small-words.ts';

interface Laid {
  readonly built: ReadonlyMap<number, BuiltCard>;
  readonly places: ReadonlyMap<number, Place>;
  readonly height: number;
}

/** Most lines that a card has more than the others, and what stays free below it. */
const MORE = 4;
const FREE = 24;

export function grown<T extends Laid>(
  laid: T,
  nodes: readonly number[],
  higher: (node: number, width: number, more: number) => BuiltCard,
): T {
  const built = new Map(laid.built);
  const places = new Map(laid.places);
  const all = [...laid.places.values()];
  for (const node of nodes) {
    const place = laid.places.get(node);
    if (!place) continue;
    const below = all.filter(({ column, y }) => column === place.column && y > place.y).map(({ y }) => y);
    const free = Math.min(laid.height, ...below) - place.y - place.height - FREE;
    const more = Math.min(MORE, Math.floor(free / SMALL_LINE));
    if (more <= 0) continue;
    const card = higher(node, place.width, more);
    built.set(node, card);
    places.set(node, { ...place, height: card.card.box.height });
  }
  return { ...laid, built, places };
}
