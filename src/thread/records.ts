// The records of the document contract (`counterpoint/1`): plain data that every later room passes on unchanged.
import type { Position } from 'unist';
import type { ClaimRecord, Findings, RelationRecord } from './argument.ts';

export type { Point, Position } from 'unist';

/** How a comment's parent is known; `unknown` where the text does not settle it. */
export type ParentBy = 'root' | 'indent' | 'id' | 'link' | 'count' | 'depth' | 'quote' | 'mention' | 'name' | 'unknown';

/** Where the text came from and what it was taken for. `bytes` and `lines` count the input as read. */
export interface Source {
  readonly name: string;
  readonly format: string;
  readonly converter: string | null;
  /** 0 to 1: how sure the detection is. */
  readonly confidence: number;
  readonly runnerUp: string | null;
  readonly bytes: number;
  readonly lines: number;
}

/** A passage that repeats somebody's words. `of` names the comment it copies (or "post"), null where nobody was found. */
export interface Quote {
  readonly text: string;
  readonly of: string | null;
  /** True where the text still shows the quote mark. */
  readonly marked: boolean;
  readonly position: Position;
}

/** A sentence of an earlier comment that a reply speaks to. */
export interface Answer {
  readonly comment: string;
  readonly text: string;
  readonly position: Position;
  readonly confidence: number;
}

export type StanceLabel = 'attack' | 'support' | 'question' | 'neutral';

export interface Stance {
  readonly toward: string;
  readonly label: StanceLabel;
  readonly confidence: number;
}

export interface ParentGuess {
  readonly id: string;
  readonly confidence: number;
}

export interface CommentRecord {
  readonly id: string;
  readonly parent: string | null;
  readonly parentBy: ParentBy;
  readonly parentGuess: ParentGuess | null;
  /** Null for a masked name: such a writer is nobody we know. */
  readonly author: string | null;
  readonly instance: string | null;
  readonly score: number | null;
  readonly scoreReadings: readonly number[];
  readonly age: string | null;
  readonly published: string | null;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** The body as plain text, quotes included, passages parted by a blank line. */
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly answers: readonly Answer[];
  readonly stance: Stance | null;
  readonly position: Position;
}

/** The submission of a link board. */
export interface PostRecord {
  readonly id: 'post';
  readonly author: string | null;
  readonly text: string;
  readonly position: Position;
}

export interface UserRecord {
  readonly id: string;
  readonly name: string | null;
  readonly instance: string | null;
  readonly comments: number;
  readonly claims: number;
  readonly rebuttals: number;
}

export interface Warning {
  readonly rule: string;
  readonly message: string;
  readonly position: Position | null;
}

/** One document a thread: what `--format json` prints. */
export interface ThreadDocument {
  readonly schema: 'counterpoint/1';
  readonly source: Source;
  readonly thread: {
    readonly title: string | null;
    readonly post: PostRecord | null;
    readonly comments: readonly CommentRecord[];
  };
  readonly users: readonly UserRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly relations: readonly RelationRecord[];
  readonly findings: Findings;
  readonly warnings: readonly Warning[];
}
