// Comments whose nesting was lost into parents that the text proves: a quoted comment, or a name addressed at the start.
import type { Comment } from '../thread/index.ts';

export interface Earlier {
  /** The latest comment by this name so far. */
  readonly byName: ReadonlyMap<string, string>;
}

const MENTION = /^@([\p{L}\p{N}_.-]{1,64})/u;

/** Sets a parent where it was unknown and the text settles it; never points forward, for only earlier comments are known. */
export function proveParent(comment: Comment, { byName }: Earlier): void {
  if (comment.parentBy !== 'unknown') return;
  const quoted = new Set(comment.quotes.map(({ of }) => of).filter((of) => of !== null && of !== 'post'));
  const [only] = quoted;
  if (quoted.size === 1 && only) {
    comment.parent = only;
    comment.parentBy = 'quote';
    return;
  }
  const name = comment.text.match(MENTION)?.[1]?.toLowerCase();
  const mentioned = name === undefined ? undefined : byName.get(name);
  if (mentioned === undefined) return;
  comment.parent = mentioned;
  comment.parentBy = 'mention';
}
