// The tree into the longest chain of replies: how many comments, from which to which, and who has the last word.
import { clip, counted } from '../clean.ts';
import { nodeWords } from '../labels.ts';
import type { View } from '../view.ts';

/** Shorter chains are seen at a glance, and so are those of a small map. */
const WORTH_SAYING = 4;
const SMALL_MAP = 12;
const LONGEST_NAME = 40;

export interface Longest {
  readonly words: string;
  /** The comment it begins with. */
  readonly from: number;
}

export function longestChain(view: View): Longest | null {
  const { tree, model } = view;
  if (model.kind !== 'thread' || tree.order.length <= SMALL_MAP) return null;
  const depthOf = (node: number) => tree.depth[node] ?? 0;
  const last = tree.order.reduce((deep, node) => (depthOf(node) > depthOf(deep) ? node : deep), tree.order[0] ?? 0);
  let first = last;
  let length = 1;
  for (
    let up = tree.parent[last] ?? null;
    up !== null && model.nodes[up]?.kind !== 'post';
    up = tree.parent[up] ?? null
  ) {
    first = up;
    length += 1;
  }
  if (length < WORTH_SAYING) return null;
  const who = clip(model.nodes[last]?.author ?? '', LONGEST_NAME);
  const end = who ? `; ${who} has the last word` : '';
  const span = `${nodeWords(first, view)} to ${nodeWords(last, view)}`;
  return { words: `Longest chain of replies: ${counted(length, 'comment')}, ${span}${end}.`, from: first };
}
