// A long body into chunks between blocks, so that the Markdown parser's time stays in proportion to the text.
import type { BodyKind } from '../thread/index.ts';

export interface Chunk {
  readonly text: string;
  readonly start: number;
}

// The parser's time grows with the square of a body's blocks: a thousand quotes in one body take it seconds.
const MOST_LENGTH = 8000;
/** How many lines a chunk has before it may end: at a blank line, at a list item, at any line. */
const MOST_LINES = { blank: 40, item: 60, any: 300 } as const;

const ITEM = /^ {0,3}(?:[-*+•]|\d{1,9}[.)])\s/u;

/** Most bodies are one chunk. No chunk ends inside a code fence. */
export function chunks(value: string, kind: BodyKind): readonly Chunk[] {
  const found: Chunk[] = [];
  let start = 0;
  let at = 0;
  let lines = 0;
  let fenced = false;
  for (const line of value.split('\n')) {
    if (!fenced && mayEnd(line, lines, at - start)) {
      found.push({ text: value.slice(start, at), start });
      start = at;
      lines = 0;
    }
    if (kind === 'markdown' && /^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    at += line.length + 1;
    lines++;
  }
  return [...found, { text: value.slice(start), start }];
}

/** Whether a chunk of this many lines and characters may end before `line`. */
function mayEnd(line: string, lines: number, length: number): boolean {
  if (line.trim() === '') return lines >= MOST_LINES.blank || length >= MOST_LENGTH;
  return lines >= (ITEM.test(line) ? MOST_LINES.item : MOST_LINES.any);
}
