// What a flat forum prints about one post, as rows of the page.

/** What a forum prints about one post. */
export interface Post {
  readonly author: string | null;
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
  /** Index of the post it surely answers, where the page's structure shows it. */
  readonly parent?: number | null;
}
