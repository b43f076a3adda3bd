// Comments given in short into a thread whose bodies are read and whose quotes are traced.
import { traceReplies } from '../../src/replies/index.ts';
import { readBodies } from '../../src/text/index.ts';
import { type BodyKind, type Comment, comment, locator, type Thread, thread } from '../../src/thread/index.ts';

export interface Given {
  readonly by: string | null;
  /** Index of the parent; null for none, undefined where the format does not know. */
  readonly to?: number | null | undefined;
  /** Indexes of those that may be the parent. */
  readonly among?: readonly number[];
  readonly text: string;
}

export function talk(given: readonly Given[], kind: BodyKind = 'plain', post?: Given, letter = false): Thread {
  const source = { name: 't', format: 't', converter: null, confidence: 1, runnerUp: null, bytes: 0, lines: 0 };
  const root = thread({
    source,
    children: given.map((one, i) => commentOf(one, `c${i + 1}`, kind, letter)),
    post: post ? commentOf(post, 'post', kind) : null,
  });
  readBodies(root);
  traceReplies(root);
  return root;
}

function commentOf({ by, to, among, text }: Given, id: string, kind: BodyKind, letter = false): Comment {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const at = offset;
    offset += line.length + 1;
    return { text: line, offset: at };
  });
  return comment({
    id,
    author: by,
    raw: { kind, lines, letter },
    file: text,
    position: locator(text)(0, text.length),
    parent: to == null ? null : `c${to + 1}`,
    parentBy: to === undefined ? 'unknown' : to === null ? 'root' : 'indent',
    parentAmong: among?.map((at) => `c${at + 1}`) ?? null,
    parentGuess: to === undefined ? { id: 'c1', confidence: 0.3 } : null,
  });
}

/** Quotes of the last comment as "[of] words". */
export const lastQuotes = (root: Thread) => root.children.at(-1)?.quotes.map(({ of, text }) => `[${of}] ${text}`);
