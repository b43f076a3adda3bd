// JSON that is not as its API says: each oddity is said with its place or read round; nothing crashes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBodies } from '../../src/text/index.ts';
import { fixtures } from '../support/fixtures.ts';
import { read } from './support.ts';

const texts = fixtures.filter(({ file }) => file === 'thread.json').map(({ text }) => text);
const reasons = (value: unknown) => read(JSON.stringify(value)).messages.map(({ reason }) => reason);
const tree = (value: unknown) =>
  read(JSON.stringify(value)).threads.map(({ children }) => children.map(({ id, parent }) => [id, parent]));
const view = (id: unknown, path: unknown, content: unknown = 'Yes.', post_id = 1) => ({
  comment: { id, path, content, post_id },
  creator: { name: 'ana' },
});
const reply = (id: string, parent: string, link = 's') => ({
  id,
  parent_id: parent,
  link_id: `t3_${link}`,
  body: 'Yes.',
  author: 'x',
});

describe('oddities', () => {
  it('names the place of a wrong type and reads on', () => {
    const value = { comments: [view(1, '0.1'), view(2, '0.1.2', 7), view(3, { x: 1 })] };
    expect(tree(value)).toEqual([
      [
        ['1', null],
        ['2', '1'],
        ['3', null],
      ],
    ]);
    expect(reasons(value)).toEqual([
      'comments[1].comment.content is no text; it is left out.',
      'comments[2].comment.path is no text; it is left out.',
    ]);
  });

  it('lists the first of many oddities and counts the rest', () => {
    const value = { comments: Array.from({ length: 40 }, (_, i) => view(i, `0.${i}`, i)) };
    expect(reasons(value)).toHaveLength(6);
    expect(reasons(value).at(-1)).toContain('35 more');
  });

  it('opens a circle of parents', () => {
    expect(tree([reply('a', 't1_b'), reply('b', 't1_a'), reply('c', 't1_b')])).toEqual([
      [
        ['a', null],
        ['b', 'a'],
        ['c', 'b'],
      ],
    ]);
  });

  it('reads what is nested thousands deep', () => {
    const deep = '{"kind":"Listing","data":{"children":['.repeat(3000);
    const text = `${deep}{"kind":"t1","data":{"id":"a","parent_id":"t3_s","body":"Yes.","author":"x"}}${']}}'.repeat(3000)}`;
    expect(read(text).threads[0]?.children).toHaveLength(1);
  });

  it('keeps the threads of a list in which somebody is answered', () => {
    const value = [
      reply('a', 't3_s'),
      reply('b', 't1_a'),
      reply('c', 't3_z', 'z'),
      reply('d', 't3_y', 'y'),
      reply('e', 't1_d', 'y'),
    ];
    expect(tree(value)).toEqual([
      [
        ['a', null],
        ['b', 'a'],
      ],
      [
        ['d', null],
        ['e', 'd'],
      ],
    ]);
    expect(reasons(value)[0]).toContain('1 more threads');
  });

  it('guesses the nearest ancestor that is there', () => {
    const { threads } = read(JSON.stringify({ comments: [view(1, '0.1'), view(3, '0.1.2.3')] }));
    expect(threads[0]?.children[1]).toMatchObject({ parent: null, parentBy: 'unknown', parentGuess: { id: '1' } });
  });

  it.each([
    [[reply('a', 't3_s'), reply('b', 't3_z', 'z')], 'from 2 threads, and none answers another'],
    [{ kind: 'Listing', data: { children: [{ kind: 't3', data: { id: 's', title: 'x' } }] } }, 'holds no comments'],
    [{ post_view: { post: { id: 1, name: 'x' } } }, 'without comments'],
    [{ id: 1, type: 'story', by: 'x', title: 'x', kids: [2] }, 'without its comments'],
    [{ post_stream: { posts: [] } }, 'no posts in it'],
    [{ name: 'x' }, 'a JSON file but not a thread'],
    [[1, 2], 'a JSON file but not a thread'],
  ])('says why %j is no thread', (value, reason) => {
    expect(read(JSON.stringify(value)).threads).toEqual([]);
    expect(reasons(value)[0]).toContain(reason);
  });

  it('says that a JSON is cut off', () => {
    expect(read(texts[0]?.slice(0, -40) ?? '').messages[0]?.reason).toContain('cut off');
  });

  it('reads as the format that is asked for', () => {
    const text = JSON.stringify({ comments: [{ id: 1, text: 'Yes.' }] });
    expect(read(text, 'thread-json').threads).toHaveLength(1);
    expect(read(text, 'reddit-json').messages[0]?.reason).toContain('holds no comments');
    expect(read('Tea.', 'reddit-json').messages[0]?.reason).toContain('cannot be read as JSON of Reddit');
    expect(read(text, 'lemmy').threads).toEqual([]);
  });
});

describe('any JSON', () => {
  /** A value with one part of it replaced, taken out, or put elsewhere. */
  const spoilt = (value: unknown, steps: readonly number[], other: unknown): unknown => {
    const [step, ...rest] = steps;
    if (step === undefined || typeof value !== 'object' || value === null) return other;
    const keys = Object.keys(value);
    const key = keys[step % Math.max(1, keys.length)];
    const changed = keys.map((one) => [
      one,
      one === key ? spoilt(Reflect.get(value, one), rest, other) : Reflect.get(value, one),
    ]);
    return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
  };

  it('is read without a crash, into parents that are there', () => {
    const other = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(...texts).map((text) => JSON.parse(text)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.nat(40), { maxLength: 8 }), other, (text, steps, value) => {
        for (const thread of read(JSON.stringify(spoilt(JSON.parse(text), steps, value))).threads) {
          readBodies(thread);
          const ids = new Set(thread.children.map(({ id }) => id));
          expect(ids.size).toBe(thread.children.length);
          expect(thread.children.every(({ parent }) => parent === null || ids.has(parent))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
