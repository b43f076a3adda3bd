// What a flat forum prints about one post, as rows of the page.
import type { ParentBy } from '../../thread/index.ts';

/** What a forum prints about one post. */
export interface Post {
  readonly author: string | null;
  readonly instance?: string | null;
  /** First and last row of the header. */
  readonly first: number;
  readonly last: number;
  /** Rows of the body: first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly age?: string | null;
  readonly published?: string | null;
  readonly edited?: boolean;
  readonly score?: number | null;
  /** The number the forum gives to the post. */
  readonly number?: number | null;
  /** Whom the header says it answers. */
  readonly addressee?: string | null;
  /** Index of the post that the page shows to be its parent, and by what. */
  readonly parent?: number;
  readonly parentBy?: ParentBy;
  /** Whether the page shows that it answers nobody. */
  readonly root?: boolean;
}
