// Model, tally and findings into the one view that all parts of the picture are drawn from.
import { type ArgumentGraph, usersOf } from '../graph/index.ts';
import type { Findings } from '../thread/index.ts';
import { type Metrics, type Ruler, ruler } from './metrics.ts';
import { type Claim, type Model, modelOf } from './model.ts';
import { shownName } from './nodes.ts';
import type { Part } from './part.ts';
import { type Selection, select } from './select.ts';
import { argues, endClaim, type Tally, tallyOf } from './tally.ts';
import { type Tree, treeOf } from './tree.ts';

/** Stands for the card that nodes would have which no drawn card stands above. */
export const NO_CARD = -1;

export interface Person {
  /** Null where it is hidden. */
  readonly name: string | null;
  readonly comments: number;
  readonly claims: number;
  readonly rebuttals: number;
}

export interface View {
  /** Null where the whole thread is drawn. */
  readonly part: Part | null;
  readonly graph: ArgumentGraph;
  readonly rule: Ruler;
  readonly model: Model;
  readonly tree: Tree;
  readonly tally: Tally;
  readonly selection: Selection;
  readonly findings: Findings;
  readonly main: Claim | null;
  readonly people: readonly Person[];
  /** Unanswered claims, the weightiest first, and the keys of those that are highlighted. */
  readonly open: readonly Claim[];
  readonly isOpen: (claim: Claim) => boolean;
  readonly isLit: (claim: Claim) => boolean;
  /** What of the thread's language is not seen: all that relates claims but questions, or what has no clear sign. */
  readonly unread: Unread | null;
  /** Whether reasoning has said anything; where it has not, nothing is said about what stands. */
  readonly reasoned: boolean;
  /** The tint of a person's disc: 0 opens the thread, 1 to 7 write most, -1 all others. */
  readonly tintOf: (author: string | null) => number;
  /** Where something stands that this picture does not draw, and where the rest of a card's replies does: on other pages of an atlas. */
  readonly elsewhere: (key: string) => string | null;
  readonly restOf: (node: number) => string | null;
}

export interface Unread {
  readonly all: boolean;
  readonly message: string;
}

/** Unanswered rebuttals that are marked at most: a page that is yellow all over marks nothing. */
export const HIGHLIGHTS = 20;
const TINTS = 7;

export function viewOf(graph: ArgumentGraph, metrics: Metrics): View {
  const model = modelOf(graph);
  const tree = treeOf(model.nodes.map(({ parent }) => parent));
  const tally = tallyOf(model);
  const findings = graph.getAttribute('findings');
  const open = openClaims(findings, model, tree, tally);
  const openKeys = new Set(open.map(({ key }) => key));
  const lit = new Set(open.slice(0, HIGHLIGHTS).map(({ key }) => key));
  const claims = [...model.claims.values()];
  return {
    part: null,
    graph,
    rule: ruler(metrics),
    model,
    tree,
    tally,
    selection: select(model, tree, tally, findings),
    findings,
    main: model.claims.get(findings.mainClaim ?? '') ?? null,
    people: usersOf(graph).map((user) => ({ ...user, name: shownName(user.name) })),
    open,
    isOpen: ({ key }) => openKeys.has(key),
    isLit: ({ key }) => lit.has(key),
    unread: unreadIn(graph),
    reasoned: claims.some(({ standing }) => standing !== null) || open.length > 0,
    tintOf: tints(graph, model),
    elsewhere: () => null,
    restOf: () => null,
  };
}

/** What is surely a rebuttal is told before what may be none: as if two more people had spoken against what it speaks to. */
const SURE = 6;

function openClaims({ unanswered }: Findings, model: Model, tree: Tree, tally: Tally): readonly Claim[] {
  const weight = (claim: Claim) => {
    const made = tally.madeBy(claim).filter(argues);
    const attacked = made.map((link) => endClaim(link, model));
    const sure = made.some(({ doubt }) => !doubt);
    const heat = Math.max(0, ...attacked.map((end) => (end ? tally.against(end) : 0)));
    return 3 * heat + (sure ? SURE : 0) + (tree.below[claim.node] ?? 0) - 2 * (tree.depth[claim.node] ?? 0);
  };
  return unanswered
    .flatMap((id) => model.claims.get(id) ?? [])
    .map((claim, index) => ({ claim, index, weight: weight(claim) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ claim }) => claim);
}

function tints(graph: ArgumentGraph, model: Model): View['tintOf'] {
  const opener = model.kind === 'thread' ? (model.nodes[0]?.author ?? null) : null;
  const ranked = usersOf(graph)
    .map(({ name, claims, comments }, index) => ({ name: shownName(name), index, weight: claims + comments }))
    .filter(({ name }) => name !== null && name !== opener)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, TINTS);
  const tint = new Map<string | null, number>(ranked.map(({ name }, index) => [name, index + 1]));
  return (author) => (author === null ? -1 : author === opener ? 0 : (tint.get(author) ?? -1));
}

function unreadIn(graph: ArgumentGraph): Unread | null {
  const warning = graph.getAttribute('warnings').find(({ rule }) => rule === 'language' || rule === 'no-language');
  return warning ? { all: warning.rule === 'no-language', message: warning.message } : null;
}
