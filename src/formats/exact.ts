// What the reader of an exact source finds into threads, or the sentence on why it finds none.
import { VFile } from 'vfile';
import { type Found, threadOf, Unreadable } from './entries.ts';
import { type Notes, notesIn } from './notes.ts';
import type { Input } from './page.ts';
import type { ThreadsRead } from './types.ts';

export function threadsIn(
  { name, text, bytes }: Input,
  format: string,
  find: (notes: Notes) => readonly Found[],
): ThreadsRead {
  const file = new VFile({ path: name });
  const notes = notesIn(file);
  const lines = text.split(/\r\n|\n|\r/).length;
  const source = { name, format, converter: null, confidence: 1, runnerUp: null, bytes, lines };
  try {
    const threads = find(notes).map((found) => threadOf(found, source, notes));
    notes.close();
    return { threads, messages: file.messages };
  } catch (error) {
    if (error instanceof Unreadable) return nothing(name, error.message);
    throw error;
  }
}

/** No thread, and why. */
export function nothing(name: string, why: string): ThreadsRead {
  const file = new VFile({ path: name });
  file.message(why, { ruleId: 'no-thread' });
  return { threads: [], messages: file.messages };
}
