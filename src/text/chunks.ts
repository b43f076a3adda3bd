// A long body into chunks at blank lines, so that the Markdown parser's time stays in proportion to the text.

export interface Chunk {
  readonly text: string;
  readonly start: number;
}

// The parser's time grows with the square of a body's blocks: a thousand quotes in one body take it seconds.
const MOST_LINES = 80;
const MOST_LENGTH = 8000;

/** Most bodies are one chunk. No chunk ends inside a code fence. */
export function chunks(value: string): readonly Chunk[] {
  const found: Chunk[] = [];
  let start = 0;
  let at = 0;
  let lines = 0;
  let fenced = false;
  for (const line of value.split('\n')) {
    const full = lines >= MOST_LINES || at - start >= MOST_LENGTH;
    if (full && !fenced && line.trim() === '') {
      found.push({ text: value.slice(start, at), start });
      start = at;
      lines = 0;
    }
    if (line.trimStart().startsWith('```')) fenced = !fenced;
    at += line.length + 1;
    lines++;
  }
  return [...found, { text: value.slice(start), start }];
}
