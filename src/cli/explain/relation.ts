// A relation of a document into words: how it is drawn, what spoke for it and against it and where, and what came second.
import type { ClaimRecord, Evidence, RelationRecord, ThreadDocument } from '../../thread/index.ts';
import { type End, type Facts, factsOf } from './facts.ts';
import { RELATION_RULES } from './rules.ts';
import { percent } from './shares.ts';
import { SIGNS } from './signs.ts';

/** What is explained, with the words that carry no subject. */
export interface Explained {
  readonly document: ThreadDocument;
  readonly stopwords: ReadonlySet<string>;
}

export const place = ({ position }: Pick<Evidence, 'position'>) =>
  position ? ` (line ${position.start.line}, column ${position.start.column})` : '';

export const quoted = (one: Pick<Evidence, 'text' | 'position'>) => `“${one.text}”${place(one)}`;

export function named(id: string, { claims }: ThreadDocument): string {
  const claim = claims.find((one) => one.id === id);
  return claim ? `${id} ${quoted(claim)}` : id;
}

const VERBS: Readonly<Record<RelationRecord['type'], string>> = {
  support: 'supports',
  attack: 'attacks',
  undercut: 'undercuts',
  concede: 'concedes',
  question: 'asks about',
  restate: 'restates',
};
const SHOWN = { sure: 'drawn as sure', doubt: 'drawn as doubtful', hidden: 'not drawn' };

/** The relation with both its ends. */
export function relationWords(relation: RelationRecord, explained: Explained): string {
  return `${relation.id}: ${sourceWords(relation, explained.document)}\n    ${targetLine(relation, explained.document)}\n${reasonsOf(relation, explained)}`;
}

/** The relation as it stands below one of its ends, which is not said again. */
export function relationBelow(relation: RelationRecord, end: 'source' | 'target', explained: Explained): string {
  return `${relation.id}: ${otherEnd(relation, end, explained.document, '\n    ')}\n${reasonsOf(relation, explained)}`;
}

/** One that is not drawn, in a line. */
export function relationInBrief(relation: RelationRecord, end: 'source' | 'target', explained: Explained): string {
  const { link, type } = relation.confidence;
  const shares = `they belong together ${percent(link)}, and if so it ${VERBS[relation.type]} ${percent(type)}`;
  return `${relation.id}: not drawn, that ${end === 'source' ? 'it ' : ''}${otherEnd(relation, end, explained.document, ' ')}: ${shares}\n`;
}

function otherEnd(relation: RelationRecord, end: 'source' | 'target', document: ThreadDocument, gap: string): string {
  const { type, target } = relation;
  if (end === 'source') return targetLine(relation, document);
  const it = target.kind === 'bearing' ? 'what follows from it' : 'it';
  return `${sourceWords(relation, document)}${gap}${VERBS[type]} ${it}`;
}

function sourceWords({ type, sources, comment, evidence: [first] }: RelationRecord, document: ThreadDocument): string {
  if (sources.length > 0) return sources.map((source) => named(source, document)).join(' and ');
  return type === 'question' && first ? `comment ${comment} ${quoted(first)}` : `comment ${comment}`;
}

const targetLine = ({ type, target }: RelationRecord, document: ThreadDocument) =>
  `${VERBS[type]} ${targetWords(target, document)}`;

function targetWords({ kind, id }: RelationRecord['target'], document: ThreadDocument): string {
  if (kind === 'claim') return named(id, document);
  if (kind === 'bearing') return `what follows from ${named(id, document)}`;
  if (kind === 'comment') return `comment ${id} as a whole`;
  if (kind === 'post') return 'the submission';
  const step = document.relations.find((one) => one.id === id);
  return `the step ${id}, that ${step?.sources.join(' and ') ?? '?'} ${step ? VERBS[step.type] : ''} ${step?.target.id ?? ''}`;
}

function reasonsOf(relation: RelationRecord, { document, stopwords }: Explained): string {
  const { type, show, confidence, evidence, against = [], second } = relation;
  const facts = factsOf(relation, document, stopwords);
  const own = document.claims.filter(({ id }) => relation.sources.includes(id));
  const said = (all: readonly Evidence[]) => [...new Set(all.map((one) => reason(one, facts, own)))];
  const lines = [
    `${SHOWN[show]}: the two belong together ${percent(confidence.link)}, and if so it ${VERBS[type]} ${percent(confidence.type)}`,
    ...said(evidence).map((one) => `for:     ${one}`),
    ...said(against).map((one) => `against: ${one}`),
    ...(second ? [`second:  it speaks to ${named(second.target, document)} instead, ${percent(second.link)}`] : []),
  ];
  return lines.map((line) => `    ${line}\n`).join('');
}

/** What fired in words, with the words that made it fire; a claim that stands above in full is not said again. */
function reason(one: Evidence, facts: Facts, own: readonly ClaimRecord[]): string {
  const { from, to } = facts;
  const isWhole = [from.claim, to.claim, ...own].some((claim) => claim?.text === one.text);
  const sign = SIGNS[one.rule];
  const rule = RELATION_RULES[one.rule];
  // Where a rule and a sign have one name ("quoted"), both say the same.
  if (sign) {
    const end: End | null = sign.of === 'pair' ? null : facts[sign.of];
    const says = sign.says(facts, one.value ?? null);
    if (!end) return says;
    return isWhole || !end.claim ? `${says}${end.claim ? place(end.claim) : ''}` : `${says}: ${quoted(one)}`;
  }
  if (!rule) return `“${one.rule}”: ${quoted(one)}`;
  if (one.rule === 'question') return `${rule.words(facts)}${place(one)}`;
  return isWhole ? `${rule.whole(facts)}${place(one)}` : `${rule.words(facts)}: ${quoted(one)}`;
}
