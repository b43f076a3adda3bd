// A reply's move and the claim it speaks to into a relation between people: the ordered list of rules for its type.
import type { RelationType, Target } from '../thread/index.ts';
import { type Candidate, claimOf } from './candidate.ts';
import { evidenceOf } from './fired.ts';
import { grantsIf, restates, type Standing, takesBack, yields } from './grants.ts';
import type { AcrossRule, Model } from './model.ts';
import type { Move } from './moves.ts';
import type { Reached } from './target.ts';

interface Meeting extends Standing {
  readonly move: Move;
  readonly to: Move;
  readonly similarity: number;
  readonly sameWriter: boolean;
  /** Whether the whole reply agrees with what it answers. */
  readonly agrees: boolean;
  /** Whether its "yes" or "no" answers a question. */
  readonly answers: boolean;
}

interface TypeRule {
  readonly name: AcrossRule;
  readonly type: (meeting: Meeting) => RelationType | null;
}

const ALIKE = 0.35;
const THE_SAME = 0.85;

/** Read from the top; the first rule that speaks names the relation. */
export const typeRules: readonly TypeRule[] = [
  { name: 'restatement', type: ({ move, to, similarity }) => (isSame(move, to, similarity) ? 'restate' : null) },
  { name: 'same-writer', type: ({ sameWriter }) => (sameWriter ? 'support' : null) },
  { name: 'undercut-phrase', type: ({ move }) => (move.cues.has('undercut') ? 'undercut' : null) },
  {
    name: 'concession',
    type: concession,
  },
  { name: 'denial', type: ({ move, answers }) => (move.cues.has('deny') && !answers ? 'attack' : null) },
  {
    name: 'agreement',
    type: ({ move, agrees, answers }) =>
      !answers && (move.cues.has('agree') || (agrees && move.opener !== 'contrast')) ? 'support' : null,
  },
  {
    name: 'negated-overlap',
    type: ({ move, to, similarity }) => (denies(move, to, similarity) ? 'attack' : null),
  },
  { name: 'contrast', type: ({ move }) => (move.opener === 'contrast' ? 'attack' : null) },
  { name: 'default', type: () => 'attack' },
];

/** "True, …" alone agrees; with a "but" behind it, it only grants. */
function concession({ move, to, similarity, but, back, answers }: Meeting): RelationType | null {
  if (grantsIf(move) && !answers) return 'concede';
  if (restates(move, but) && !denies(move, to, similarity)) return 'concede';
  // "True, but …" goes on against it; "But you're right that …" does not.
  if (answers || !move.cues.has('concede') || takesBack(move)) return null;
  return yields(move, { but, back }) ? 'concede' : null;
}

/** Whether one of two that say much the same says it with a "not". */
export const denies = (move: Move, to: Move, similarity: number): boolean =>
  similarity >= ALIKE && move.negated !== to.negated;

function isSame(move: Move, to: Move, similarity: number): boolean {
  return similarity >= THE_SAME && move.terms.length >= 4 && move.negated === to.negated;
}

type Answering = Pick<Meeting, 'agrees' | 'but' | 'back' | 'answers'>;

/** The relation that `move` most likely has to the claim it reaches. */
export function relate(move: Move, reached: Reached, manner: Answering, model: Model): Candidate {
  const { to, link, similarity } = reached;
  const sameWriter = move.comment.author !== null && isSameWriter(move, to);
  const { agrees, but, back, answers } = manner;
  const meeting = { move, to, similarity, sameWriter, agrees, but, back, answers };
  const rule = typeRules.find(({ type }) => type(meeting) !== null);
  const name = rule?.name ?? 'default';
  const type = rule?.type(meeting) ?? 'attack';
  const target: Target = { kind: type === 'undercut' ? 'bearing' : 'claim', id: claimOf(to) };
  return {
    type,
    sources: [move],
    target,
    to,
    crossUser: !sameWriter,
    confidence: { link, type: model.across[name].type },
    evidence: [evidenceOf(name, move), ...(reached.quoted ? [evidenceOf('quoted', to)] : [])],
  };
}

export function isSameWriter(a: Move, b: Move): boolean {
  return a.comment.author === b.comment.author && a.comment.instance === b.comment.instance;
}
