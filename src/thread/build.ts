// Builders of thread nodes: what a format knows in, a complete node with honest defaults out.
import type { Comment, Thread } from './nodes.ts';

type Needed = Pick<Comment, 'id' | 'author' | 'raw' | 'file' | 'position'>;

/** A comment node; what the format did not see stays null, empty or false, and its parent `root`. */
export function comment(known: Needed & Partial<Omit<Comment, 'type'>>): Comment {
  const { id, author, ...rest } = known;
  return {
    type: 'comment',
    id,
    parent: null,
    parentBy: 'root',
    parentGuess: null,
    parentAmong: null,
    author,
    instance: null,
    score: null,
    scoreReadings: known.score == null ? [] : [known.score],
    age: null,
    published: null,
    edited: false,
    deleted: false,
    text: '',
    quotes: [],
    answers: [],
    stance: null,
    children: [],
    ...rest,
  };
}

/** A thread node without claims and relations. */
export function thread(known: Pick<Thread, 'source' | 'children'> & Partial<Omit<Thread, 'type'>>): Thread {
  return { type: 'thread', title: null, post: null, claims: [], relations: [], ...known };
}

/** Post (if any) and comments, in the order of the text. */
export function utterances(root: Thread): readonly Comment[] {
  return root.post ? [root.post, ...root.children] : root.children;
}
