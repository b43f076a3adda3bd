// A thread into the comments that each of its comments may answer, nearest first.
import type { Thread } from '../thread/index.ts';
import { kept } from './kept.ts';

// How far up a reply reaches: beyond a few ancestors, likeness of words is chance.
const HIGHEST = 4;

/** For each comment the ancestors it may answer (guessed parents too), then the post. */
export function lineOf(thread: Thread): (comment: string) => readonly string[] {
  const byId = new Map(thread.children.map((comment) => [comment.id, comment]));
  const above = (id: string) => byId.get(id)?.parent ?? byId.get(id)?.parentGuess?.id ?? null;
  return kept((id: string) => {
    const line: string[] = [];
    for (let at = above(id); at !== null && line.length < HIGHEST; at = above(at)) {
      if (line.includes(at) || at === id) break;
      line.push(at);
    }
    return thread.post && line.length < HIGHEST && id !== 'post' ? [...line, 'post'] : line;
  });
}
