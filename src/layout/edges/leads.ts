// Links into leads: for each line that may be drawn, where it leaves its card and what it must end on.
import type { Claim, Link } from '../model.ts';
import type { Place } from '../place.ts';
import type { BuiltCard } from '../plan.ts';
import { endNode, staysInside } from '../tally.ts';
import type { View } from '../view.ts';

export interface Placed {
  readonly place: Place;
  readonly built: BuiltCard;
}

export interface End {
  /** Id of the row or card it ends on. */
  readonly key: string;
  readonly node: number;
  readonly place: Place;
  readonly y: number;
  /** Room for several arrowheads above each other. */
  readonly room: number;
}

export interface Lead {
  readonly link: Link;
  readonly row: string;
  readonly place: Place;
  readonly y: number;
  readonly end: End;
}

// Farther than this the words on the row are the edge.
const MOST_COLUMNS = 3;
const HIGHEST = 1400;
const HIGHEST_OF_LINES = 700;
const SMALL_MAP = 12;

export function leadsOf(view: View, placed: ReadonlyMap<number, Placed>): readonly Lead[] {
  return view.model.links.flatMap((link) => {
    const source = placed.get(link.from);
    if (!source || staysInside(link, view.model)) return [];
    const start = startOf(link, source);
    const end = endOf(link, view, placed);
    if (!start || !end) return [];
    const lead = { link, ...start, place: source.place, end };
    return isTooFar(lead, view) ? [] : [lead];
  });
}

/** One-line cards keep to their neighbours, so that the gutters stay readable; a trunk between two columns may be long. */
function isTooFar({ link, place, y, end }: Lead, { selection, tree }: View): boolean {
  if (end.place.band !== place.band) return true;
  const columns = Math.abs(end.place.column - place.column);
  if (tree.order.length <= SMALL_MAP) return columns > MOST_COLUMNS;
  const height = Math.abs(end.y - y);
  if (!selection.full.has(link.from)) return columns > 1 || height > HIGHEST_OF_LINES;
  return columns > MOST_COLUMNS || (columns !== 1 && height > HIGHEST);
}

/** The line of the row's words that names this relation. */
function startOf(link: Link, { built, place }: Placed): { readonly row: string; readonly y: number } | null {
  for (const [row, { labels }] of built.anchors) {
    const y = labels.get(link.id);
    if (y !== undefined) return { row, y: place.y + y };
  }
  return null;
}

function endOf(link: Link, view: View, placed: ReadonlyMap<number, Placed>): End | null {
  const node = endNode(link, view.model);
  const target = node === null ? undefined : placed.get(node);
  if (node === null || !target) return null;
  const step = link.step ? view.model.linkOf.get(link.step.id) : undefined;
  const exact = step ? stepEnd(step, node, target, view) : null;
  return exact ?? claimEnd(link.claim ?? step?.sources[0] ?? null, node, target);
}

/** An undercut ends on the words of the step it denies. */
function stepEnd(step: Link, node: number, target: Placed, { model }: View): End | null {
  const { place, built } = target;
  const key = step.sources[0]?.key ?? '';
  const anchor = built.anchors.get(key);
  if (staysInside(step, model)) return anchor ? { key, node, place, y: place.y + anchor.top + 7, room: 8 } : null;
  const start = startOf(step, target);
  return start && { key: start.row, node, place, y: start.y, room: 8 };
}

function claimEnd(claim: Claim | null, node: number, { place, built }: Placed): End {
  const row = claim ? built.anchors.get(claim.key) : undefined;
  const key = claim && row ? claim.key : built.card.id;
  const anchor = row ?? built.anchors.get(built.card.id) ?? { top: 10, bottom: 26 };
  return { key, node, place, y: place.y + (anchor.top + anchor.bottom) / 2, room: anchor.bottom - anchor.top };
}
