// What the readers of parents know of a message.
import type { Row } from '../types.ts';

export interface Message {
  readonly fields: ReadonlyMap<string, string>;
  readonly author: string | null;
  /** Lower case; empty where none is shown. */
  readonly address: string;
  /** Exact time in milliseconds; null where it is not known. */
  readonly time: number | null;
  /** What was written and quoted. */
  readonly rows: readonly Row[];
  /** The lines that say who is quoted. */
  readonly quoting: readonly string[];
  /** The subject without "Re:", and whether it had one. */
  readonly subject: string;
  readonly isReply: boolean;
  /** Whether the message above quotes it whole. */
  readonly quoted: boolean;
}
