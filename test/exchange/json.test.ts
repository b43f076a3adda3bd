// The JSON document: a graph built from it gives the same document back, and other JSON is refused.
import { describe, expect, it } from 'vitest';
import { readDocument, toDocument } from '../../src/index.ts';
import { claimRecord, commentRecord, documentOf, relationRecord } from '../support/document.ts';

const document = documentOf(
  [commentRecord('c1', 'ana', null), commentRecord('c2', '__proto__', 'c1')],
  [claimRecord('1a', 'ana'), claimRecord('2a', '__proto__')],
  [relationRecord('r1', 'undercut', '2a', { kind: 'bearing', id: '1a' })],
);

describe('the JSON document', () => {
  it('survives the way into the graph and back', () => {
    const graph = readDocument(JSON.stringify(document));
    expect(graph && toDocument(graph)).toEqual(document);
  });

  it.each(['', 'no json', '{}', '[]', 'null', '{"schema":"counterpoint/2"}'])('refuses %j', (text) => {
    expect(readDocument(text)).toBeNull();
  });

  it('keeps a comment, a user and a claim of one name apart', () => {
    const same = documentOf([commentRecord('1a', '1a', null)], [{ ...claimRecord('1a', '1a'), comment: '1a' }], []);
    const graph = readDocument(JSON.stringify(same));
    expect(graph?.order).toBe(3);
    expect(graph?.size).toBe(3);
  });
});
