// The records of an argument in the document contract: claims, relations between them, and what was found on both.
import type { Position } from 'unist';

/**
 * `issue`: no claim but the question that the thread is about, put by its title; replies take positions on it (IBIS: Kunz and Rittel
 * 1970).
 */
export type ClaimFlag = 'hedged' | 'ironic' | 'rhetorical' | 'reported' | 'conditional' | 'issue';
export type Label = 'in' | 'out' | 'undecided';
export type Standing = 'unanswered' | 'answered' | 'conceded' | 'untouched';

export interface ClaimRecord {
  readonly id: string;
  /** A comment's id, or "post"; null in a graph that never was a thread. */
  readonly comment: string | null;
  readonly user: string | null;
  readonly text: string;
  /** The proposition inside its hedge or attribution; equals `text` where there is none. */
  readonly core: string;
  readonly position: Position | null;
  readonly flags: readonly ClaimFlag[];
  readonly label: Label | null;
  readonly strength: number | null;
  readonly standing: Standing | null;
}

export type RelationType = 'support' | 'attack' | 'undercut' | 'concede' | 'question' | 'restate';
/** `bearing` holds the id of the claim whose bearing on its comment's point is denied. */
export type TargetKind = 'claim' | 'relation' | 'bearing' | 'comment' | 'post';
export type Show = 'sure' | 'doubt' | 'hidden';

export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}

/** What fired: a named rule and the words it fired on. */
export interface Evidence {
  readonly rule: string;
  readonly text: string;
  readonly position: Position | null;
  /** How much of it there was, where the rule is a sign that weights look at. */
  readonly value?: number;
}

/** `link`: that source and target belong together; `type`: that the type is right, given that they do. Both 0 to 1. */
export interface Confidence {
  readonly link: number;
  readonly type: number;
}

export interface RelationRecord {
  readonly id: string;
  readonly type: RelationType;
  /** Claim ids; empty for a question, whose `comment` then names who asks. */
  readonly sources: readonly string[];
  readonly comment?: string;
  readonly target: Target;
  readonly crossUser: boolean;
  readonly confidence: Confidence;
  readonly show: Show;
  readonly evidence: readonly Evidence[];
  /** What spoke against it; only where trained weights judged. */
  readonly against?: readonly Evidence[];
  /** The claim that would have been the target if not this one, and the share for it. */
  readonly second?: { readonly target: string; readonly link: number };
}

export interface Findings {
  readonly mainClaim: string | null;
  readonly unanswered: readonly string[];
  readonly questions: readonly string[];
  readonly contested: readonly string[];
  readonly chains: readonly (readonly string[])[];
}
