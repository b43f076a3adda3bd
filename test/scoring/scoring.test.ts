// Features, weight tables, trees, curves: what goes in is what comes out, whatever the order and the numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boost } from '../../data/model/train/boost.ts';
import { calibrated } from '../../data/model/train/calibrate.ts';
import { dot, logistic, packed, sparse } from '../../data/model/train/logistic.ts';
import {
  addGrams,
  addWords,
  bucketOf,
  curve,
  Distinct,
  FeatureBag,
  linear,
  name,
  nameOf,
  tokensOf,
  trees,
  wordsIn,
} from '../../src/scoring/index.ts';

const bagOf = (names: readonly string[]) => names.reduce((bag, name) => bag.add(name), new FeatureBag());

describe('the vectoriser', () => {
  it('puts every name into a bucket of the table, the same one each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (name, bits) => {
        const bucket = bucketOf(name, bits);
        expect(bucket).toBe(bucketOf(name, bits));
        expect(bucket >= 0 && bucket < 2 ** bits).toBe(true);
      }),
    );
  });

  it('hashes a name in parts as it would the whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.boolean(), (text, count, is) => {
        expect(name`a ${text} of ${count}${is}`).toBe(nameOf(`a ${text} of ${count}${is}`));
      }),
    );
  });

  it('spreads names: a thousand of them do not meet in a few buckets', () => {
    const buckets = new Set(Array.from({ length: 1000 }, (_, i) => bucketOf(`word ${i}`, 12)));
    expect(buckets.size).toBeGreaterThan(850);
  });

  it('gives the names of one family unit length together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 60 }), (names) => {
        const bag = new FeatureBag();
        bag.many(names.map((text) => nameOf(text)));
        expect(bag.values.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1);
      }),
    );
  });

  it('reads words, marks of tone and numbers as tokens', () => {
    expect(tokensOf('Don’t!!! I paid 300, "cheap"…')).toEqual([
      "don't",
      '!!',
      'i',
      'paid',
      '0',
      '"',
      'cheap',
      '"',
      '…',
    ]);
    expect(tokensOf('one, two, three', 2)).toEqual(['one', 'two']);
  });

  it('names tokens and neighbours, each once', () => {
    const named = (texts: readonly string[]) => texts.map((text) => nameOf(text));
    const tokens = ['no', 'no', 'way', 'no', 'way'];
    const bag = new FeatureBag();
    addGrams(bag, tokens, 'w:', 1);
    expect(bag.names).toEqual(named(['w:no', 'w:no_no', 'w:way', 'w:no_way', 'w:way_no']));
    bag.clear();
    addWords(bag, tokens, 'w:', 1);
    expect(bag.names.slice(0, bag.size)).toEqual(named(['w:no', 'w:way']));
    expect(wordsIn(tokens, 'w:')).toEqual(named(['w:no', 'w:way']));
  });

  it('knows again what came since it was last told to forget, and nothing else', () => {
    const distinct = new Distinct();
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 })), (rounds) => {
        for (const names of rounds) {
          distinct.restart(names.length);
          expect(names.filter((one) => distinct.isNew(one))).toEqual([...new Set(names)]);
        }
      }),
    );
  });

  it('scores a bag that is used again as it would a new one', () => {
    const { score } = linear(
      packed({ table: Float64Array.from({ length: 2 ** 10 }, (_, at) => Math.sin(at)), bias: 0.5 }),
    );
    const again = new FeatureBag();
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'))), (families) => {
        const fresh = new FeatureBag();
        again.clear();
        for (const bag of [fresh, again]) for (const names of families) addWords(bag, names, 'w:', 1);
        expect(score(again)).toBe(score(fresh));
      }),
    );
  });

  it('sums values that meet in a bucket, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (names) => {
        const [row, turned] = [sparse(bagOf(names), 8), sparse(bagOf(names.toReversed()), 8)];
        expect([...row.at]).toEqual([...turned.at]);
        expect(row.value.reduce((sum, value) => sum + value, 0)).toBe(names.length);
      }),
    );
  });
});

describe('logistic regression', () => {
  const rows = Array.from({ length: 60 }, (_, i) => sparse(bagOf([i % 3 === 0 ? 'rain' : 'sun', `day ${i % 7}`]), 10));
  const labels = rows.map((_, i) => i % 3 === 0);

  it('learns a sign that decides, and learns the same weights again', () => {
    const weights = logistic(rows, labels, { bits: 10, l2: 0.1 });
    expect(rows.map((row) => dot(weights, row) > 0)).toEqual(labels);
    expect(logistic(rows, labels, { bits: 10, l2: 0.1 })).toEqual(weights);
  });

  it('keeps its scores when packed into bytes, but for a little', () => {
    const weights = logistic(rows, labels, { bits: 10, l2: 0.1 });
    const { score, weightOf } = linear(packed(weights));
    expect(score(bagOf(['rain', 'day 1']))).toBeCloseTo(dot(weights, sparse(bagOf(['rain', 'day 1']), 10)), 1);
    expect(weightOf('rain')).toBeGreaterThan(weightOf('sun'));
  });
});

describe('boosted trees', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [i % 2, (i >> 1) % 2, (i * 37) % 11]);
  const labels = rows.map(([a, b]) => a === 1 && b === 0);
  const options = { features: ['a', 'b', 'noise'], depth: 2, rounds: 20, rate: 0.3, l2: 1, fewest: 1 };

  it('learn what no single sign tells, and grow the same trees again', () => {
    const data = boost(rows, labels, options);
    const { score } = trees(data);
    expect(rows.map((row) => score(row) > 0)).toEqual(labels);
    expect(boost(rows, labels, options)).toEqual(data);
  });

  it('say the bias where every sign is the same', () => {
    const flat = rows.map(() => [1, 1, 1]);
    const data = boost(flat, labels, options);
    expect(trees(data).score([1, 1, 1])).toBeCloseTo(data.bias, 1);
  });
});

describe('calibration', () => {
  const scored = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.boolean()), {
    minLength: 1,
    maxLength: 300,
  });

  it('rises with the score and stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        scored,
        fc.double({ min: -12, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (rows, at, more) => {
          const share = curve(
            calibrated(
              rows.map(([score]) => score),
              rows.map(([, label]) => label),
            ),
          );
          expect(share(at)).toBeLessThanOrEqual(share(at + more) + 1e-12);
          expect(share(at) > 0 && share(at) < 1).toBe(true);
        },
      ),
    );
  });

  it('says how often such scores were right', () => {
    const scores = Array.from({ length: 400 }, (_, i) => (i < 200 ? -1 : 1));
    const share = curve(
      calibrated(
        scores,
        scores.map((score, i) => (score < 0 ? i % 10 === 0 : i % 10 !== 0)),
      ),
    );
    expect(share(-1)).toBeCloseTo(0.1, 1);
    expect(share(1)).toBeCloseTo(0.9, 1);
  });
});
