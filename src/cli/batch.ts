// Standard input as lines of thread JSON (or {"name","text"}) into one document a line on standard output, in order.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { toDocument } from '../exchange/index.ts';
import { type Chain, readThread, readThreadJson } from '../processor.ts';

export async function batch(input: Readable, output: Writable, chain: Chain): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const written = output.write(`${answer(line, chain)}\n`);
    if (!written) await new Promise((resolve) => output.once('drain', resolve));
  }
}

function answer(line: string, chain: Chain): string {
  try {
    return JSON.stringify(documentOf(JSON.parse(line), chain));
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}

function documentOf(row: unknown, chain: Chain) {
  const { name = 'thread.txt', text } = (row ?? {}) as { name?: string; text?: unknown };
  if (typeof text !== 'string') return toDocument(readThreadJson(row, chain));
  const { graphs, messages } = readThread(text, chain, { name: String(name) });
  const [graph] = graphs;
  return graph ? toDocument(graph) : { error: messages[0]?.reason ?? 'No thread was found in this text.' };
}
