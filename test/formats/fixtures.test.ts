// Golden trees: test/fixtures/formats/<case>/thread.txt (.json, .html) is read into tree.json.
import { describe, expect, it } from 'vitest';
import { fixtures, fixturesFolder } from '../support/fixtures.ts';
import { read, summary } from './support.ts';

describe('threadReader', () => {
  for (const { name, text } of fixtures) {
    it(`should read ${name}`, async () => {
      const { threads, messages } = read(text);
      const tree = {
        threads: threads.map(summary),
        messages: messages.map(({ ruleId, reason }) => ({ ruleId, reason })),
      };
      await expect(`${JSON.stringify(tree, null, 1)}\n`).toMatchFileSnapshot(`${fixturesFolder}${name}/tree.json`);
    });
  }
});
