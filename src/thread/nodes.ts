// The unist tree of a thread: thread > post and comments > passages > sentences, each with its place in the input.
import type { Parent, Position } from 'unist';
import type { ClaimRecord, RelationRecord } from './argument.ts';
import type { CommentRecord, Source } from './records.ts';

/** What a format says its bodies are: `plain` shows marks as typed, `markdown` and `html` still hold their markup. */
export type BodyKind = 'plain' | 'markdown' | 'html';

/** One line of a body, freed of the format's indentation; `offset` is where its first character stands in the input. */
export interface SourceLine {
  readonly text: string;
  readonly offset: number;
  /** True where it goes on with the line before it: what stood between them was markup. */
  readonly glued?: boolean;
}

export interface RawBody {
  readonly kind: BodyKind;
  readonly lines: readonly SourceLine[];
  /** A converter broke long lines, so that rows below a quote mark may still be the quote. */
  readonly wrapped?: boolean;
  /** A letter: lines under marks that follow each other are copied from one letter, with what that one quoted. */
  readonly letter?: boolean;
}

/**
 * Where each character of a folded text came from: from `at[i]` on, character k stands at `from[i] + (k - at[i])`
 * in the input. Both arrays grow strictly. A run with a `width` is a reference or a picture: what it stands for is
 * written in this many characters of the input, whatever its own length.
 */
export interface OffsetMap {
  readonly at: readonly number[];
  readonly from: readonly number[];
  readonly width?: readonly number[];
}

/** A sentence of a passage. `text` is the slice of the input with markup resolved and white space folded. */
export interface Sentence {
  readonly type: 'sentence';
  readonly text: string;
  readonly map: OffsetMap;
  readonly position: Position;
  /** True where the sentence repeats somebody else's words and is therefore no claim of its writer. */
  readonly quoted: boolean;
  /** The parts that do different jobs, in order; filled by the claims room. */
  segments?: readonly Segment[];
}

/** What a segment does: asserts, asks, repeats somebody's words, or none of these (thanks, a link, a joke alone). */
export type SegmentRole = 'claim' | 'question' | 'quote' | 'aside';

/** A part of a sentence with one job. `lead` is the connective it opens with ("because"), which is not in its text. */
export interface Segment {
  readonly type: 'segment';
  readonly role: SegmentRole;
  /** The claim rule that settled the role. */
  readonly rule: string;
  /** Log-odds of the weights that it is a claim; null where none were asked. */
  readonly odds: number | null;
  readonly text: string;
  readonly lead: string | null;
  readonly position: Position;
  /** Id of the claim it makes; null for the other roles. */
  readonly claim: string | null;
}

/** `code`: what nobody says: program text, patches, logs, tables, lists of names or amounts; it has no sentences. */
/** `link`: nothing but the titles of what is linked. */
export type PassageRole = 'paragraph' | 'item' | 'heading' | 'code' | 'quote' | 'row' | 'link';

/** Whom a page names as the writer of a quote, and the id of the comment it is from. */
export interface Citation {
  readonly author: string | null;
  readonly comment: string | null;
}

/** A block of a body that the writer set apart. `marks`: how many quote marks (`>`) it stands under. */
export interface Passage extends Parent {
  readonly type: 'passage';
  readonly role: PassageRole;
  readonly marks: number;
  /** Only where the page itself says whose words these are. */
  readonly cites?: Citation;
  readonly text: string;
  readonly position: Position;
  readonly children: Sentence[];
}

/** A comment as the formats room leaves it (`raw` only), and as later rooms fill it (passages, quotes, answers, stance). */
export interface Comment extends Parent, Writable<CommentRecord> {
  readonly type: 'comment';
  /** The text that this comment's positions count in: the whole input, or (thread JSON) the comment's own `text`. */
  file: string;
  /** Where the parent is not known but the text proves it to be one of these. */
  parentAmong: readonly string[] | null;
  raw: RawBody;
  children: Passage[];
  position: Position;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The root. `children` are the comments in the order of the text; the submission, if any, stands apart in `post`. */
export interface Thread extends Parent {
  readonly type: 'thread';
  title: string | null;
  source: Source;
  /** The submission of a link board as a comment with the id "post". */
  post: Comment | null;
  children: Comment[];
  claims: ClaimRecord[];
  relations: RelationRecord[];
}
