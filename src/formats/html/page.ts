// The HTML of a saved page into its elements, each with its place, and what they say.
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as wordsOf } from 'hast-util-to-string';
import type { Locate, SourceLine } from '../../thread/index.ts';
import { type Entry, type Found, linesOf } from '../entries.ts';
import type { Place } from '../nesting.ts';
import type { Notes } from '../notes.ts';
import type { FormatInfo } from '../types.ts';
import type { Words } from '../words.ts';

export interface HtmlPage {
  readonly source: string;
  readonly tree: Root;
  readonly words: Words;
  readonly notes: Notes;
  readonly locate: Locate;
}

export interface Site extends FormatInfo {
  /** A word that every page of this site has in its source. */
  readonly word: string;
  /** Selector of what only pages of this site have, one for each comment. */
  readonly sign: string;
  /** One entry a thread. Throws `Unreadable` where the page holds none. */
  readonly read: (page: HtmlPage) => readonly Found[];
}

/** Element names whose end tags people leave out. */
const LOOSE = /^(?:br|img|hr|p|li|wbr|source|input|meta|link|area|col|option|d[td]|t[rdh])$/i;

/** A tag up to its end: what stands before it belongs to its name and attributes, whatever it looks like. */
const TAG = /<(\/?)([a-z][^\s/>]{0,40})[^>]{0,4000}/gi;

/** Whether more elements may be open at once than `most`: the time of parsers and selectors grows with the square. */
export function isDeep(source: string, most: number): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const { 1: closing, 2: name = '' } of source.matchAll(TAG)) {
    if (LOOSE.test(name)) continue;
    const many = open.get(name) ?? 0;
    // What closes nothing that is open is nothing to a parser either.
    if (closing && many === 0) continue;
    const step = closing ? -1 : 1;
    open.set(name, many + step);
    depth += step;
    if (depth > most) return true;
  }
  return false;
}

export const parse = (source: string): Root => fromHtml(source, { verbose: true });

/** The words in an element, white space folded. */
export const textIn = (node: Nodes | undefined): string => (node ? wordsOf(node).replace(/\s+/gu, ' ').trim() : '');

/** An attribute by its name in hast (`dataUserCard`). */
export function attribute(node: Element | null | undefined, name: string): string | null {
  const value = node?.properties[name] ?? null;
  return value === null || value === false ? null : Array.isArray(value) ? value.join(' ') : String(value);
}

export function spanOf({ position }: Element): { readonly start: number; readonly end: number } {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** What stands between an element's tags, without the elements in it that `skipped` names. */
export function innerOf(node: Element, skipped: ReadonlySet<Element>, { source }: HtmlPage): readonly SourceLine[] {
  const { opening, closing } = node.data?.position ?? {};
  const end = closing?.start.offset ?? spanOf(node).end;
  let start = opening?.end.offset ?? spanOf(node).start;
  const lines: SourceLine[] = [];
  for (const inner of cutsIn(node, skipped)) {
    const span = spanOf(inner);
    if (span.start < start) continue;
    lines.push(...linesOf(source.slice(start, span.start), start));
    start = span.end;
  }
  lines.push(...linesOf(source.slice(start, end), start));
  return lines;
}

function cutsIn(node: Element, skipped: ReadonlySet<Element>): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return skipped.has(child) ? [child] : cutsIn(child, skipped);
  });
}

/** A place among comments that stand more or less far to the right. */
export function nested(place: Place | undefined): Pick<Entry, 'above' | 'parentBy'> {
  const { parent = null, known = false } = place ?? {};
  return { above: parent, parentBy: parent !== null ? 'indent' : known ? 'root' : 'unknown' };
}
