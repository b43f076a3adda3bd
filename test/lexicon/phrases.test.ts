// Words and phrase finders.
import { describe, expect, it } from 'vitest';
import { phrases, wordsOf } from '../../src/lexicon/index.ts';
import { parted } from '../../src/lexicon/words.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('wordsOf', () => {
  it.each([
    ["Don’t, it's", ["don't", "it's"]],
    ['e.g. the U.S. left', ['e.g', 'the', 'u.s', 'left']],
    ['end.Start', ['end', 'start']],
    ['24-bit 3.5', ['24', 'bit', '3.5']],
    ['', []],
    ['👍 ---', []],
  ])('%j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('says where a word stands', () => {
    expect(wordsOf('a “bee”').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [3, 6],
    ]);
  });
});

describe('phrases', () => {
  const finder = phrases(['no', 'no way', 'according to _', '+1', 'constructor', 'naturally.']);
  it.each([
    ['Naturally.', 'naturally.'],
    ['Naturally', 'naturally.'],
    ['Naturally, it rains', null],
    ['No way, never', 'no way'],
    ['No.', 'no'],
    ['According to Ada it rains', 'according to _'],
    ['constructor', 'constructor'],
    ['hasOwnProperty', null],
    ['According to', null],
  ])('%j opens with %j', (text, phrase) => {
    expect(finder.at(wordsOf(text), 0)?.phrase ?? null).toBe(phrase);
  });

  it('finds a phrase anywhere', () => {
    expect(finder.find(wordsOf('there is no way out'))).toMatchObject({ from: 2, to: 4 });
  });
});

describe('phrases in the manner of a language', () => {
  const manner = {
    wordsOf: (text: string) => parted(wordsOf(text), new Set(['c', 'qu', 'd'])),
    fillers: new Set(['doch', 'gar', 'so', 'pas']),
  };
  const finder = phrases(['das stimmt nicht', "c'est faux", 'parce qu', '_ hat recht', 'das stimmt,'], manner);
  it.each([
    ['Das stimmt doch gar nicht', 'das stimmt nicht'],
    ['Das stimmt, so nicht', 'das stimmt,'],
    ['Das stimmt doch in Wien nicht', null],
    ['C’est faux', "c'est faux"],
    ["parce qu'on dort", 'parce qu'],
    ['Udo hat doch recht', '_ hat recht'],
  ])('%j opens with %j', (text, phrase) => {
    expect(finder.at(manner.wordsOf(text), 0)?.phrase ?? null).toBe(phrase);
  });
});
