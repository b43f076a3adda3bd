// What tracing a passage is given, and what it gives back.
import type { Locate, Passage, Quote } from '../thread/index.ts';
import type { Found, Scope } from './find.ts';
import type { Vocabulary } from './words.ts';

export interface Tracing {
  readonly scope: Scope;
  readonly vocabulary: Vocabulary;
  readonly locate: Locate;
  /** A line of a plain body that opens with `>` may go on with the writer's own words. */
  readonly plain: boolean;
  /** Whether all of the comment stands under quote marks: then some of it is the writer's own. */
  readonly alone: boolean;
  /** Which of the comment's passages this is, and whether more follow below it. */
  readonly place: { readonly first: boolean; readonly last: boolean };
}

export interface FoundQuote extends Quote {
  readonly found: Found | null;
}

export interface Traced {
  readonly passage: Passage;
  readonly quotes: readonly FoundQuote[];
}
