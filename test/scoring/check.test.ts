// A weight file that is not what the trainer wrote is refused with a sentence.
import { describe, expect, it } from 'vitest';
import { readWeights } from '../../src/scoring/index.ts';

const table = { bits: 3, bias: 0, scale: 1, weights: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).toString('base64') };
const tree = { features: ['a'], usual: [0], depth: 1, bias: 0, trees: [[0, 0.5, -1, 1]] };
const curve = { scores: [-1, 1], shares: [0.2, 0.8] };
const whole = { words: table, trees: tree, curve };
const read = (value: unknown) =>
  readWeights('w.json', typeof value === 'string' ? value : JSON.stringify(value), ['words']);

describe('a weight file', () => {
  it('is read as it stands when whole', () => {
    expect(read(whole)).toEqual(whole);
  });

  it.each([
    ['cut off', JSON.stringify(whole).slice(0, 40), 'w.json is not a file of weights: it is not JSON.'],
    ['a list of nothing', 'null', 'w.json is not a file of weights: it is not JSON.'],
    ['without a part', { trees: tree }, 'w.json lacks "words"; train the weights again.'],
    ['with a short table', { words: { ...table, weights: 'AAAA' } }, /table does not hold its 2\^3 bytes/],
    ['with a table of other letters', { words: { ...table, weights: '?' } }, /table does not hold/],
    ['with a cut tree', { ...whole, trees: { ...tree, trees: [[0, 0.5]] } }, /a tree does not have 4 numbers/],
    [
      'with a word in a tree',
      { ...whole, trees: { ...tree, trees: [[0, 'x', 1, 1]] } },
      /a tree does not have 4 numbers/,
    ],
    ['with too few usual values', { ...whole, trees: { ...tree, usual: [] } }, /differ in number/],
    ['with a falling curve', { ...whole, curve: { scores: [1, -1], shares: [0, 1] } }, /a curve does not rise/],
  ])('%s is refused in a sentence', (_, value, sentence) => {
    expect(() => read(value)).toThrow(sentence);
  });
});
