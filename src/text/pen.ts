// Characters with their places into folded text: white space becomes single spaces, none at the ends.
import type { OffsetMap } from '../thread/index.ts';

/** White space folded; the map counts in the text that was parsed. */
export interface Flat {
  readonly text: string;
  readonly map: OffsetMap;
}

export interface Pen {
  text: string;
  readonly at: number[];
  readonly from: number[];
  /** Offset of the white space that waits to be written as one space; -1 where none does. */
  space: number;
}

export const newPen = (): Pen => ({ text: '', at: [], from: [], space: -1 });

export function drawn({ text, at, from }: Pen): Flat {
  return { text, map: at.length > 0 ? { at, from } : { at: [0], from: [0] } };
}

/** Writes the character that stands at `from`. */
export function write(pen: Pen, char: string, from: number): void {
  if (isSpace(char)) {
    if (pen.text !== '' && pen.space < 0) pen.space = from;
    return;
  }
  if (pen.space >= 0) put(pen, ' ', pen.space);
  pen.space = -1;
  put(pen, char, from);
}

/** The end of the text counts as white space. */
export const isSpace = (char: string) => char.trim() === '';

function put(pen: Pen, char: string, from: number): void {
  const last = pen.at.length - 1;
  const follows = last >= 0 && (pen.from[last] ?? 0) + pen.text.length - (pen.at[last] ?? 0) === from;
  if (!follows) {
    pen.at.push(pen.text.length);
    pen.from.push(from);
  }
  pen.text += char;
}
