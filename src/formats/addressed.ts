// Whom headers name as answered into parents: a name tells the writer, not which of their posts.
import type { Post } from './flat/post.ts';

export interface Addressed {
  readonly author: string;
  /** Whom it says it answers. */
  readonly addressee: string | null;
  /** Whether it begins an exchange of its own, in which nobody answers what stands above. */
  readonly top?: boolean;
}

/** The writer's only post so far, or the one right above, is surely meant; else their latest is a guess. */
export function addressedParents(
  posts: readonly Addressed[],
): readonly Pick<Post, 'parent' | 'parentBy' | 'addressee'>[] {
  let written = new Map<string, { readonly latest: number; readonly only: boolean }>();
  return posts.map(({ author, addressee, top = false }, i) => {
    if (top) written = new Map();
    const theirs = addressee === null ? undefined : written.get(addressee);
    written.set(author, { latest: i, only: !written.has(author) });
    if (addressee === null || !theirs) return { addressee };
    const sure = theirs.only || theirs.latest === i - 1;
    return sure ? { parent: theirs.latest, parentBy: 'name' } : { addressee };
  });
}
