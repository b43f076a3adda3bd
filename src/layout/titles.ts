// Rows and nodes into the words that are read aloud or shown when pointed at.

import { stateOf } from './backs.ts';
import { clip } from './clean.ts';
import type { MapNode } from './nodes.ts';
import type { RowPlan } from './rows.ts';
import type { View } from './view.ts';

const LONGEST = 1000;

/** "2b FaceDeer: rebuts 1c. The full words. (no rebuttal)". */
export function argumentTitle(row: RowPlan, node: MapNode, view: View): string {
  const who = [row.claim?.name, node.author].filter(Boolean).join(' ');
  const does = row.labels.map(({ text }) => text.replace(/^\+ /, '')).join('; ');
  const state = stateOf(row, view);
  const full = clip(row.text, LONGEST);
  const text = full.length < row.text.length ? `${full}…` : full;
  return [who ? `${who}:` : '', does ? `${does}.` : '', text, state ? `(${state})` : ''].filter(Boolean).join(' ');
}

export function cardLabel({ kind, number, author }: MapNode): string {
  const by = author === null ? '' : ` by ${author}`;
  return kind === 'comment' ? `Comment ${number}${by}` : kind === 'post' ? `Post${by}` : `Claim${by}`;
}
