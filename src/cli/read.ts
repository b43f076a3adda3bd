// A path (or - for standard input) into its bytes, and bytes into graphs: those of a document, or of a saved thread.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { readDocument } from '../exchange/index.ts';
import { decode } from '../formats/index.ts';
import { type Chain, readThread } from '../processor.ts';
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
export function graphsIn(input: Input, chain: Chain, from?: string) {
  const own = from === undefined && input.text.trimStart().startsWith('{') ? readDocument(input.text) : null;
  if (own) return { graphs: [own], messages: [] as readonly VFileMessage[] };
  const { name, text, bytes } = input;
  const { graphs, messages } = readThread(text, chain, {
    name,
    bytes,
    ...(from === undefined ? {} : { from }),
  });
  if (graphs.length === 0) throw new Fault(1, `${name}: ${messages[0]?.reason ?? 'no thread was found in it.'}`);
  return { graphs, messages };
}
