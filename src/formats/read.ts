// A text into the threads it holds, with messages about the reading.
import type { Thread } from '../thread/index.ts';
import { allIn } from './attempt.ts';
import { formats } from './formats.ts';
import { readHtml, sites } from './html/read.ts';
import { jsonFormats, readJson } from './json/read.ts';
import { whyNoThread } from './no-thread.ts';
import { type Input, page } from './page.ts';
import { threadsIn } from './several.ts';
import { formats as all } from './table.ts';
import type { FormatWords, Page, ThreadsRead } from './types.ts';
import { compile, type Words } from './words.ts';

export interface ReadThreadsOptions {
  /** Name of a format that overrides detection. */
  readonly from?: string;
}

/** A reader with its words looked through once, for many texts. */
export function threadReader(words: FormatWords): (input: Input, options?: ReadThreadsOptions) => ThreadsRead {
  const compiled = compile(words);
  return (input, { from } = {}) => {
    const exact = readExact(input, compiled, from);
    if (exact) return exact;
    const read = page(input, compiled);
    if (from === undefined) return detected(read);
    return { threads: named(read, from), messages: read.file.messages };
  };
}

/** Reads what says itself who wrote what and whom they answer; null where the text is nothing of that kind. */
function readExact(input: Input, words: Words, from: string | undefined): ThreadsRead | null {
  const json = jsonFormats.find(({ name }) => name === from);
  const site = sites.find(({ name }) => name === from);
  const read = json || from === undefined ? readJson(input, json) : null;
  return (
    read ?? (site || from === undefined ? readHtml(input, words, (text) => detected(page(text, words)), site) : null)
  );
}

function detected(read: Page): ThreadsRead {
  const found = threadsIn(read);
  if (found.length === 0) read.file.message(whyNoThread(read), { ruleId: 'no-thread' });
  const messages = [...found.flatMap((one) => one.messages), ...read.file.messages];
  return { threads: found.map(({ thread }) => thread), messages };
}

function named(read: Page, from: string): Thread[] {
  const known = all.find(({ name }) => name === from);
  if (!known) {
    const names = all.map(({ name }) => name).join(', ');
    read.file.message(`There is no format "${from}"; the formats are: ${names}.`, { ruleId: 'unknown-format' });
    return [];
  }
  const format = formats.find(({ name }) => name === from);
  const found = format ? allIn(read, format) : [];
  if (found.length === 0) read.file.message(`This text cannot be read as ${known.label}.`, { ruleId: 'no-thread' });
  return found.map((thread) => ({ ...thread, source: { ...thread.source, confidence: 1 } }));
}
