// How long reading takes: `npm run bench`. Compare ratios within one run; the machine's load moves them all.
// `BENCH_SIZE=100000 npm run bench` adds a thread of that size, which takes minutes.
import { bench, describe } from 'vitest';
import { toDocument } from '../../src/exchange/index.ts';
import { readThreadJson } from '../../src/processor.ts';
import { chain } from '../support/chain.ts';
import { talk } from './talk.ts';

const asked = Number(process.env['BENCH_SIZE'] ?? 0);

describe('reading a thread', () => {
  for (const size of [1000, 10_000, ...(asked > 0 ? [asked] : [])]) {
    bench(`${size} comments`, () => void toDocument(readThreadJson(talk(size), chain)), {
      iterations: size > 10_000 ? 1 : 3,
      warmupIterations: size > 10_000 ? 0 : 1,
      time: 0,
    });
  }
});
