// A claim, or a sentence that is none, into words: what it was taken for and why, how it is meant, and what it speaks to.
import {
  type ClaimFlag,
  type ClaimRecord,
  type RelationRecord,
  type Segment,
  type Thread,
  utterances,
} from '../../thread/index.ts';
import { type Explained, place, quoted, relationBelow, relationInBrief } from './relation.ts';
import { CLAIM_RULES } from './rules.ts';
import { percent, shareOf } from './shares.ts';

/** All pieces of the sentences of a thread, by the comment they stand in. */
export type Pieces = ReadonlyMap<string, readonly Segment[]>;

export const piecesOf = (thread: Thread): Pieces =>
  new Map(
    utterances(thread).map(({ id, children }) => [
      id,
      children.flatMap((passage) => passage.children.flatMap(({ segments = [] }) => segments)),
    ]),
  );

const MEANT: Readonly<Record<ClaimFlag, string>> = {
  hedged: 'hedged: its writer does not stand fully behind it',
  ironic: 'ironic: it means the reverse of what it says',
  rhetorical: 'rhetorical: it is a question in form only',
  reported: 'reported: others are said to say it',
  conditional: 'conditional: it holds only if something else does',
  issue: 'at issue: it says nothing, replies take positions on it',
};

export function claimWords(claim: ClaimRecord, explained: Explained, pieces: Pieces | null): string {
  const { relations } = explained.document;
  const piece = pieces?.get(claim.comment ?? '')?.find((one) => one.claim === claim.id);
  const why = piece ? whyOf(piece) : 'a claim; the JSON document does not keep why, the saved thread itself tells it';
  const lead = piece?.lead ? [`it stands behind “${piece.lead}”, which parts it from the words before it`] : [];
  const core = claim.core === claim.text ? [] : [`taken to say: ${claim.core}`];
  const lines = [why, ...lead, ...core, ...claim.flags.map((flag) => MEANT[flag])];
  const part = (title: string, all: readonly RelationRecord[], end: 'source' | 'target') =>
    all.length === 0 ? `\n${title}: nothing.\n` : `\n${title}:\n${listed(all, end, explained)}`;
  const own = relations.filter(({ sources }) => sources.includes(claim.id));
  const toward = relations.filter(
    ({ target }) => target.id === claim.id && (target.kind === 'claim' || target.kind === 'bearing'),
  );
  return [
    `${claim.id} ${quoted(claim)}\n${lines.map((line) => `    ${line}\n`).join('')}`,
    part(`What ${claim.id} speaks to`, own, 'source'),
    part(`What speaks to ${claim.id}`, toward, 'target'),
  ].join('');
}

/** What is drawn in full, and behind it what is not in a line each: a claim that much answers has many of these. */
function listed(all: readonly RelationRecord[], end: 'source' | 'target', explained: Explained): string {
  const drawn = all.filter(({ show }) => show !== 'hidden');
  const hidden = all.filter(({ show }) => show === 'hidden');
  return [
    ...drawn.map((one) => relationBelow(one, end, explained)),
    ...hidden.map((one) => relationInBrief(one, end, explained)),
  ].join('');
}

const ROLES = { claim: 'a claim', question: 'a question', quote: 'a quotation', aside: 'no claim' };

/** "a claim: a statement that …; the weights are 91 % sure of it" */
const whyOf = (piece: Segment) =>
  `${ROLES[piece.role]}: ${CLAIM_RULES[piece.rule]?.[piece.role] ?? `by the rule “${piece.rule}”`}${sureOf(piece)}`;

function sureOf({ role, odds }: Segment): string {
  if (odds === null) return '';
  return `; the weights are ${percent(shareOf(odds))} sure ${role === 'claim' ? 'of it' : 'that it is a claim'}`;
}

/** A piece of a sentence in a list, where most are plain statements: what it is, and why. */
export function pieceWords(piece: Segment, comment: string, { document }: Explained): string {
  const asked = document.relations.find(
    (one) =>
      one.type === 'question' &&
      one.comment === comment &&
      one.evidence[0]?.position?.start.offset === piece.position.start.offset,
  );
  const id = piece.claim ?? (piece.role === 'question' ? asked?.id : undefined);
  const why = piece.rule === 'assertion' ? `${ROLES[piece.role]}: a statement${sureOf(piece)}` : whyOf(piece);
  return `${id ? `${id} ` : ''}“${piece.text}”${place(piece)}\n    ${why}\n`;
}
