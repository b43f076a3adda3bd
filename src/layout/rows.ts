// A node's claims, questions and quotes into the rows of its card, in the order of the text; reasons are set in.
import { bisectLeft, bisectRight, group } from 'd3';
import { nodeKey } from '../graph/index.ts';
import { followsFrom, type Label, labelsOf, questionLabel } from './labels.ts';
import type { Claim, Link } from './model.ts';
import { quoteRows } from './quotes.ts';
import { staysInside } from './tally.ts';
import { walk } from './tree.ts';
import type { View } from './view.ts';

export interface RowPlan {
  /** Id of the row's element. */
  readonly key: string;
  readonly claim: Claim | null;
  readonly question: Link | null;
  /** Whether it shows words of somebody else. */
  readonly quote: boolean;
  readonly text: string;
  readonly labels: readonly Label[];
  /** Steps of indent under the row's conclusion. */
  readonly level: number;
  readonly doubtful: boolean;
  /** Where it stands in the input; null where it never stood in one. */
  readonly at: number | null;
}

/** Key in the graph of what a row shows. */
export function nodeOf({ claim, question }: RowPlan): string | null {
  if (claim) return nodeKey('claim', claim.id);
  return question && nodeKey('relation', question.id);
}

export interface RowsPlan {
  readonly rows: readonly RowPlan[];
  /** Claims for which there was no room. */
  readonly left: number;
}

const DEEPEST = 2;
const MOST = [
  { upTo: 12, rows: 24 },
  { upTo: 40, rows: 10 },
  { upTo: Number.POSITIVE_INFINITY, rows: 4 },
];

export function rowsOf(node: number, view: View): RowsPlan {
  const claims = view.model.claimsIn.get(node) ?? [];
  const most = MOST.find(({ upTo }) => view.tree.order.length <= upTo)?.rows ?? 4;
  const all = inOrder(claimRows(claims, view), [...quoteRows(node, view), ...questions(node, view)]);
  const kept = new Set(weightiest(all, view).slice(0, most));
  return { rows: all.filter((row) => kept.has(row)), left: all.length - kept.size };
}

/** The one row that a small card shows, and what the comment says before and after it. */
export function foremostRow(node: number, view: View) {
  const claims = view.model.claimsIn.get(node) ?? [];
  const rows = inOrder(claimRows(claims, view), questions(node, view));
  const [row = null] = weightiest(rows, view);
  const at = row ? rows.indexOf(row) : 0;
  const said = (some: readonly RowPlan[]) => some.map(({ text }) => text).join(' ');
  return { row, before: said(rows.slice(0, at)), after: said(rows.slice(at + 1)) };
}

function weightiest(rows: readonly RowPlan[], view: View): readonly RowPlan[] {
  const weight = ({ claim, quote, labels }: RowPlan) => {
    if (quote) return 0;
    if (claim === view.main && claim) return 100;
    const across = labels.filter(({ link }) => link !== null).length;
    return across * 3 + (claim ? view.tally.on(claim).length : 3);
  };
  return [...rows].sort((a, b) => weight(b) - weight(a));
}

/** Other rows before the first claim that was written after them, else at the end. */
function inOrder(claims: readonly RowPlan[], others: readonly RowPlan[]): readonly RowPlan[] {
  // How far the text has come with each claim, which only rises.
  const reached: number[] = [];
  for (const { at } of claims) reached.push(Math.max(reached.at(-1) ?? -1, at ?? -1));
  const after = ({ at, quote }: RowPlan) =>
    at === null ? claims.length : quote ? bisectLeft(reached, at) : bisectRight(reached, at);
  const placed = group(others, after);
  return [...claims, null].flatMap((claim, place) => [...(placed.get(place) ?? []), ...(claim ? [claim] : [])]);
}

function claimRows(claims: readonly Claim[], view: View): readonly RowPlan[] {
  const place = new Map(claims.map((claim, index) => [claim, index]));
  const above = claims.map((claim) => conclusionOf(claim, view));
  const parents = withoutCircles(claims.map((claim, index) => place.get(above[index]?.claim ?? claim) ?? index));
  const children: number[][] = claims.map(() => []);
  for (const [index, up] of parents.entries()) if (up !== null) children[up]?.push(index);
  const roots = [...claims.keys()].filter((index) => parents[index] === null);
  const levels = claims.map(() => 0);
  for (const index of walk(roots, children)) {
    const up = parents[index] ?? null;
    if (up !== null) levels[index] = Math.min(DEEPEST, (levels[up] ?? 0) + 1);
  }
  return claims.map((claim, index) => ({
    key: claim.key,
    claim,
    question: null,
    quote: false,
    text: claim.text,
    labels: labelsOf(claim, view),
    level: levels[index] ?? 0,
    doubtful: above[index]?.doubt === true,
    at: claim.at,
  }));
}

/** The step by which a claim backs another claim of its own card. */
function conclusionOf(claim: Claim, view: View): Link | null {
  const step = view.tally
    .madeBy(claim)
    .find((link) => link.type === 'support' && link.claim !== null && staysInside(link, view.model));
  return step && !followsFrom(step, view) ? step : null;
}

/** The claim above each claim, given with itself for none; null for those that a walk upwards leads back to. */
function withoutCircles(ups: readonly number[]): readonly (number | null)[] {
  const walks: number[] = [];
  const circular = new Set<number>();
  for (const start of ups.keys()) {
    let at = start;
    for (; walks[at] === undefined; at = ups[at] ?? at) walks[at] = start;
    // The walk came back to itself, not to what an earlier one had passed.
    if (walks[at] === start) for (let on = at; !circular.has(on); on = ups[on] ?? on) circular.add(on);
  }
  return ups.map((up, index) => (circular.has(index) ? null : up));
}

function questions(node: number, view: View): RowPlan[] {
  const byText = group(view.tally.asked(node), ({ evidence }) => evidence);
  return [...byText.values()].flatMap((links, index) => {
    const [first] = links;
    if (!first) return [];
    const labels = links.map((link) => questionLabel(link, view));
    return {
      key: `${view.model.nodes[node]?.key}q${index + 1}`,
      claim: null,
      question: first,
      quote: false,
      text: first.evidence,
      labels,
      level: 0,
      doubtful: false,
      at: first.at,
    };
  });
}
