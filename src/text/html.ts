// A body's HTML into the same blocks that Markdown gives: quotes, items, rows, headings, code and paragraphs.
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as wordsOf } from 'hast-util-to-string';
import { isDeep } from '../formats/index.ts';
import { type Citation, sliceMap } from '../thread/index.ts';
import { writeDecoded } from './decoded.ts';
import { withoutTags } from './flatten.ts';
import { stretches } from './machine/rows.ts';
import { type Block, type Place, within } from './passages.ts';
import { drawn, type Flat, newPen, type Pen, write } from './pen.ts';

/** Elements that stand on lines of their own, and the role of what is in them (null: that of what they stand in). */
const BLOCKS: ReadonlyMap<string, Place['role'] | null> = new Map([
  ...(['p', 'div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'figure'] as const).map(plain),
  ...(['figcaption', 'details', 'summary', 'ul', 'ol', 'dl', 'dt', 'dd', 'hr', 'center'] as const).map(plain),
  ...(['address', 'fieldset', 'form', 'table', 'thead', 'tbody', 'tfoot', 'caption'] as const).map(plain),
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((name) => [name, 'heading'] as const),
  ['li', 'item'],
  ['tr', 'row'],
  ['pre', 'code'],
]);

function plain(name: string): readonly [string, null] {
  return [name, null];
}

/** What holds no words of the writer. */
const SKIPPED = new Set(
  'button canvas head iframe input noscript object script select style svg template textarea title video'.split(' '),
);

/** Parts that Discourse adds to what somebody wrote, by class: a picture's caption, the buttons of a quote. */
const ADDED = new Set(['filename', 'informations', 'quote-controls']);
/** Words of others, by class: a named quote (vBulletin: bbcode_quote), the preview of a page that a link leads to (Discourse, XenForo). */
const QUOTES = new Set(['quote', 'bbcode_quote', 'onebox', 'bbCodeBlock--unfurl']);
/** Cells that old forums set quotations in. */
const QUOTE_CELLS = new Set(['alt2', 'quote']);
/** Attributes that say who is quoted (Discourse, XenForo, Invision), and where. */
const CITED = ['dataUsername', 'dataQuote', 'dataIpsquoteUsername'];
const CITED_IN = ['dataPost', 'dataSource', 'dataIpsquoteContentcommentid'];

// Deeper nesting is no text that somebody wrote, and the parser's time grows with its square.
const DEEPEST = 200;

export function htmlBlocks(source: string): readonly Block[] {
  const whole = { role: 'paragraph', marks: 0 } as const;
  if (isDeep(source, DEEPEST))
    return [{ ...whole, ...withoutTags(source, 0, source.length) }].filter(({ text }) => text !== '');
  const page: Page = { source, blocks: [], pen: newPen(), place: whole, head: false, breaks: 0, rows: [] };
  walk(fromHtml(source, { fragment: true }), page);
  close(page);
  return page.blocks;
}

interface Page {
  readonly source: string;
  readonly blocks: Block[];
  pen: Pen;
  /** What the pen writes. */
  place: Place;
  /** Whether it writes the head of a named quote ("ana:"), which is nobody's words; they begin with its blockquote. */
  head: boolean;
  /** Line breaks since the last word: two end a paragraph. */
  breaks: number;
  /** Where in the pen's text its rows end. */
  rows: number[];
}

function walk(node: Nodes, page: Page): void {
  if (node.type === 'text') {
    if (node.value.trim() !== '') page.breaks = 0;
    writeDecoded(page.pen, node.value, { source: page.source, ...spanOf(node) });
  } else if (node.type === 'element') element(node, page);
  else if (node.type === 'root') for (const child of node.children) walk(child, page);
}

function element(node: Element, page: Page): void {
  const { tagName, children } = node;
  if (SKIPPED.has(tagName) || hasClass(node, ADDED)) return;
  if (tagName === 'br') lineBreak(node, page);
  else if (tagName === 'img') picture(node, page);
  else if (tagName === 'blockquote' || isNamedQuote(node)) inside(node, quoteOf(node, page.place), page);
  else if (tagName === 'tr' && isFrame(node)) inside(node, page.place, page);
  else if (BLOCKS.has(tagName)) inside(node, within(page.place, BLOCKS.get(tagName) ?? page.place.role), page);
  else for (const child of children) walk(child, page);
  if (tagName === 'td' || tagName === 'th') write(page.pen, ' ', spanOf(node).end);
}

function lineBreak(node: Element, page: Page): void {
  write(page.pen, ' ', spanOf(node).start);
  page.rows.push(page.pen.text.length);
  if (++page.breaks === 2) close(page);
}

/** Reads what an element holds as blocks of their own. */
function inside(node: Element, place: Place, page: Page): void {
  close(page);
  const { place: around, head } = page;
  page.place = place;
  if (node.tagName === 'blockquote') page.head = false;
  else if (place.cites && place.cites !== around.cites) page.head = true;
  for (const child of node.children) walk(child, page);
  close(page);
  page.place = around;
  page.head = head;
}

/** A row of one cell: programs that write letters set text out so. */
const isFrame = ({ children }: Element) => children.filter(isFilledCell).length < 2;

const isFilledCell = (node: Nodes) =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th') && wordsOf(node).trim() !== '';

/** A picture is the words that stand for it. */
function picture(node: Element, page: Page): void {
  const { start, end } = spanOf(node);
  const alt = String(node.properties['alt'] ?? '').replace(/\s+/gu, ' ');
  if (alt.trim() !== '') write(page.pen, alt.trim(), start, end - start);
  page.breaks = 0;
}

/** Some forums say in an element around a quote whose words it holds. */
function quoteOf({ properties }: Element, around: Place): Place {
  const first = (names: readonly string[]) => names.map((name) => properties[name]?.toString()).find(Boolean) ?? null;
  const author = first(CITED);
  // "post: 123"
  const comment = first(CITED_IN)?.replace(/^post: /, '') ?? null;
  const cites: Citation | undefined = author || comment ? { author, comment } : around.cites;
  return { role: 'quote', marks: around.marks + 1, ...(cites ? { cites } : {}) };
}

const hasClass = ({ properties: { className } }: Element, names: ReadonlySet<string>) =>
  Array.isArray(className) && className.some((name) => names.has(String(name)));

const isNamedQuote = (node: Element) =>
  node.tagName === 'td' ? hasClass(node, QUOTE_CELLS) : QUOTING.has(node.tagName) && hasClass(node, QUOTES);

const QUOTING = new Set(['aside', 'div']);

/** Ends a block. One that opens with `>` is a quote as people type it where pages know no other. */
function close(page: Page): void {
  const { text, map } = drawn(page.pen);
  const { place, rows } = page;
  page.pen = newPen();
  page.breaks = 0;
  page.rows = [];
  const mark = place.role === 'code' ? 0 : (/^>[> ]*/.exec(text)?.[0].length ?? 0);
  if (text.length === mark || page.head) return;
  const typed = mark > 0 ? ({ role: 'quote', marks: place.marks + 1 } as const) : {};
  if (place.role !== 'code' && mark === 0 && rows.length > 0) page.blocks.push(...partsOf({ text, map }, rows, place));
  else page.blocks.push({ ...place, ...typed, text: text.slice(mark), map: sliceMap(map, mark, text.length) });
}

/** A block of several rows, parted where some of them are what nobody says. */
function partsOf({ text, map }: Flat, rows: readonly number[], place: Place): readonly Block[] {
  // A break is a space in the text, so that a place in its rows is a place in it.
  const ends = [...new Set(rows)].filter((end) => text[end] === ' ');
  const value = [...ends, text.length]
    .map((end, i) => text.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end))
    .join('\n');
  return stretches(value, 'plain').flatMap(({ start, end, apart }) => {
    const own = text.slice(start, end).trimEnd();
    if (own === '') return [];
    return [{ ...(apart ? within(place, 'code') : place), text: own, map: sliceMap(map, start, start + own.length) }];
  });
}

function spanOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
