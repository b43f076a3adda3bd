// Spoilt copies of the fixtures: none crashes a reader, and no words are read twice or from elsewhere. More with `npm run fuzz`.
import { expect, it } from 'vitest';
import { pages } from '../support/fixtures.ts';
import { attempts } from './attempts.ts';
import { mutations } from './mutate.ts';

it('should read spoilt copies of every fixture without faults', () => {
  const wrong = [...attempts(pages, 8 * Object.keys(mutations).length, 1)].filter(({ faults }) => faults.length > 0);
  expect(wrong.map(({ number, seed, how, faults }) => `${number} ${seed} [${how}]: ${faults[0]}`)).toEqual([]);
});
