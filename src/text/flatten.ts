// Phrasing content of mdast into folded plain text with a map to the characters it came from.
import type { Nodes } from 'mdast';
import type { Anchor } from './anchors.ts';
import { drawn, type Flat, isSpace, newPen, type Pen, write } from './pen.ts';

/** Flattens nodes that stand one after another in `source`. */
export function flatten(nodes: readonly Nodes[], source: string): Flat {
  const pen = newPen();
  for (const node of nodes) walk(node, source, pen);
  return drawn(pen);
}

/** A stretch of source as it is, folded. */
export const flattenRaw = (source: string, start: number, end: number): Flat => append(newPen(), source, start, end);

/** A stretch of HTML: its words, folded; tags are markup, and what only looks like one (`a < b`) is text. */
export function withoutTags(source: string, start: number, end: number): Flat {
  const pen = newPen();
  for (let at = start; at < end; at++) {
    const close = source[at] === '<' ? source.indexOf('>', at) : -1;
    const isTag = close >= 0 && close < end && /[a-z/!?]/i.test(source[at + 1] ?? '');
    write(pen, isTag ? ' ' : (source[at] ?? ''), at);
    if (isTag) at = close;
    else if (source[at] === '<' && close < 0) return append(pen, source, at + 1, end);
  }
  return drawn(pen);
}

/** Writes a stretch as it is. */
function append(pen: Pen, source: string, start: number, end: number): Flat {
  for (let at = start; at < end; at++) write(pen, source[at] ?? '', at);
  return drawn(pen);
}

function walk(node: Nodes, source: string, pen: Pen): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if ('children' in node) for (const child of node.children) walk(child, source, pen);
  else if (node.type === 'break' || node.type === 'html') write(pen, ' ', start);
  else writeAligned(pen, wordsOf(node, start, source), { source, end });
  if (node.type === 'tableCell') write(pen, ' ', end);
}

interface Words {
  readonly value: string;
  /** Where the value begins. */
  readonly start: number;
  readonly anchors: readonly Anchor[];
}

function wordsOf(node: Nodes, start: number, source: string): Words {
  if (node.type === 'text') return { value: node.value, start, anchors: node.data?.anchors ?? [] };
  if (node.type === 'inlineCode') return { value: node.value, start: afterRun('`', source, start), anchors: [] };
  if (node.type === 'code') return { value: node.value, start: codeStart(source, start), anchors: [] };
  if ('value' in node) return { value: node.value, start, anchors: [] };
  const alt = ('alt' in node && node.alt) || '';
  return { value: alt, start: start + '!['.length, anchors: [] };
}

function afterRun(mark: string, source: string, start: number): number {
  let at = start;
  while (source[at] === mark) at++;
  return at;
}

/** Code begins on the line after its fence. */
const codeStart = (source: string, start: number) => source.indexOf('\n', start) + 1 || start;

/**
 * Writes a value character by character beside its source. Anchors say where references and escapes stand; between
 * them the source has more only at line ends: white space, and the `> ` of a line that goes on.
 */
function writeAligned(
  pen: Pen,
  { value, start, anchors }: Words,
  { source, end }: { source: string; end: number },
): void {
  let at = start;
  let next = 0;
  for (let index = 0; index < value.length; index++) {
    const anchor = anchors[next];
    if (anchor?.index === index) {
      at = anchor.offset;
      next++;
      const after = anchors[next];
      if (anchor.reference && after) {
        write(pen, value.slice(index, after.index), at, after.offset - at);
        index = after.index - 1;
        continue;
      }
    }
    at = seek(value[index] ?? '', source, at, end);
    write(pen, value[index] ?? '', Math.min(at, end - 1));
    at++;
  }
}

/** Where `char` stands next, past what is no text; where it is not found, the place is left as it is. */
function seek(char: string, source: string, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const found = source[i] ?? '';
    if (found === char) return i;
    if (!isSpace(found) && found !== '>' && found !== '\\') return at;
  }
  return at;
}
