// Rows of a page into the thread that they hold by themselves, with the messages of this reading alone.
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Thread, utterances } from '../thread/index.ts';
import { choose } from './detect.ts';
import type { Format, Page } from './types.ts';

export interface Attempt {
  readonly thread: Thread;
  /** Further threads that the format found. */
  readonly more: readonly Thread[];
  readonly messages: readonly VFileMessage[];
}

export function attempt(page: Page): Attempt | null {
  const file = new VFile({ path: page.name });
  const own = { ...page, file };
  const choice = choose(own);
  if (!choice) return null;
  const { format, confidence, runnerUp } = choice;
  const [thread, ...more] = allIn(own, format).map((found) => ({
    ...found,
    source: { ...found.source, confidence, runnerUp },
  }));
  return thread ? { thread, more, messages: file.messages } : null;
}

/** The threads that a format finds in a page. */
export function allIn(page: Page, { read, readAll }: Format): readonly Thread[] {
  if (readAll) return readAll(page);
  const found = read(page);
  return found ? [found] : [];
}

/** The same for rows `from` to before `to`: what stands around them is blank, so that all places stay. */
export function attemptAt(page: Page, from: number, to: number, rows = page.rows.slice(from, to)): Attempt | null {
  const start = page.rows[from]?.start ?? 0;
  const stop = page.rows[to]?.start ?? page.text.length;
  const blank = page.text.slice(0, start).replace(/[^\r\n]/g, ' ');
  // Places are counted from the start of the text, so what stands behind can go.
  const text = blank + page.text.slice(start, stop);
  const found = attempt({ ...page, text, rows });
  for (const one of found ? [found.thread, ...found.more].flatMap(utterances) : [])
    if (one.file === text) one.file = page.text;
  return found;
}
