// counterpoint explain: what fired and where, what spoke against it, what came second; a sentence where the id is unknown.
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { readThreadJson } from '../../src/processor.ts';
import { chain } from '../support/chain.ts';

const talk = [
  ['c1', null, 'ana', 'The market should move to the old harbour. Nobody lives near the harbour.'],
  ['c2', 'c1', 'ben', 'No, the harbour is too small for the market.'],
] as const;
const graph = readThreadJson(
  { comments: talk.map(([id, parent, author, text]) => ({ id, parent, author, text })) },
  chain,
);

describe('explain', () => {
  it('tells of a claim what it speaks to, with the place of its words', () => {
    const words = explain([graph], '2a');
    expect(words).toContain('2a “No, the harbour is too small for the market.” (line 1, column 1)');
    expect(words).toMatch(/It speaks to:\nr\d+: 2a/);
    expect(words).toMatch(/belong together \d+ %/);
    expect(words).toMatch(/for: {5}\S/);
  });

  it('tells of a relation alone the same as under its claim', () => {
    const id = /r\d+/.exec(explain([graph], '2a'))?.[0] ?? '';
    expect(explain([graph], '2a')).toContain(explain([graph], id));
  });

  it('says in a sentence that an id is unknown', () => {
    expect(() => explain([graph], '9z')).toThrow('There is no claim or relation "9z" in this thread');
  });
});
