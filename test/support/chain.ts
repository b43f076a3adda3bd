// The chain with the project's own data, for tests that need a whole thread read.
import { loadAnalysis } from '../../src/cli/resources.ts';
import { toDocument } from '../../src/exchange/index.ts';
import { counterpoint, readThread, readThreadJson } from '../../src/processor.ts';

export const chain = counterpoint(loadAnalysis());

/** The documents of a saved text. */
export const read = (text: string) => readThread(text, chain).graphs.map(toDocument);

/** The document of comments given as [author, index of the parent or null, text]; ids are c1, c2, … */
export function readTalk(talk: readonly (readonly [author: string, parent: number | null, text: string])[]) {
  const comments = talk.map(([author, parent, text], index) => ({
    id: `c${index + 1}`,
    parent: parent === null ? null : `c${parent + 1}`,
    author,
    text,
  }));
  return toDocument(readThreadJson({ comments }, chain));
}
