// One property a shape of exact sources: a thread written as that API or page has it is read back to the same tree and words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBodies } from '../../src/text/index.ts';
import { type Exact, shapes } from './exact.ts';
import { read } from './support.ts';

const words = ['bread', 'rises', 'slowly', '&', 'ovens', '<b>', 'cool', '"so"', "don't", 'über', '😀', 'a<b'];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((list) => `So ${list.join(' ')}.`);

const thread: fc.Arbitrary<readonly Exact[]> = fc
  .array(
    fc.record({
      author: fc.constantFrom('ana_flour', 'bike42', '__proto__', 'constructor'),
      score: fc.integer({ min: 2, max: 900 }),
      paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }),
      up: fc.nat(4),
      root: fc.boolean(),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((list) => {
    const depths: number[] = [];
    return list.map(({ up, root, ...rest }, index): Exact => {
      // In the order of a page: a comment answers the one above it, or an ancestor of that one.
      let parent = root || index === 0 ? null : index - 1;
      for (let step = 0; step < up && parent !== null; step++) parent = depths[parent] ?? -1;
      if (parent === -1) parent = null;
      depths.push(parent ?? -1);
      return { ...rest, parent };
    });
  });

describe.each(shapes)('$name', ({ format, nested, write }) => {
  it('is read back', () => {
    fc.assert(
      fc.property(thread, (list) => {
        const { threads } = read(write(list));
        expect(threads.map(({ source }) => source.format)).toEqual([format]);
        const [found] = threads;
        if (!found) return;
        readBodies(found);
        const { children } = found;
        const ids = new Map(children.map(({ id }, index) => [id, index]));
        expect(children.map(({ author }) => author)).toEqual(list.map(({ author }) => author));
        expect(children.map(({ children: passages }) => passages.map(({ text }) => text))).toEqual(
          list.map(({ paragraphs }) => paragraphs),
        );
        if (nested)
          expect(children.map(({ parent }) => (parent === null ? null : ids.get(parent)))).toEqual(
            list.map(({ parent }) => parent),
          );
      }),
      { numRuns: 40 },
    );
  });
});
