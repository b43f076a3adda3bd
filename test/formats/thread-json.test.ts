// The tool's own input form: what it keeps, what it warns of, and what it refuses.
import { describe, expect, it } from 'vitest';
import { fromThreadJson } from '../../src/formats/index.ts';

const thread = (...comments: unknown[]) => fromThreadJson({ title: 'T', comments }, 'x.json');
const row = (id: unknown, parent: unknown = null, text = 'Yes.') => ({ id, parent, author: 'ann', text });

describe('fromThreadJson', () => {
  it('should keep ids, order and empty comments', () => {
    const { thread: read } = thread(row('b'), row('a', 'b', ''), row(3, 'a'));
    expect(read.children.map(({ id, parent, parentBy }) => [id, parent, parentBy])).toEqual([
      ['b', null, 'root'],
      ['a', 'b', 'id'],
      ['3', 'a', 'id'],
    ]);
    expect(read.children[1]?.raw.lines).toEqual([]);
    expect(read.title).toBe('T');
  });

  it('should count positions in the text of each comment', () => {
    const [one] = thread(row('a', null, 'Line\r\n\nmore')).thread.children;
    expect(one?.file).toBe('Line\r\n\nmore');
    expect(one?.raw).toEqual({
      kind: 'markdown',
      lines: [
        { text: 'Line', offset: 0 },
        { text: '', offset: 6 },
        { text: 'more', offset: 7 },
      ],
    });
    expect(one?.position.end.offset).toBe(11);
  });

  it('should read plain bodies where they are said to be plain', () => {
    const [one] = thread({ ...row('a'), body: 'plain' }).thread.children;
    expect(one?.raw.kind).toBe('plain');
  });

  it('should leave out a parent that is not there, and say so', () => {
    const { thread: read, messages } = thread(row('a', 'z'));
    expect([read.children[0]?.parent, read.children[0]?.parentBy]).toEqual([null, 'unknown']);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['parent-missing']);
  });

  it('should give a repeated id another name', () => {
    const { thread: read, messages } = thread(row('a'), row('a'), row('a-2'), row('a'));
    expect(read.children.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2', 'a-4']);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['duplicate-id', 'duplicate-id']);
  });

  it('should open a circle of replies at its first comment', () => {
    const { thread: read, messages } = thread(row('a', 'c'), row('b', 'a'), row('c', 'b'), row('d', 'd'));
    expect(read.children.map(({ parent }) => parent)).toEqual([null, 'a', 'b', null]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['parent-cycle', 'parent-cycle']);
  });

  it('should take names of the prototype for ordinary names', () => {
    const value = JSON.parse(
      '{"comments":[{"id":"__proto__","text":"x"},{"id":"constructor","parent":"__proto__","author":"toString"}]}',
    );
    const { children } = fromThreadJson(value, 'x.json').thread;
    expect(children.map(({ id, parent, author }) => [id, parent, author])).toEqual([
      ['__proto__', null, null],
      ['constructor', '__proto__', 'toString'],
    ]);
  });

  it.each([
    [[], 'must be an object'],
    [{}, 'needs a list "comments"'],
    [{ comments: {} }, 'needs a list "comments"'],
    [{ comments: [1] }, 'Comment 1 must be an object'],
    [{ comments: [{ text: 'x' }] }, 'Comment 1 has no "id"'],
    [{ comments: [{ id: 'a', text: 5 }] }, 'The text of comment 1 must be a string'],
    [{ comments: [{ id: 'a', score: 'x' }] }, 'a "score" that is no number'],
    [{ comments: [{ id: 'a', body: 'latex' }] }, 'neither "plain", "markdown" nor "html"'],
    [null, 'must be an object'],
    [{ title: 3, comments: [] }, 'The title must be a string'],
  ])('should refuse %j', (value, reason) => {
    expect(() => fromThreadJson(value, 'x.json')).toThrow(reason);
  });
});
