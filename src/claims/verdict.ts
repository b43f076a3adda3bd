// What a claim rule may look at, and what it says: the words between the rules and those who ask them.
import type { Lexicon, Word } from '../lexicon/index.ts';
import type { ClaimFlag, SegmentRole } from '../thread/index.ts';

/** What a rule may look at. */
export interface ClauseContext {
  readonly text: string;
  readonly words: readonly Word[];
  readonly quoted: boolean;
  /** Whether the whole sentence ends as a question. */
  readonly asks: boolean;
  readonly deleted: boolean;
  /** Whether a program wrote the comment. */
  readonly automatic: boolean;
  /** Whether its passage is nothing but titles of links. */
  readonly linked: boolean;
  /** The labels of the form that its comment fills in. */
  readonly form: ReadonlySet<string>;
  /** Whether its passage is a row of a table. */
  readonly tabled: boolean;
  /** Whether a mail program broke it off a line of a quote. */
  readonly broken: boolean;
  /** Whether its sentence ends within quotation marks. */
  readonly inMarks: boolean;
  /** Whether its sentence is the first of the submission, which is most often its title. */
  readonly title: boolean;
  readonly lexicon: Lexicon;
}

export interface Verdict {
  readonly role: SegmentRole;
  readonly flags?: readonly ClaimFlag[];
}
