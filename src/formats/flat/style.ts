// How a forum shows quotes.
import type { Row } from '../types.ts';

/** A row like "Ann said:" above a quote; `rest` is what of the quote stands on the same row. */
export interface Attribution {
  readonly name: string;
  readonly rest?: string;
  /** The number of the quoted post, where it is given. */
  readonly post?: number | null;
}

export interface QuoteStyle {
  /** `isWriter`: whether a name is one of those who write on this page. */
  readonly opens: (row: Row, isWriter: (name: string) => boolean) => Attribution | null;
  /** The row that ends a quote; where there is none, the quoted person's words tell how far it goes. */
  readonly closes?: (text: string) => boolean;
  /** The row that ends a quote with all that it holds. */
  readonly closesAll?: (text: string) => boolean;
  /** Rows that set a quote out and are left of it where it has no other end. */
  readonly isMark?: (text: string) => boolean;
  /** By how many columns text browsers move quotes to the right of the post; empty where they do not. */
  readonly steps?: readonly number[];
  /** Rows that are nobody's words. */
  readonly isNoise?: (text: string) => boolean;
}
