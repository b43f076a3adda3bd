// A saved page's HTML into the threads it holds: the site is told by elements that only its pages have.
import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { locator } from '../../thread/index.ts';
import { nothing, threadsIn } from '../exact.ts';
import type { Input } from '../page.ts';
import type { ThreadsRead } from '../types.ts';
import type { Words } from '../words.ts';
import { discourseHtml } from './discourse.ts';
import { hackerNewsHtml } from './hackernews.ts';
import { lemmyHtml } from './lemmy.ts';
import { oldRedditHtml } from './old-reddit.ts';
import { isDeep, parse, type Site } from './page.ts';
import { redditHtml } from './reddit.ts';

export const sites: readonly Site[] = [lemmyHtml, oldRedditHtml, redditHtml, hackerNewsHtml, discourseHtml];

// Selectors and the builder of the tree call themselves once a level.
const DEEPEST = 600;

const OTHERWISE = 'Open the thread in a browser, select all, copy it, and save that as text.';

const MARKED = 'This is HTML with a mark (">") before its lines; save the page again, as it is.';

/** Reads a text that is HTML; null where it is none, or a piece of a page of no known site. */
export function readHtml(input: Input, words: Words, wanted?: Site): ThreadsRead | null {
  const { name, text } = input;
  const whole = /^\s*<(?:!doctype\s+html|html)/i.test(text);
  if (!whole && !isPiece(text)) return null;
  const likely = wanted ? [wanted] : sites.filter(({ word }) => text.includes(word));
  if (likely.length > 0 && /^\s*>/.test(text)) return nothing(name, MARKED);
  if (likely.length > 0 && isDeep(text, DEEPEST))
    return nothing(name, `The elements of this page stand more than ${DEEPEST} deep. ${OTHERWISE}`);
  const tree = likely.length > 0 ? parse(text) : null;
  const site = wanted ?? (tree && siteOf(likely, tree));
  if (tree && site) {
    const page = { source: text, tree, words, locate: locator(text) };
    return threadsIn(input, site.name, (notes) => site.read({ ...page, notes }));
  }
  return whole ? nothing(name, `This is the HTML of a page of no known site. ${OTHERWISE}`) : null;
}

// A page ends an element at least this often, in characters; a talk about HTML seldom does.
const SPARSEST = 300;

/** Whether a text that does not begin as a page does may be cut out of one: it is full of elements that end. */
function isPiece(text: string): boolean {
  const ends = text.match(/<\/(?:a|article|blockquote|div|li|p|span|table|td|time)>/gi)?.length ?? 0;
  return ends > 2 && ends * SPARSEST > text.length;
}

/** The site with the most comments on the page; the first of equals. */
function siteOf(likely: readonly Site[], tree: Root): Site | null {
  const counts = likely.map(({ sign }) => selectAll(sign, tree).length);
  const most = Math.max(...counts);
  return most > 0 ? (likely[counts.indexOf(most)] ?? null) : null;
}
