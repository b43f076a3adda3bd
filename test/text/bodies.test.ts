// Bodies into passages and sentences: what is a passage, where sentences end, and that every place is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody, sentencesOf } from '../support/body.ts';

const passages = (text: string, kind: 'plain' | 'markdown' = 'plain') =>
  readBody(text, kind).children.map((passage) => [passage.role, passage.text]);
const sentences = (text: string) => sentencesOf(readBody(text)).map((sentence) => sentence.text);

describe('passages of a plain body', () => {
  it.each([
    ['I bake.\n---', [['paragraph', 'I bake. ---']]],
    ['use __init__ and &lt; and <3', [['paragraph', 'use __init__ and &lt; and <3']]],
    [
      'one\n  line\n\n    another',
      [
        ['paragraph', 'one line'],
        ['paragraph', 'another'],
      ],
    ],
    [
      '• rye\n• wheat',
      [
        ['item', 'rye'],
        ['item', 'wheat'],
      ],
    ],
    [
      '> said before\nmy answer',
      [
        ['quote', 'said before'],
        ['paragraph', 'my answer'],
      ],
    ],
    ['1984. What a year.', [['paragraph', '1984. What a year.']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(passages(text)).toEqual(expected);
  });
});

describe('passages of a Markdown body', () => {
  it.each([
    ['*rye* &amp; [wheat](https://mill.example)', [['paragraph', 'rye & wheat']]],
    [
      '# Bread\n\ntext',
      [
        ['heading', 'Bread'],
        ['paragraph', 'text'],
      ],
    ],
    ['```\nbake()\n```', [['code', 'bake()']]],
    [
      '| a | b |\n|---|---|\n| c | d |',
      [
        ['row', 'a b'],
        ['row', 'c d'],
      ],
    ],
    [
      '- rye\n  - dark',
      [
        ['item', 'rye'],
        ['item', 'dark'],
      ],
    ],
    [
      '> a\n> > b\n\nc',
      [
        ['quote', 'a'],
        ['quote', 'b'],
        ['paragraph', 'c'],
      ],
    ],
    ['I agree.\n---', [['paragraph', 'I agree.']]],
  ])('%j', (text, expected) => {
    expect(passages(text, 'markdown')).toEqual(expected);
  });
});

describe('sentences', () => {
  it.each([
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    ['Ask e.g. Dr. Rye about it. He knows.', ['Ask e.g. Dr. Rye about it.', 'He knows.']],
    ['It took 3.5 hours. Fine.', ['It took 3.5 hours.', 'Fine.']],
    ['i bake. you do not. no oven', ['i bake.', 'you do not.', 'no oven']],
    ['See https://mill.example/a.b?c=d. Then go.', ['See https://mill.example/a.b?c=d.', 'Then go.']],
    ['小麦だ。そうです！いい', ['小麦だ。', 'そうです！', 'いい']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

const bodyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'word',
        'I',
        '.',
        '. ',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '*',
        '_',
        '`',
        '[',
        '](',
        '&amp;',
        '\\',
        '|',
        '…',
        '"',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);
const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('for any text', () => {
  it('each sentence of a plain body is the slice of the input that it points at', () => {
    fc.assert(
      fc.property(bodyText, fc.integer({ min: 0, max: 9 }), (text, indent) => {
        const body = readBody(text, 'plain', indent);
        for (const { text: sentence, position } of sentencesOf(body)) {
          const slice = body.file.slice(position.start.offset, position.end.offset);
          // A quote or list mark may stand at the start of a line that goes on; nothing else may be passed over.
          if (!/[>*+\-•\d]/.test(slice)) expect(fold(slice)).toBe(fold(sentence));
          expect(sentence).toBe(sentence.trim());
        }
      }),
    );
  });

  it('no word of a plain body is lost or said twice', () => {
    fc.assert(
      fc.property(bodyText, (text) => {
        const bag = (list: readonly string[]) => list.filter((word) => !/^\d/.test(word)).toSorted();
        expect(bag(words(readBody(text).text))).toEqual(bag(words(text)));
      }),
    );
  });

  it('indentation changes neither sentences nor their order', () => {
    fc.assert(
      fc.property(bodyText, (text) => {
        const plain = sentencesOf(readBody(text)).map((sentence) => sentence.text);
        expect(sentencesOf(readBody(text, 'plain', 6)).map((sentence) => sentence.text)).toEqual(plain);
      }),
    );
  });

  it('places of a Markdown body lie inside the input, in order', () => {
    fc.assert(
      fc.property(bodyText, (text) => {
        const body = readBody(text, 'markdown');
        for (const { position } of sentencesOf(body)) {
          expect(position.start.offset).toBeLessThanOrEqual(position.end.offset ?? -1);
          expect(position.end.offset).toBeLessThanOrEqual(body.file.length);
        }
      }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    '>',
    '> ',
    '- ',
    '*',
    '[',
    '`',
    '![',
    '<',
    '_a',
    '&',
    '\\',
    '(',
    '"',
    '.',
    '. ',
    'a.',
    '。',
    '\n',
    '\n\n> ',
  ])('a wall of %j is read', (unit) => {
    expect(() => readBody(unit.repeat(20_000 / unit.length), 'markdown')).not.toThrow();
    expect(() => readBody(unit.repeat(20_000 / unit.length), 'plain')).not.toThrow();
  });
});
