// The careful readings themselves: exact words of their threads, and the tree that the tool must find in them.
import { describe, expect, it } from 'vitest';
import { read } from '../support/chain.ts';
import { readings, threadText } from './score.ts';

describe.each(readings())('the reading of $thread', ({ thread, comments, claims, relations }) => {
  it('quotes its thread word for word and names only its own claims', () => {
    const text = threadText(thread);
    const ids = new Set(claims.map(({ id }) => id));
    expect(claims.filter((claim) => !text.includes(claim.text))).toEqual([]);
    expect(relations.filter(({ to }) => !ids.has(to))).toEqual([]);
  });

  it('has the authors and parents that counterpoint reads', () => {
    const [document] = read(threadText(thread));
    const index = new Map(document?.thread.comments.map(({ id }, at) => [id, at]));
    const found = document?.thread.comments.map(({ author, parent }) => ({
      author,
      parent: parent === null ? null : index.get(parent),
    }));
    expect(found).toEqual(comments.map(({ author, parent }) => ({ author: author?.split('@')[0], parent })));
  });
});
