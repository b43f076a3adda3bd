// A path (or - for standard input) into its bytes, and bytes into graphs: those of a document, or of a saved thread.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../exchange/index.ts';
import { decode } from '../formats/index.ts';
import { type Chain, type Reading, readTrees, type TreesRead } from '../processor.ts';
import { Fault, reasonOf } from './fault.ts';

export interface Input {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
}

/** Reads a file whole; faults say which file and why. */
export function readInput(path: string): Input {
  const name = path === '-' ? 'standard input' : basename(path);
  const bytes = bytesOf(path);
  if (bytes.length === 0) throw new Fault(1, `${name} is empty; there is no thread in it.`);
  try {
    return { name, text: decode(bytes), bytes: bytes.length };
  } catch (error) {
    throw new Fault(1, `${name}: ${reasonOf(error)}`);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    if (path !== '-' && statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Fault(2, `${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The graphs in an input, and what there is to say about the reading. */
export function graphsIn(input: Input, chain: Chain, from?: string): Reading {
  const { graphs, messages } = treesIn(input, chain, from);
  return { graphs, messages };
}

/** The same with the trees that the graphs were made of; a document has none. */
export function treesIn(input: Input, chain: Chain, from?: string): TreesRead {
  const own = from === undefined && input.text.trimStart().startsWith('{') ? readDocument(input.text) : null;
  if (own) return { graphs: [own], messages: [], threads: [] };
  const { name, text, bytes } = input;
  const read = readTrees(text, chain, { name, bytes, ...(from === undefined ? {} : { from }) });
  if (read.graphs.length === 0)
    throw new Fault(1, `${name}: ${read.messages[0]?.reason ?? 'no thread was found in it.'}`);
  return read;
}
