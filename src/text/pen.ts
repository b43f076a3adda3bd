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
  readonly width: number[];
  /** Offset of the white space that waits to be written as one space; -1 where none does. */
  space: number;
}

export const newPen = (): Pen => ({ text: '', at: [], from: [], width: [], space: -1 });

export function drawn({ text, at, from, width }: Pen): Flat {
  if (at.length === 0) return { text, map: { at: [0], from: [0] } };
  return { text, map: width.some((one) => one > 0) ? { at, from, width } : { at, from } };
}

/** Writes the character that stands at `from`; with a `width`, what that many characters of the source stand for. */
export function write(pen: Pen, char: string, from: number, width = 0): void {
  if (isSpace(char)) {
    if (pen.text !== '' && pen.space < 0) pen.space = from;
    return;
  }
  if (pen.space >= 0) put(pen, ' ', pen.space, 0);
  pen.space = -1;
  put(pen, char, from, width);
}

/** The end of the text counts as white space. */
export const isSpace = (char: string) => char.trim() === '';

function put(pen: Pen, char: string, from: number, width: number): void {
  const last = pen.at.length - 1;
  const follows = last >= 0 && (pen.from[last] ?? 0) + pen.text.length - (pen.at[last] ?? 0) === from;
  if (!follows || width > 0 || (pen.width[last] ?? 0) > 0) {
    pen.at.push(pen.text.length);
    pen.from.push(from);
    pen.width.push(width);
  }
  pen.text += char;
}
