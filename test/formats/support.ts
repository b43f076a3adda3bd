// Support of the tests of formats/: the word lists, reading a text, and a thread written as a Lemmy page would print it.
import { readFileSync } from 'node:fs';
import { type FormatWords, threadReader } from '../../src/formats/index.ts';
import type { Thread } from '../../src/thread/index.ts';

export const words: FormatWords = JSON.parse(
  readFileSync(new URL('../../data/formats/words.json', import.meta.url), 'utf8'),
);

const reader = threadReader(words);

export const read = (text: string, from?: string) =>
  reader({ name: 'thread.txt', text, bytes: text.length }, from === undefined ? {} : { from });

export function only(text: string): Thread {
  const { threads, messages } = read(text);
  const [thread] = threads;
  if (!thread) throw new Error(`no thread: ${messages.map(String).join('; ')}`);
  return thread;
}

/** What a golden file shows of a thread. */
export function summary({ title, source, post, children }: Thread) {
  const shown = [...(post ? [post] : []), ...children].map(({ raw, position, file, text, children: _, ...rest }) => ({
    id: rest.id,
    parent: rest.parent,
    parentBy: rest.parentBy,
    author: rest.author,
    instance: rest.instance,
    score: rest.score,
    scoreReadings: rest.scoreReadings,
    age: rest.age,
    edited: rest.edited,
    deleted: rest.deleted,
    from: position.start,
    to: position.end,
    lines: raw.lines.map((line) => line.text),
  }));
  return { source, title, comments: shown };
}

export interface Written {
  readonly author: string;
  readonly instance: string | null;
  readonly score: number;
  readonly days: number;
  readonly edited: boolean;
  readonly paragraphs: readonly string[];
  /** Depth below the comment before: 1 is a reply to it, 0 a sibling, and so on. */
  readonly depth: number;
}

/** A: score glued to the age; B: parted by a dot; C: votes in lines of their own. */
export type Shape = 'A' | 'B' | 'C';

export function write(comments: readonly Written[], shape: Shape): string {
  return comments.map((comment) => block(comment, shape)).join('\n\n');
}

function block({ author, instance, score, days, edited, paragraphs, depth }: Written, shape: Shape): string {
  const indent = '  '.repeat(depth);
  const name = `${shape === 'C' ? '' : '@'}${author}${instance === null ? '' : `@${instance}`}`;
  const age = days === 1 ? '1 day ago' : `${days} days ago`;
  const tails: Record<Shape, readonly string[]> = {
    A: edited ? [String(score), 'edit-2', age] : [`${score}${age}`],
    B: edited ? [`${score}•`, 'edit-2', age] : [`${score}•${age}`],
    C: ['arrow-up', String(score), '·', ...(edited ? ['edit-2'] : []), age],
  };
  const body = paragraphs.flatMap((text) => ['', `${indent}  ${text}`]);
  return [
    `${indent}• ${name}`,
    ...['link', 'fedilink', ...tails[shape]].map((line) => `${indent}  ${line}`),
    ...body,
  ].join('\n');
}
