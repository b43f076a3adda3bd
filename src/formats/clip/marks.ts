// Lines of a Markdown clip into headers: `> > **name** · [date](url) · 12 points`, `- **name** (3 days ago, 12 points): text`.
import type { Age, Reading } from '../ages.ts';
import { leadingNumber } from '../numbers.ts';
import type { Page, Row } from '../types.ts';

export interface Header {
  readonly row: number;
  /** Number of quote marks before it, and column behind them. */
  readonly depth: number;
  readonly column: number;
  /** Whether it is an item of a list. */
  readonly item: boolean;
  readonly name: string;
  readonly reading: Reading;
  readonly edited: boolean;
  /** Whether only an address tells that its name is one: then nobody wrote Markdown below it. */
  readonly addressed: boolean;
  /** Offset where the body begins on the row of the header; null where it begins below. */
  readonly body: number | null;
}

const MARKS = /^\s{0,8}(?:>\s?){1,60}/;
const BULLET = /^(?:[-*+]|\d{1,4}[.)])\s{1,4}/;
/** `**[name](url)**`, `**name**`, `[**name**](url)`. */
const LINKED = /^\*\*\[([^[\]\n]{1,80})\]\([^()\s]{0,300}\)\*\*/;
const BOLD = /^\*\*([^*\n]{1,80})\*\*/;
const BOLD_LINK = /^\[\*\*([^*\n]{1,80})\*\*\]\([^()\s]{0,300}\)/;
/** `Ann Lee <ann@oven.example>`: an item of a thread that was a newsgroup's or a list's. */
const ADDRESSED = /^([^<>*[\]\n]{1,80}?) \\?<[^<>\s@]{1,80}@[^<>\s]{1,100}>/;
const ADDRESS = /^\s?\\?<[^<>\s@]{1,80}@[^<>\s]{1,100}>/;
const DETAILS = /^\s?\(([^()]{1,120})\)\s?:?\s?/;

/** Where the text of a row begins behind its quote marks, and how many there are; read from the input, not from the row. */
export function marksAt({ text }: Pick<Page, 'text'>, row: Row): { readonly depth: number; readonly at: number } {
  const line = text.slice(row.start, row.end);
  const marks = MARKS.exec(line)?.[0] ?? '';
  return { depth: marks.replace(/[^>]/g, '').length, at: row.start + marks.length };
}

export function headerAt(page: Page, index: number): Header | null {
  const row = page.rows[index];
  if (!row || row.text === '') return null;
  const { depth, at } = marksAt(page, row);
  const line = page.text.slice(at, row.end);
  const indent = line.length - line.trimStart().length;
  const bullet = BULLET.exec(line.slice(indent))?.[0].length ?? 0;
  const from = indent + bullet;
  const opening = line.slice(from, from + 500);
  const name = nameAt(opening, bullet > 0);
  if (!name) return null;
  const rest = line.slice(from + name.length);
  const details = name.addressed ? datedIn(rest) : detailsIn(rest, page);
  if (!details) return null;
  const { length, ...found } = details;
  return {
    row: index,
    depth,
    column: bullet > 0 ? indent : 0,
    item: bullet > 0,
    name: name.name.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').trim(),
    ...found,
    addressed: name.addressed,
    body: length < rest.length ? at + from + name.length + length : null,
  };
}

interface Named {
  readonly name: string;
  /** How much of the row the name takes, with an address behind it. */
  readonly length: number;
  /** Whether only an address tells that it is a name. */
  readonly addressed: boolean;
}

function nameAt(opening: string, isItem: boolean): Named | null {
  const bold = LINKED.exec(opening) ?? BOLD.exec(opening) ?? BOLD_LINK.exec(opening);
  const found = bold ?? (isItem ? ADDRESSED.exec(opening) : null);
  if (!found) return null;
  const address = bold ? (ADDRESS.exec(opening.slice(bold[0].length))?.[0].length ?? 0) : 0;
  return { name: found[1] ?? '', length: found[0].length + address, addressed: !bold };
}

/** `, 3 May 1994 10:00:00 GMT` to the end of the row. */
function datedIn(rest: string): Details | null {
  const text = rest
    .slice(0, 80)
    .replace(/^[\s,·•|–—-]{1,5}/u, '')
    .replace(/^(?:on|at) |\s?:?\s{0,3}$/g, '');
  const reading = { score: null, age: { text, unit: null, count: null } };
  return isDate(text) ? { reading, edited: false, length: rest.length } : null;
}

interface Details {
  readonly reading: Reading;
  readonly edited: boolean;
  /** How much of the row they take. */
  readonly length: number;
}

/** What stands behind a name: parts between dots to the end of the row, or a bracket, perhaps with a colon. */
function detailsIn(rest: string, page: Page): Details | null {
  const bracket = DETAILS.exec(rest);
  const parts = bracket?.[1]?.split(/[,·•|]/) ?? (/^\s?[·•|–—]/.test(rest) ? rest.slice(0, 600).split(/[·•|–—]/) : []);
  const found = partsIn(parts, page);
  return found && { ...found, length: bracket?.[0].length ?? rest.length };
}

/** Null where no part is a time, a score or an edit: then the name is only bold text. */
function partsIn(parts: readonly string[], { words }: Page): Omit<Details, 'length'> | null {
  let score: number | null = null;
  let age: Age | null = null;
  let edited = false;
  let sure = false;
  for (const part of parts) {
    const text = (/^\[([^[\]]{1,80})\]\([^()\s]{0,300}\)$/.exec(part.trim())?.[1] ?? part).replaceAll('\\', '').trim();
    const number = leadingNumber(text.replace(/^[↑▲+]\s?/u, ''));
    const isScore =
      number !== null && /^[↑▲+]?\s?-?[\d.,kKM−]{1,9}\s?(?:points?|pts|upvotes?|votes?|↑|karma)?$/u.test(text);
    if (isScore && number) score ??= number.value;
    age ??= words.age(text) ?? (isDate(text) ? { text, unit: null, count: null } : null);
    edited ||= /^\*?edited\b/i.test(text);
    sure ||= isScore || age !== null;
  }
  return sure ? { reading: { score, age }, edited } : null;
}

const isDate = (text: string) => text.length < 40 && /\b(?:19|20)\d\d\b/.test(text) && /\d.{1,20}\d/.test(text);
