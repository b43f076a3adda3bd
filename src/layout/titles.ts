// Rows and nodes into the words that are read aloud or shown when pointed at.

import { markWords, stateOf } from './backs.ts';
import { clip } from './clean.ts';
import type { MapNode } from './nodes.ts';
import type { RowPlan } from './rows.ts';
import { endClaim } from './tally.ts';
import type { View } from './view.ts';

const LONGEST = 1000;

/** "2b FaceDeer: rebuts 1c. The full words. (no rebuttal)". */
export function argumentTitle(row: RowPlan, node: MapNode, view: View): string {
  const who = [row.claim?.name, node.author].filter(Boolean).join(' ');
  const does = row.labels.map(({ text }) => text).join('; ');
  const state = [row.claim ? markWords(row.claim) : '', stateOf(row, view) ?? ''].filter(Boolean).join('; ');
  const full = clip(row.text, LONGEST);
  const text = full.length < row.text.length ? `${full}…` : full;
  return [who ? `${who}:` : '', does ? `${does}.` : '', text, state ? `(${state})` : ''].filter(Boolean).join(' ');
}

/** Ids of the rows and cards that a row speaks to. */
export function addressed({ claim, labels }: RowPlan, { model, tally }: View): readonly string[] {
  const links = claim ? tally.madeBy(claim) : labels.flatMap(({ link }) => link ?? []);
  const ends = links.map((link) => endClaim(link, model)?.key ?? model.nodes[link.node ?? -1]?.key);
  return [...new Set(ends.flatMap((key) => key ?? []))];
}

export function cardLabel({ kind, number, author }: MapNode): string {
  const by = author === null ? '' : ` by ${author}`;
  return kind === 'comment' ? `Comment ${number}${by}` : kind === 'post' ? `Post${by}` : `Claim${by}`;
}
