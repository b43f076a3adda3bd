// What holds for every text: no crash, positions inside it, each word in one comment; and written threads read back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Thread } from '../../src/thread/index.ts';
import { pages } from '../support/fixtures.ts';
import { only, read, type Shape, type Written, write } from './support.ts';

const lines = pages.flatMap(({ text }) => text.split('\n'));

/** Every line of a body is the slice of the text it says it is, and no two comments share a character. */
function expectSound(text: string, { post, children }: Thread): void {
  let last = 0;
  for (const { position, raw, file } of [...(post ? [post] : []), ...children]) {
    if (file !== text) {
      expectDecoded(file, raw.lines);
      continue;
    }
    expect(position.start.offset).toBeGreaterThanOrEqual(last);
    for (const line of raw.lines) {
      expect(text.slice(line.offset, line.offset + line.text.length)).toBe(line.text);
      expect(line.offset).toBeGreaterThanOrEqual(last);
      last = line.offset + line.text.length;
    }
    last = Math.max(last, position.end.offset ?? 0);
    expect(last).toBeLessThanOrEqual(text.length);
  }
  const ids = new Set(children.map(({ id }) => id));
  expect(children.every(({ parent }) => parent === null || ids.has(parent))).toBe(true);
}

/** A body that had to be decoded has its places in its own text. */
function expectDecoded(file: string, lines: Thread['children'][number]['raw']['lines']): void {
  for (const line of lines) expect(file.slice(line.offset, line.offset + line.text.length)).toBe(line.text);
}

const check = (text: string) => {
  for (const thread of read(text).threads) expectSound(text, thread);
};

const word = fc.constantFrom(
  'yes',
  'bread',
  'link',
  'fedilink',
  'English',
  '• item',
  '5 days ago',
  'Why?',
  '1. one',
  '0',
);
const comment: fc.Arbitrary<Written> = fc.record({
  author: fc.constantFrom('ana_flour', 'bike42', 'quietreader', 'owl', 'link'),
  instance: fc.constantFrom(null, 'host.example', 'a-b.example'),
  score: fc.integer({ min: -99, max: 2000 }).map((score) => (Math.abs(score) > 999 ? 999 : score)),
  days: fc.integer({ min: 1, max: 9 }),
  edited: fc.boolean(),
  paragraphs: fc.array(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `So ${words.join(' ')}`),
    { minLength: 1, maxLength: 3 },
  ),
  depth: fc.integer({ min: 1, max: 6 }),
});
/** Depths grow by one at most, and the first comment stands at the top. */
const comments = fc.array(comment, { minLength: 1, maxLength: 12 }).map((list) => {
  let depth = 0;
  return list.map((one) => {
    depth = Math.min(one.depth, depth + 1);
    return { ...one, depth };
  });
});

function parentsOf(list: readonly Written[]): (string | null)[] {
  return list.map(({ depth }, i) => {
    const above = list.slice(0, i).findLastIndex((other) => other.depth < depth);
    return above < 0 ? null : `c${above + 1}`;
  });
}

describe('every text', () => {
  it('should be read without a crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), check));
  });

  it('should be read soundly where lines of pages are mixed', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 120 }), (list) => check(list.join('\n'))));
  });

  it('should be read in linear time', () => {
    const mail = [
      'From: a <a@b>\nDate: 1\nSubject: c\n\n',
      'From a 2020\nFrom: a\nDate: 1\nSubject: c\n\n',
      '> ',
      'a wrote:\n> b\n',
      '-- \n',
    ];
    const hostile = [
      '1',
      ' ',
      '\t',
      '•',
      '• x\n',
      'link\nfedilink\n',
      '[–] ',
      '(',
      'by\n',
      '@a.',
      '[–] a b 1 points ',
      ...mail,
    ];
    for (const part of hostile) check(part.repeat(200_000 / part.length));
    check(Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}• x\n${' '.repeat(i + 2)}link\n`).join(''));
  });
});

describe('a written thread', () => {
  for (const shape of ['A', 'B', 'C'] as const satisfies readonly Shape[]) {
    it(`should be read back from shape ${shape}`, () => {
      fc.assert(
        fc.property(comments, (list) => {
          const text = write(list, shape);
          const { children, post } = only(text);
          expect(post).toBeNull();
          expect(children.map(({ author }) => author)).toEqual(list.map(({ author }) => author));
          expect(children.map(({ instance }) => instance)).toEqual(list.map(({ instance }) => instance));
          expect(children.map(({ parent }) => parent)).toEqual(parentsOf(list));
          expect(children.map(({ raw }) => raw.lines.map((line) => line.text).join('\n'))).toEqual(
            list.map(({ paragraphs }) => paragraphs.join('\n\n')),
          );
          for (const [i, { scoreReadings }] of children.entries()) expect(scoreReadings).toContain(list[i]?.score);
          expectSound(text, only(text));
        }),
      );
    });
  }
});
