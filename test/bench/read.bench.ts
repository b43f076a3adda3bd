// How long reading and drawing take: `npm run bench`. Compare ratios within one run; the machine's load moves them all.
import { bench, describe } from 'vitest';
import { toDocument } from '../../src/exchange/index.ts';
import { readThreadJson } from '../../src/processor.ts';
import { chain } from '../support/chain.ts';

const SENTENCES = [
  'The ferry should run after ten in the evening.',
  'No, the crew already works two shifts.',
  'That is a separate issue, because the town pays the crew.',
  'Fair point, but nobody would take a ferry at midnight.',
  'Do you have a source for that?',
  'I counted forty people on the pier last Friday, so somebody would.',
];

/** A thread in which each comment answers one of those before it; the same every time. */
function talk(size: number) {
  const comments = Array.from({ length: size }, (_, at) => ({
    id: `c${at + 1}`,
    parent: at === 0 ? null : `c${1 + ((at * 7919) % at)}`,
    author: `writer${at % 97}`,
    text: [0, 1, 2].map((step) => SENTENCES[(at * 5 + step * 3) % SENTENCES.length]).join(' '),
  }));
  return { comments };
}

describe('reading a thread', () => {
  for (const size of [100, 1000, 10_000]) {
    bench(`${size} comments`, () => void toDocument(readThreadJson(talk(size), chain)), {
      iterations: 3,
      warmupIterations: 1,
      time: 0,
    });
  }
});
