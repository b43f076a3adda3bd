// A comment's score into the words that show it: "↑31", "↓4".
import { grouped } from './clean.ts';
import type { MapNode } from './nodes.ts';

/** Empty where the page tells none. */
export function votesOf({ score }: MapNode): string {
  if (score === null || !Number.isFinite(score)) return '';
  return `${score < 0 ? '↓' : '↑'}${grouped(Math.round(Math.abs(score)))}`;
}
