// Golden trees: test/fixtures/formats/<case>/thread.txt is read into tree.json.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read, summary } from './support.ts';

const folder = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));

describe('threadReader', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`should read ${name}`, async () => {
      const { threads, messages } = read(readFileSync(`${folder}${name}/thread.txt`, 'utf8'));
      const tree = {
        threads: threads.map(summary),
        messages: messages.map(({ ruleId, reason }) => ({ ruleId, reason })),
      };
      await expect(`${JSON.stringify(tree, null, 1)}\n`).toMatchFileSnapshot(`${folder}${name}/tree.json`);
    });
  }
});
