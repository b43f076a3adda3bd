// The view of a whole thread and some of its nodes into the view of that part. What it counts of a claim stays true of the whole.
import { type Claim, grouped, type Link, type Model } from './model.ts';
import { select } from './select.ts';
import { argues, endNode } from './tally.ts';
import { treeWithin } from './tree.ts';
import { HIGHLIGHTS, type Person, type View } from './view.ts';

/** What only a page of an atlas has. */
export interface Part {
  /** Where it goes on from: words, and the page with the id of an element on it. */
  readonly up: readonly { readonly text: string; readonly href: string }[];
}

/** The links that touch each node, looked up once for all parts. */
export type Touching = ReadonlyMap<number, readonly Link[]>;

export function touching(model: Model): Touching {
  const links = new Map<number, Link[]>();
  const add = (node: number | null, link: Link) => {
    if (node === null) return;
    const list = links.get(node);
    if (list) list.push(link);
    else links.set(node, [link]);
  };
  for (const link of model.links) {
    const end = endNode(link, model);
    add(link.from, link);
    if (end !== link.from) add(end, link);
  }
  return links;
}

export function partView(whole: View, nodes: readonly number[], at: Touching, part: Part): View {
  const tree = treeWithin(whole.tree, nodes);
  const inside = tree.order.flatMap((node) => whole.model.claimsIn.get(node) ?? []);
  const links = [...new Set(tree.order.flatMap((node) => at.get(node) ?? []))];
  const claims = new Map(inside.map((claim) => [claim.id, claim]));
  const model = { ...whole.model, claims, claimsIn: grouped(inside), links };
  const within = new Set(tree.order);
  const made = links.filter((link) => within.has(link.from) && link.crossUser && argues(link));
  const tally = { ...whole.tally, rebuttals: made.length, unsure: made.filter(({ doubt }) => doubt).length };
  const open = whole.open.filter(({ node }) => within.has(node));
  const lit = new Set(open.slice(0, HIGHLIGHTS).map(({ key }) => key));
  const main = whole.main && within.has(whole.main.node) ? whole.main : foremost(tree.roots, whole);
  const findings = { ...whole.findings, mainClaim: main?.id ?? null, unanswered: open.map(({ id }) => id) };
  return {
    ...whole,
    part,
    model,
    tree,
    tally,
    open,
    findings,
    main,
    people: peopleIn(tree.order, made, model),
    selection: select(model, tree, tally, findings),
    isLit: ({ key }) => lit.has(key),
  };
}

/** The claim of the one comment all others answer that most is said about; none where there are several beginnings. */
function foremost(roots: readonly number[], { model, tally }: View): Claim | null {
  const [root = -1, second] = roots;
  const claims = second === undefined ? (model.claimsIn.get(root) ?? []) : [];
  const heat = (claim: Claim) => tally.on(claim).length;
  return claims.reduce<Claim | null>((best, claim) => (best === null || heat(claim) > heat(best) ? claim : best), null);
}

/** Who writes in a part: the same name on two hosts is two people, and each hidden name is one. */
function peopleIn(nodes: readonly number[], made: readonly Link[], { nodes: all, claimsIn }: Model): readonly Person[] {
  const found = new Map<string, { name: string | null; comments: number; claims: number; rebuttals: number }>();
  const keyOf = (node: number) => {
    const { author = null, instance = null } = all[node] ?? {};
    return author === null ? `${node}` : `@${instance ?? ''} ${author}`;
  };
  for (const node of nodes) {
    const person = found.get(keyOf(node)) ?? { name: all[node]?.author ?? null, comments: 0, claims: 0, rebuttals: 0 };
    person.comments += 1;
    person.claims += claimsIn.get(node)?.length ?? 0;
    found.set(keyOf(node), person);
  }
  for (const { from } of made) {
    const person = found.get(keyOf(from));
    if (person) person.rebuttals += 1;
  }
  return [...found.values()];
}
