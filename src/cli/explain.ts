// A graph and the id of a claim or relation into words: what fired and where, what spoke against it, what came second.
import { toDocument } from '../exchange/index.ts';
import type { ArgumentGraph } from '../graph/index.ts';
import type { ClaimRecord, Evidence, RelationRecord, ThreadDocument } from '../thread/index.ts';
import { Fault } from './fault.ts';

/** Explains `id` ("2a" or "r7") in the first of the graphs that knows it. */
export function explain(graphs: readonly ArgumentGraph[], id: string): string {
  for (const graph of graphs) {
    const document = toDocument(graph);
    const relation = document.relations.find((one) => one.id === id);
    if (relation) return relationWords(relation, document);
    const claim = document.claims.find((one) => one.id === id);
    if (claim) return claimWords(claim, document);
  }
  throw new Fault(
    2,
    `There is no claim or relation "${id}" in this thread; ids look like 2a (a claim) and r7 (a relation).`,
  );
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

function place({ position }: Pick<Evidence, 'position'>): string {
  return position ? ` (line ${position.start.line}, column ${position.start.column})` : '';
}

function quoted(id: string, { claims }: ThreadDocument): string {
  const claim = claims.find((one) => one.id === id);
  return claim ? `${id} “${claim.text}”${place(claim)}` : id;
}

const VERBS = {
  support: 'supports',
  attack: 'attacks',
  undercut: 'undercuts',
  concede: 'concedes',
  question: 'asks about',
  restate: 'restates',
};
const SHOWN = { sure: 'drawn as sure', doubt: 'drawn as doubtful', hidden: 'not drawn' };

function relationWords(relation: RelationRecord, document: ThreadDocument): string {
  const { id, type, sources, comment, target, confidence, show, evidence, against = [], second } = relation;
  const from =
    sources.length > 0 ? sources.map((source) => quoted(source, document)).join(' and ') : `comment ${comment}`;
  const lines = [
    `${id}: ${from}`,
    `  ${VERBS[type]} ${targetWords(target, document)}`,
    `  ${SHOWN[show]}: the two belong together ${percent(confidence.link)}, and if so, ${type} ${percent(confidence.type)}`,
    ...evidence.map((one) => `  for:     ${one.rule}: “${one.text}”${place(one)}`),
    ...against.map((one) => `  against: ${one.rule}: “${one.text}”${place(one)}`),
    ...(second ? [`  second:  ${quoted(second.target, document)}, ${percent(second.link)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function targetWords({ kind, id }: RelationRecord['target'], document: ThreadDocument): string {
  if (kind === 'claim') return quoted(id, document);
  if (kind === 'bearing') return `what follows from ${quoted(id, document)}`;
  if (kind === 'comment') return `comment ${id}`;
  if (kind === 'post') return 'the submission';
  const step = document.relations.find((one) => one.id === id);
  return `the step ${id}, that ${step?.sources.join(' and ') ?? '?'} ${step ? VERBS[step.type] : ''} ${step?.target.id ?? ''}`;
}

function claimWords(claim: ClaimRecord, document: ThreadDocument): string {
  const own = document.relations.filter(({ sources }) => sources.includes(claim.id));
  const toward = document.relations.filter(({ target }) => target.id === claim.id);
  const flags = claim.flags.length > 0 ? `  flags: ${claim.flags.join(', ')}\n` : '';
  const core = claim.core === claim.text ? '' : `  taken to say: ${claim.core}\n`;
  const head = `${quoted(claim.id, document)}\n${core}${flags}`;
  const part = (title: string, relations: readonly RelationRecord[]) =>
    relations.length === 0
      ? `${title}: nothing\n`
      : `${title}:\n${relations.map((one) => relationWords(one, document)).join('')}`;
  return `${head}${part('It speaks to', own)}${part('What speaks to it', toward)}`;
}
