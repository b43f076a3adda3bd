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

export const sites: readonly Site[] = [lemmyHtml, oldRedditHtml, hackerNewsHtml, discourseHtml];

// Selectors and the builder of the tree call themselves once a level.
const DEEPEST = 600;

const OTHERWISE = 'Open the thread in a browser, select all, copy it, and save that as text.';

/** Reads a text that is HTML; null where it is none, or a piece of a page of no known site. */
export function readHtml(input: Input, words: Words, wanted?: Site): ThreadsRead | null {
  const { name, text } = input;
  const start = /^\s*<(?:!doctype\s+html|html|(!--|[a-z][a-z\d-]{0,20}[\s>]))/i.exec(text);
  if (!start) return null;
  if (isDeep(text, DEEPEST))
    return nothing(name, `The elements of this page stand more than ${DEEPEST} deep. ${OTHERWISE}`);
  const tree = parse(text);
  const site = wanted ?? siteOf(tree);
  if (site)
    return threadsIn(input, site.name, (notes) =>
      site.read({ source: text, tree, words, notes, locate: locator(text) }),
    );
  return start[1] === undefined ? nothing(name, `This is the HTML of a page of no known site. ${OTHERWISE}`) : null;
}

/** The site with the most comments on the page; the first of equals. */
function siteOf(tree: Root): Site | undefined {
  const counts = sites.map(({ sign }) => selectAll(sign, tree).length);
  const most = Math.max(...counts);
  return most > 0 ? sites[counts.indexOf(most)] : undefined;
}
