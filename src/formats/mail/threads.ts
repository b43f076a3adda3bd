// Messages into the threads of a mailbox: whoever answers, names the same ids, or goes on with a subject belongs together.
import { push } from '../flat/rows.ts';
import type { Message } from './letters.ts';
import { idsIn, type Parent } from './parents.ts';

const ID_FIELDS = ['message-id', 'in-reply-to', 'references'];

/** Indices of the messages of each thread, in the order of the text; the threads in the order of their first messages. */
export function threadsOf(messages: readonly Message[], parents: readonly Parent[]): readonly (readonly number[])[] {
  const { join, leaderOf } = joined(messages.length);
  const holders = new Map<string, number>();
  const subjects = new Map<string, number>();
  for (const [i, message] of messages.entries()) {
    const { parent = null, guess = null } = parents[i] ?? {};
    join(i, parent ?? guess?.parent ?? i);
    for (const id of ID_FIELDS.flatMap((name) => idsIn(message.fields.get(name)))) {
      join(i, holders.get(id) ?? i);
      holders.set(id, i);
    }
    const named = subjects.get(message.subject) ?? i;
    if (message.isReply && parent === null) join(i, named);
    subjects.set(message.subject, named);
  }
  const groups = new Map<number, number[]>();
  for (const i of messages.keys()) push(groups, leaderOf(i), i);
  return [...groups.values()];
}

/** Numbers in groups, each led by its least; `join` makes one group of two. */
function joined(count: number) {
  const leaders = Array.from({ length: count }, (_, i) => i);
  const leaderOf = (i: number): number => {
    let at = i;
    while (leaders[at] !== at) at = leaders[at] ?? at;
    leaders[i] = at;
    return at;
  };
  const join = (one: number, other: number): void => {
    const [first, second] = [leaderOf(one), leaderOf(other)];
    leaders[Math.max(first, second)] = Math.min(first, second);
  };
  return { join, leaderOf };
}
