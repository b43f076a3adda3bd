// What must hold for any text: no crash, places inside the file, prototype names are names, the same document twice.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/exchange/index.ts';
import { readThreadJson } from '../../src/processor.ts';
import { chain, read } from '../support/chain.ts';

const examples = ['library-hours', 'school-phones', 'night-train', 'garden-cats', 'team-standup'].map((name) =>
  readFileSync(new URL(`../../data/threads/${name}.txt`, import.meta.url), 'utf8'),
);
const lines = examples.flatMap((text) => text.split('\n'));

/** Pages that are nearly threads: real lines cut, shuffled, doubled, with odd text between. */
const nearlyThread = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.nat(lines.length - 1).map((at) => lines[at] ?? '') },
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join('\n'));
/** A real thread with a stretch cut out and something put in. */
const mutated = fc
  .tuple(fc.constantFrom(...examples), fc.nat(3000), fc.nat(400), fc.string({ unit: 'binary', maxLength: 30 }))
  .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), nearlyThread, mutated);

function* positionsIn(value: unknown): Generator<{ start: { offset: number }; end: { offset: number } }> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as never;
  else for (const inner of Object.values(value)) yield* positionsIn(inner);
}

describe('for any text', () => {
  it('reading neither crashes nor points outside the file', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const document of read(text)) {
          for (const { start, end } of positionsIn(document)) {
            expect(start.offset).toBeLessThanOrEqual(end.offset);
            expect(end.offset).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a claim is the slice of the file that it points at, white space folded', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { claims } of read(text)) {
          for (const { text: said, position } of claims) {
            const slice = text.slice(position?.start.offset, position?.end.offset);
            if (!/[•>*+-]/.test(slice)) expect(slice.replaceAll('\0', '\ufffd').replace(/\s+/gu, ' ')).toBe(said);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no word stands in two comments', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { thread } of read(text)) {
          const ends = thread.comments.map(
            ({ position }) => [position.start.offset ?? 0, position.end.offset ?? 0] as const,
          );
          for (const [index, [start]] of ends.entries())
            expect(start).toBeGreaterThanOrEqual(ends[index - 1]?.[1] ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reading twice gives the same document', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 60 },
    );
  });
});

const names = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'ana', 'post', '');
const talk = fc.array(
  fc.record({ author: names, text: fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...lines)) }),
  { maxLength: 12 },
);

describe('for any thread JSON', () => {
  it('ids, order and number of the comments are kept, and names are only names', () => {
    fc.assert(
      fc.property(talk, fc.array(fc.nat(20), { maxLength: 12 }), (rows, parents) => {
        const id = (at: number) => (at === 0 ? '__proto__' : `c${at}`);
        const comments = rows.map((row, at) => ({
          id: id(at),
          parent: at > 0 && (parents[at] ?? 99) < at ? id(parents[at] ?? 0) : null,
          ...row,
        }));
        const { thread, users } = toDocument(readThreadJson({ comments }, chain));
        expect(thread.comments.map((comment) => comment.id)).toEqual(comments.map((comment) => comment.id));
        expect(thread.comments.map((comment) => comment.parent)).toEqual(comments.map((comment) => comment.parent));
        expect(users.reduce((sum, user) => sum + user.comments, 0)).toBe(comments.length);
      }),
    );
  });
});
