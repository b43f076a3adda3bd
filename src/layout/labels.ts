// A claim's links into the words on its row that say what it does: "rebuts 1a", "+ supports 2b, with 2c".
import type { Claim, Link } from './model.ts';
import type { RelationTone, Tone } from './scene.ts';
import { endClaim, staysInside } from './tally.ts';
import type { View } from './view.ts';

export interface Label {
  /** What is read aloud: "perhaps rebuts 1a". */
  readonly text: string;
  /** What is shown: "rebuts 1a?", "+ supports 2b". */
  readonly shown: string;
  readonly doubt: boolean;
  readonly tone: Tone;
  /** What the words link to: a claim, or a whole card. */
  readonly claim: Claim | null;
  readonly node: number | null;
  /** The relation that leaves the card here; null for what stays inside. */
  readonly link: Link | null;
}

const VERBS: Record<RelationTone, string> = {
  attack: 'rebuts',
  undercut: 'undercuts',
  support: 'supports',
  concede: 'concedes',
  question: 'asks about',
  restate: 'restates',
};
const WEIGHT: readonly RelationTone[] = ['attack', 'undercut', 'support', 'question', 'concede', 'restate'];

/** A question can be denied no more than borne out: what is said to the one at issue is a yes or a no. */
const TO_ISSUE: Partial<Record<RelationTone, string>> = { attack: 'says no to', support: 'says yes to' };

export const isIssue = (claim: Claim | null): boolean => claim?.flags.includes('issue') ?? false;

export function verbOf(link: Link): string {
  if (link.quotes) return 'quotes';
  return (isIssue(link.claim) && TO_ISSUE[link.type]) || VERBS[link.type];
}

/** "1a", "#3", "the post", or for a step "2b as reason for 2a". */
export function targetWords(link: Link, view: View): string {
  const { model } = view;
  if (link.claim) return link.claim.name;
  const step = link.step && model.linkOf.get(link.step.id);
  if (step) {
    const from = step.sources[0]?.name ?? nodeWords(step.from, view);
    const to = endClaim(step, model)?.name ?? 'it';
    return step.type === 'support' ? `${from} as reason for ${to}` : `${from} against ${to}`;
  }
  return link.node === null ? 'it' : nodeWords(link.node, view);
}

export const nodeWords = (node: number, { model }: View) =>
  model.nodes[node]?.kind === 'post' ? 'the post' : `#${model.nodes[node]?.number}`;

/** What a claim does: first each relation that leaves the card, then the reasons inside it in one phrase. */
export function labelsOf(claim: Claim, view: View): readonly Label[] {
  const made = view.tally.madeBy(claim);
  const inside = made.filter((link) => staysInside(link, view.model));
  const across = made
    .filter((link) => !inside.includes(link))
    .sort((a, b) => WEIGHT.indexOf(a.type) - WEIGHT.indexOf(b.type));
  const reasons = inside.filter(({ type }) => type === 'support').filter((link) => !followsFrom(link, view));
  const others = inside.filter(({ type }) => type !== 'support');
  return [
    ...across.map((link) => acrossLabel(claim, link, view)),
    ...(reasons.length > 0 ? [reasonLabel(claim, reasons, view)] : []),
    ...follows(claim, view),
    ...others.map((link) => ({ ...acrossLabel(claim, link, view), link: null })),
  ];
}

/** The main claim is never nested: what it is a reason for says that it follows from it. */
export const followsFrom = (link: Link, { main }: View): boolean => main !== null && link.sources.includes(main);

function follows(claim: Claim, view: View): readonly Label[] {
  const { main, tally, model } = view;
  if (!main || main === claim) return [];
  const step = tally
    .madeBy(main)
    .find((link) => link.type === 'support' && link.claim === claim && staysInside(link, model));
  if (!step) return [];
  return [{ ...said(`follows from ${main.name}`, step.doubt), tone: 'muted', claim: main, node: null, link: null }];
}

/** Words of a relation; where it is in doubt, a question mark on the card and "perhaps" aloud. */
export const said = (words: string, doubt: boolean, sign = ''): Pick<Label, 'text' | 'shown' | 'doubt'> => ({
  text: `${doubt ? 'perhaps ' : ''}${words}`,
  shown: `${sign}${words}${doubt ? '?' : ''}`,
  doubt,
});

function reasonLabel(claim: Claim, reasons: readonly Link[], view: View): Label {
  const [first] = reasons;
  const targets = reasons.map((link) => targetWords(link, view)).join(', ');
  const partners = [...new Set(reasons.flatMap(({ sources }) => sources).filter((source) => source !== claim))];
  const together = partners.length > 0 ? `, with ${partners.map(({ name }) => name).join(', ')}` : '';
  const doubt = reasons.every((link) => link.doubt);
  return {
    ...said(`supports ${targets}${together}`, doubt, '+ '),
    tone: 'support',
    claim: first?.claim ?? null,
    node: null,
    link: null,
  };
}

function acrossLabel(claim: Claim, link: Link, view: View): Label {
  const partners = link.sources.filter((source) => source !== claim).map(({ name }) => name);
  const together = partners.length > 0 ? `, with ${partners.join(', ')}` : '';
  // Of sources that count together only the first carries the line.
  return {
    ...said(`${verbOf(link)} ${targetWords(link, view)}${together}`, link.doubt),
    tone: link.type,
    claim: endClaim(link, view.model),
    node: link.node,
    link: link.sources[0] === claim ? link : null,
  };
}

export const questionLabel = (link: Link, view: View): Label => ({
  ...said(`${verbOf(link)} ${targetWords(link, view)}`, link.doubt),
  tone: 'question',
  claim: endClaim(link, view.model),
  node: link.node,
  link,
});
