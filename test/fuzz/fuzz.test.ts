// Spoilt copies of the fixtures: none crashes a reader, and no words are read twice or from elsewhere. More with `npm run fuzz`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { attempts } from './attempts.ts';
import { mutations } from './mutate.ts';

const folder = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));
const seeds = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}${name}/thread.txt`, 'utf8') }));

it('should read spoilt copies of every fixture without faults', () => {
  const wrong = [...attempts(seeds, 8 * Object.keys(mutations).length, 1)].filter(({ faults }) => faults.length > 0);
  expect(wrong.map(({ number, seed, how, faults }) => `${number} ${seed} [${how}]: ${faults[0]}`)).toEqual([]);
});
