// Links into tallies of the whole graph: what stands against and for each claim, and what each comment does.
import { group } from 'd3';
import type { Claim, Link, Model } from './model.ts';

export interface Tally {
  /** Links of other people that end on a claim, on its bearing, or on the step it carries. */
  readonly on: (claim: Claim) => readonly Link[];
  readonly madeBy: (claim: Claim) => readonly Link[];
  /** Questions that a node asks and that stand in no claim. */
  readonly asked: (node: number) => readonly Link[];
  readonly against: (claim: Claim) => number;
  readonly favour: (claim: Claim) => number;
  /** Whether a node argues against or for what it answers. */
  readonly side: (node: number) => 'against' | 'for' | null;
  readonly rebuttals: number;
  /** How many of them are drawn as doubt. */
  readonly unsure: number;
}

export const argues = ({ type }: Link): boolean => type === 'attack' || type === 'undercut';
const backs = ({ type }: Link): boolean => type === 'support' || type === 'concede';

/** Whether a link stays inside one card, where it is told by indent and words instead of a line. */
export const staysInside = (link: Link, model: Model): boolean => endNode(link, model) === link.from;

/** The claim whose row a link ends on: its target, or the source of the step it denies. */
export function endClaim(link: Link, model: Model): Claim | null {
  if (link.claim) return link.claim;
  const step = link.step && model.linkOf.get(link.step.id);
  return step?.sources[0] ?? null;
}

export function endNode(link: Link, model: Model): number | null {
  const step = link.step && model.linkOf.get(link.step.id);
  return link.node ?? endClaim(link, model)?.node ?? step?.from ?? null;
}

export function tallyOf(model: Model): Tally {
  const on = new Map<string, Link[]>();
  const made = new Map<string, Link[]>();
  const asked = group(
    model.links.filter(({ type, sources }) => type === 'question' && sources.length === 0),
    ({ from }) => from,
  );
  const sides = new Map<number, number>();
  const add = (lists: Map<string, Link[]>, key: string, link: Link) => {
    const list = lists.get(key);
    if (list) list.push(link);
    else lists.set(key, [link]);
  };
  for (const link of model.links) {
    for (const source of link.sources) add(made, source.key, link);
    const end = endClaim(link, model);
    if (end && !staysInside(link, model)) add(on, end.key, link);
    const weight = argues(link) ? -2 : backs(link) ? 1 : 0;
    if (link.crossUser) sides.set(link.from, (sides.get(link.from) ?? 0) + weight);
  }
  const rebuttals = model.links.filter((link) => link.crossUser && argues(link));
  // Counted once: half of a huge thread may speak to one claim.
  const against = countsOf(on, argues);
  const favour = countsOf(on, backs);
  return {
    on: ({ key }) => on.get(key) ?? [],
    asked: (node) => asked.get(node) ?? [],
    madeBy: ({ key }) => made.get(key) ?? [],
    against: ({ key }) => against.get(key) ?? 0,
    favour: ({ key }) => favour.get(key) ?? 0,
    side: (node) => {
      const side = sides.get(node) ?? 0;
      return side === 0 ? null : side < 0 ? 'against' : 'for';
    },
    rebuttals: rebuttals.length,
    unsure: rebuttals.filter(({ doubt }) => doubt).length,
  };
}

const countsOf = (lists: ReadonlyMap<string, readonly Link[]>, counts: (link: Link) => boolean) =>
  new Map([...lists].map(([key, links]) => [key, links.filter(counts).length]));
