// A body's text into a read comment, for tests of the rooms that come after the formats.
import { readBodies } from '../../src/text/index.ts';
import { type BodyKind, type Comment, comment, locator, thread } from '../../src/thread/index.ts';

const source = { name: 't', format: 't', converter: null, confidence: 1, runnerUp: null, bytes: 0, lines: 0 };

/** Reads `text` as the body of a comment whose lines stand `indent` columns to the right. */
export function readBody(text: string, kind: BodyKind = 'plain', indent = 0): Comment {
  const pad = ' '.repeat(indent);
  const lines = text.split('\n');
  const file = lines.map((line) => pad + line).join('\n');
  let offset = 0;
  const raw = lines.map((line) => {
    const from = offset + indent;
    offset += indent + line.length + 1;
    return { text: line, offset: from };
  });
  const one = comment({
    id: 'c1',
    author: 'ana',
    raw: { kind, lines: raw },
    file,
    position: locator(file)(0, file.length),
  });
  readBodies(thread({ source, children: [one] }));
  return one;
}

export const sentencesOf = (one: Comment) => one.children.flatMap(({ children }) => children);
