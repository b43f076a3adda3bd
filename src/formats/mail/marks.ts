// How many quote marks a row begins with, and what stands behind them.

const MARKS = /^(?:[>|]\s?){1,40}/;

export interface Marked {
  readonly depth: number;
  readonly text: string;
}

/** `> > text`, `>> text`; a bar counts only behind a mark, since tables begin with one. */
export function marksOf(text: string): Marked {
  if (!text.startsWith('>')) return { depth: 0, text };
  const marks = MARKS.exec(text)?.[0] ?? '';
  return { depth: marks.replace(/\s/g, '').length, text: text.slice(marks.length).trim() };
}
