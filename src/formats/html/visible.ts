// The elements of a page into the text that a reader sees: a line a block, a blank line around paragraphs, quotations set in.
import type { Element, Nodes, Root } from 'hast';
import { attribute } from './page.ts';

/** What nobody sees, or what is only there to be filled in. */
const UNSEEN = new Set(
  'head script style template noscript svg math iframe object select textarea option datalist'.split(' '),
);
/** Blocks with a blank line around them, and those that only begin a line. */
const PARAGRAPHS = new Set('p blockquote h1 h2 h3 h4 h5 h6 ul ol dl pre table hr figure form'.split(' '));
const LINES = new Set(
  'address article aside body dd details div dt fieldset figcaption footer header html li main nav section summary tr tbody thead'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
/** How far a quotation is set in, as text browsers do. */
const STEP = 4;
const HIDDEN = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;

export function visibleText(tree: Root): string {
  const pen = pens();
  walk(tree, { pen, depth: 0, kept: false });
  return pen.text();
}

interface Place {
  readonly pen: Pen;
  /** How far the text is set in. */
  readonly depth: number;
  /** Whether line breaks count. */
  readonly kept: boolean;
}

function walk(node: Nodes, place: Place): void {
  if (node.type === 'text') place.pen.write(node.value, place.depth, place.kept);
  else if (node.type === 'root') for (const child of node.children) walk(child, place);
  else if (node.type === 'element' && !UNSEEN.has(node.tagName) && !isHidden(node)) enter(node, place);
}

function enter({ tagName: name, children }: Element, { pen, depth, kept }: Place): void {
  // Who is quoted stands in a line of its own above the quotation.
  const isLine = LINES.has(name) || name === 'br' || (name === 'cite' && depth > 0);
  const around = PARAGRAPHS.has(name) ? 2 : isLine ? 1 : 0;
  const inside = { pen, depth: depth + (name === 'blockquote' ? STEP : 0), kept: kept || name === 'pre' };
  pen.end(around);
  for (const child of children) walk(child, inside);
  if (CELLS.has(name)) pen.write(' ', depth, false);
  if (name !== 'br') pen.end(around);
}

function isHidden(node: Element): boolean {
  return attribute(node, 'hidden') !== null || HIDDEN.test(attribute(node, 'style') ?? '');
}

interface Pen {
  readonly write: (words: string, depth: number, kept: boolean) => void;
  /** Ends the line that is written, if there is one; 2 asks for a blank line before what follows. */
  readonly end: (breaks: number) => void;
  readonly text: () => string;
}

function pens(): Pen {
  const lines: string[] = [];
  let line = '';
  let blank = false;
  const end = (breaks: number) => {
    if (breaks === 0) return;
    if (line.trim() !== '') lines.push(line.trimEnd());
    if (breaks === 2) blank = lines.length > 0;
    line = '';
  };
  const put = (words: string, depth: number) => {
    if (line === '' && words.trim() === '') return;
    if (line === '' && blank) {
      lines.push('');
      blank = false;
    }
    line = line === '' ? ' '.repeat(depth) + words : line + words;
  };
  const write = (words: string, depth: number, kept: boolean) => {
    if (!kept) {
      const folded = words.replace(/[ \t\r\n\f]{1,9999}/g, ' ');
      put(line === '' || line.endsWith(' ') ? folded.trimStart() : folded, depth);
      return;
    }
    for (const [i, one] of words.split(/\r\n|\n|\r/).entries()) {
      if (i > 0) end(1);
      put(one, depth);
    }
  };
  return {
    write,
    end,
    text: () => {
      end(1);
      return lines.join('\n');
    },
  };
}
