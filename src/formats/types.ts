// What formats are given (a page and the words of interfaces) and what a format is.
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { BodyKind, Thread } from '../thread/index.ts';
import type { Known } from './once.ts';
import type { PageWords } from './page-words.ts';
import type { Words } from './words.ts';

/** How an age is written ("vor # Stunden"), its unit, and which numbers may stand there ("2-60"; empty: any). */
export type AgeForm = readonly [form: string, unit: string, counts: string];

/** What an interface says in one language, as it stands in `data/formats/words.json`. */
export interface LanguageWords {
  readonly code: string;
  readonly ages?: readonly AgeForm[];
  /** Ages as versions write them that leave out "ago". */
  readonly spans?: readonly AgeForm[];
  /** The words before and after every age of this language. */
  readonly around?: readonly [before: string, after: string];
  readonly deleted?: readonly string[];
  readonly removed?: readonly string[];
  readonly op?: readonly string[];
  readonly banned?: readonly string[];
  readonly roles?: readonly string[];
  readonly to?: readonly string[];
  readonly more?: readonly string[];
  readonly buttons?: readonly string[];
  /** Buttons below a comment. */
  readonly under?: readonly string[];
  readonly notices?: readonly string[];
  /** What stands below the comments; `#` is a number, and `…` whatever follows. */
  readonly footer?: readonly string[];
}

/** What mail programs print around a message: names of header fields, marks of replies, words before a quotation. */
export interface MailWords {
  readonly from: readonly string[];
  readonly date: readonly string[];
  readonly subject: readonly string[];
  readonly reply: readonly string[];
  readonly wrote: readonly string[];
  readonly original: readonly string[];
}

/** What MediaWiki prints in and around signatures. */
export interface WikiWords {
  readonly talk: readonly string[];
  readonly users: readonly string[];
  readonly outdent: readonly string[];
  readonly unsigned: readonly string[];
}

/** What forum software prints around posts. */
export interface ForumWords {
  /** Labels in the panel of a writer ("Joined", "Posts"). */
  readonly panel: readonly string[];
  /** What ends a quote ("Click to expand..."). */
  readonly expand: readonly string[];
  readonly by: readonly string[];
  /** What stands for a writer's picture. */
  readonly avatar: readonly string[];
  readonly top: readonly string[];
  readonly posted: readonly string[];
}

export interface FormatWords {
  readonly languages: readonly LanguageWords[];
  readonly mail: MailWords;
  readonly wiki: WikiWords;
  /** Words that stand before a colon and are nobody who speaks. */
  readonly labels: readonly string[];
  readonly forums: ForumWords;
  readonly pages: PageWords;
  /** Names of languages as a badge shows them. */
  readonly names: readonly string[];
}

/** One line: offsets of its start and of its visible part, the column of the visible part, and that part. */
export interface Row {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly column: number;
  readonly text: string;
}

export interface Page {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
  /** How many lines the text has; `rows` may leave some of them out. */
  readonly lines: number;
  readonly rows: readonly Row[];
  /** How many columns a tab takes. */
  readonly tab: number;
  /** How far the longest row reaches: where a text browser cuts what may not be wrapped. */
  readonly width: number;
  readonly words: Words;
  /** What was worked out about pages of this reading (see `once`). */
  readonly known: Known;
  /** Takes the messages of a reading. */
  readonly file: VFile;
}

export interface FormatInfo {
  readonly name: string;
  readonly label: string;
  readonly body: BodyKind;
}

export interface Format extends FormatInfo {
  /** How sure it is that this page is one of its own: 0 to 1. */
  readonly detect: (page: Page) => number;
  readonly read: (page: Page) => Thread | null;
  /** Where one text of this kind may hold more threads than one: all of them. */
  readonly readAll?: (page: Page) => readonly Thread[];
}

export interface ThreadsRead {
  /** Empty where the text holds no thread; the first message then says why. */
  readonly threads: Thread[];
  readonly messages: VFileMessage[];
}
