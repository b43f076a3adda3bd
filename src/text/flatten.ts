// Phrasing content of mdast into folded plain text with a map to the characters it came from.
import type { Nodes } from 'mdast';
import type { BodyKind, OffsetMap } from '../thread/index.ts';

/** White space folded to single spaces, none at the ends; the map counts in the text that was parsed. */
export interface Flat {
  readonly text: string;
  readonly map: OffsetMap;
}

interface Pen {
  text: string;
  readonly at: number[];
  readonly from: number[];
  /** Offset of the white space that waits to be written as one space; -1 where none does. */
  space: number;
}

/** What was parsed; in a plain body `&amp;` is five characters. */
export interface Body {
  readonly source: string;
  readonly kind: BodyKind;
}

/** Flattens nodes that stand one after another in a body's source. */
export function flatten(nodes: readonly Nodes[], body: Body): Flat {
  const pen: Pen = { text: '', at: [], from: [], space: -1 };
  for (const node of nodes) walk(node, body, pen);
  return drawn(pen);
}

const drawn = ({ text, at, from }: Pen): Flat => ({ text, map: at.length > 0 ? { at, from } : { at: [0], from: [0] } });

function walk(node: Nodes, body: Body, pen: Pen): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if ('children' in node) for (const child of node.children) walk(child as Nodes, body, pen);
  else if (node.type === 'break' || node.type === 'html') write(pen, ' ', start);
  else writeAligned(pen, wordsIn(node), body, start, end);
  if (node.type === 'tableCell') write(pen, ' ', end);
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return ('alt' in node && node.alt) || '';
}

/** A stretch of source as it is, folded. */
export function flattenRaw(source: string, start: number, end: number): Flat {
  const pen: Pen = { text: '', at: [], from: [], space: -1 };
  for (let at = start; at < end; at++) write(pen, source[at] ?? '', at);
  return drawn(pen);
}

const isSpace = (char: string) => char.trim() === '' && char !== '\u200b';

function write(pen: Pen, char: string, from: number): void {
  if (isSpace(char)) {
    if (pen.text !== '' && pen.space < 0) pen.space = from;
    return;
  }
  if (pen.space >= 0) put(pen, ' ', pen.space);
  pen.space = -1;
  put(pen, char, from);
}

function put(pen: Pen, char: string, from: number): void {
  const last = pen.at.length - 1;
  const follows = last >= 0 && (pen.from[last] ?? 0) + pen.text.length - (pen.at[last] ?? 0) === from;
  if (!follows) {
    pen.at.push(pen.text.length);
    pen.from.push(from);
  }
  pen.text += char;
}

/**
 * Writes a node's value character by character beside its source, passing over what markup put between them: escapes,
 * references (`&amp;` is one character), and the `> ` or indentation of a line that goes on.
 */
function writeAligned(pen: Pen, value: string, { source, kind }: Body, start: number, end: number): void {
  let at = start;
  const references = kind === 'markdown';
  for (let i = 0; i < value.length; i++) {
    const char = value[i] ?? '';
    const next = seek(char, source, at, end, references);
    if (next < end) {
      write(pen, char, next);
      at = next + 1;
      continue;
    }
    const reference = references ? source.indexOf('&', at) : -1;
    const from = reference >= 0 && reference < end ? reference : Math.min(at, end - 1);
    write(pen, char, Math.max(start, from));
    at = reference >= 0 && reference < end ? afterReference(source, reference, end) : at;
  }
}

/** Where `char` stands next; passes over marks that are no text, never over a reference that may stand for it. */
function seek(char: string, source: string, at: number, end: number, references: boolean): number {
  for (let i = at; i < end; i++) {
    const found = source[i] ?? '';
    if (references && found === '&' && (char !== '&' || source.startsWith('&amp;', i))) return end;
    if (found === char || (char === '\n' && found === '\r')) return i;
    if (!isSpace(found) && !'\\>`![]|'.includes(found)) return end;
  }
  return end;
}

function afterReference(source: string, at: number, end: number): number {
  const close = source.indexOf(';', at);
  return close >= 0 && close < end ? close + 1 : at + 1;
}
