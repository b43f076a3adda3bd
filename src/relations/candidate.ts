// What a relation rule proposes: a relation without id, for settle.ts to keep or drop.
import type { Confidence, Evidence, RelationType, Target } from '../thread/index.ts';
import type { Move } from './moves.ts';

export interface Candidate {
  readonly type: RelationType;
  readonly sources: readonly Move[];
  readonly target: Target;
  /** The claim the proposal speaks to, where there is one: what settle.ts looks at to keep circles out. */
  readonly to: Move | null;
  readonly crossUser: boolean;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** Whether rules alone propose it, in a thread that weights judge otherwise. */
  readonly ruled?: boolean;
  /** Whether nothing but position names its target, where that tells little. */
  readonly vague?: boolean;
  /** Whether it speaks for somebody, and no word of its comment says that it agrees. */
  readonly unmarked?: boolean;
  /** What spoke against it, and the target that would have been next; only where weights judged. */
  readonly against?: readonly Evidence[] | undefined;
  readonly second?: { readonly to: Move; readonly link: number } | null | undefined;
}

export const claimOf = (move: Move): string => move.segment.claim ?? '';
