// A text into the threads it holds, with messages about the reading.
import type { VFileMessage } from 'vfile-message';
import type { Thread } from '../thread/index.ts';
import { choose } from './detect.ts';
import { formats } from './formats.ts';
import { whyNoThread } from './no-thread.ts';
import { type Input, page } from './page.ts';
import type { FormatWords, Page } from './types.ts';
import { compile } from './words.ts';

export interface ReadThreadsOptions {
  /** Name of a format that overrides detection. */
  readonly from?: string;
}

export interface ThreadsRead {
  /** Empty where the text holds no thread; the first message then says why. */
  readonly threads: Thread[];
  readonly messages: VFileMessage[];
}

/** A reader with its words looked through once, for many texts. */
export function threadReader(words: FormatWords): (input: Input, options?: ReadThreadsOptions) => ThreadsRead {
  const compiled = compile(words);
  return (input, { from } = {}) => {
    const read = page(input, compiled);
    const found = from === undefined ? detected(read) : named(read, from);
    return { threads: found ? [found] : [], messages: read.file.messages };
  };
}

function detected(read: Page): Thread | null {
  const choice = choose(read);
  const found = choice?.format.read(read) ?? null;
  if (!choice || !found) {
    read.file.message(whyNoThread(read), { ruleId: 'no-thread' });
    return null;
  }
  const { confidence, runnerUp } = choice;
  return { ...found, source: { ...found.source, confidence, runnerUp } };
}

function named(read: Page, from: string): Thread | null {
  const format = formats.find(({ name }) => name === from);
  const known = formats.map(({ name }) => name).join(', ');
  if (!format) {
    read.file.message(`There is no format "${from}"; the formats are: ${known}.`, { ruleId: 'unknown-format' });
    return null;
  }
  const found = format.read(read);
  if (!found) read.file.message(`This text cannot be read as ${format.label}.`, { ruleId: 'no-thread' });
  return found && { ...found, source: { ...found.source, confidence: 1 } };
}
