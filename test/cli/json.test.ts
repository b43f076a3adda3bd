// Holds that the document written in pieces is, byte for byte, the document.
import { expect, it } from 'vitest';
import { outputFor } from '../../src/cli/outputs.ts';
import { toDocument } from '../../src/exchange/index.ts';
import { fixtureGraph, reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';

it.each(['bread-quarrel', 'many-scripts', 'claims-alone', null])('writes %s in pieces as in one', async (name) => {
  const graph = name === null ? reasonedGraph(madeThread(230)) : fixtureGraph(name);
  const written = await outputFor('json', undefined).write(graph, { interactive: false });
  expect(new TextDecoder().decode(written as Uint8Array)).toBe(`${JSON.stringify(toDocument(graph), null, 1)}\n`);
});
