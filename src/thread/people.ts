// Comments into people: one entry a name with its instance; each masked writer is a person of their own.
import type { Comment } from './nodes.ts';

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly instance: string | null;
  /** How many comments they wrote; the submission is not counted. */
  comments: number;
}

export interface People {
  readonly list: readonly Person[];
  /** The person who wrote the comment with this id ("post" for the submission). */
  readonly writer: ReadonlyMap<string, Person>;
}

/** Finds the people behind post and comments, in the order they first speak. */
export function people(utterances: readonly Comment[]): People {
  const list: Person[] = [];
  const known = new Map<string, Person>();
  const writer = new Map<string, Person>();
  for (const { id, author, instance } of utterances) {
    const key = JSON.stringify([author, instance]);
    const person = (author !== null && known.get(key)) || {
      id: `u${list.length + 1}`,
      name: author,
      instance,
      comments: 0,
    };
    if (person.id === `u${list.length + 1}`) list.push(person);
    if (author !== null) known.set(key, person);
    writer.set(id, person);
    if (id !== 'post') person.comments++;
  }
  return { list, writer };
}
