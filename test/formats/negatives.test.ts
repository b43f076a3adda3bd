// Texts that hold no thread: each is refused with a sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const folder = fileURLToPath(new URL('../fixtures/negatives/', import.meta.url));

describe('a text without a thread', () => {
  it.each(readdirSync(folder).sort())('should be refused: %s', (name) => {
    const { threads, messages } = read(readFileSync(`${folder}${name}`, 'utf8'));
    expect(threads.map(({ source }) => source.format)).toEqual([]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['no-thread']);
    expect(messages[0]?.reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});
