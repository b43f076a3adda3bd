// Comments in the order of the text into an order in which nobody stands before their parent (a page may show the
// newest first).
import type { Comment } from '../thread/index.ts';

export function parentsFirst(comments: readonly Comment[]): readonly Comment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const done = new Set<string>();
  const order: Comment[] = [];
  for (const comment of comments) {
    const line: Comment[] = [];
    for (let at: Comment | undefined = comment; at && !done.has(at.id); ) {
      line.push(at);
      done.add(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    order.push(...line.reverse());
  }
  return order;
}
