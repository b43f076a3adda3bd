// A saved page's HTML into the threads it holds: the site is told by elements that only its pages have.
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { locator } from '../../thread/index.ts';
import { nothing, threadsIn } from '../exact.ts';
import type { Input } from '../page.ts';
import type { ThreadsRead } from '../types.ts';
import type { Words } from '../words.ts';
import { ANSWERS } from './answer-table.ts';
import { BOARDS } from './board-table.ts';
import { boardSite } from './boards.ts';
import { COMMUNITIES } from './community-table.ts';
import { discourseHtml } from './discourse.ts';
import { hackerNewsHtml } from './hackernews.ts';
import { lemmyHtml } from './lemmy.ts';
import { htmlIn, isMhtml } from './mhtml.ts';
import { nodebbHtml } from './nodebb.ts';
import { oldRedditHtml } from './old-reddit.ts';
import { isDeep, parse, type Site } from './page.ts';
import { redditHtml } from './reddit.ts';
import { selectAll } from './select.ts';
import { visibleText } from './visible.ts';
import { WIDE } from './wide-table.ts';
import { wordpressHtml } from './wordpress.ts';

export const sites: readonly Site[] = [
  lemmyHtml,
  oldRedditHtml,
  redditHtml,
  hackerNewsHtml,
  discourseHtml,
  wordpressHtml,
  nodebbHtml,
  ...[...BOARDS, ...COMMUNITIES, ...ANSWERS, ...WIDE].map(boardSite),
];

// Selectors and the builder of the tree call themselves once a level.
const DEEPEST = 600;

const OTHERWISE = 'Open the thread in a browser, select all, copy it, and save that as text.';

const MARKED = 'This is HTML with a mark (">") before its lines; save the page again, as it is.';

type ReadText = (input: Input) => ThreadsRead;

/** Reads a text that is HTML; null where it is none, or a piece of a page of no known site. `readText`: reads text that is none. */
export function readHtml(input: Input, words: Words, readText: ReadText, wanted?: Site): ThreadsRead | null {
  if (!isMhtml(input.text)) return readPage(input, words, readText, wanted);
  const text = htmlIn(input, words);
  const read = text === null ? null : readPage({ ...input, text }, words, readText, wanted);
  return read && withNote(input.name, read, 'decoded', DECODED);
}

function readPage(input: Input, words: Words, readText: ReadText, wanted?: Site): ThreadsRead | null {
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
  return whole ? byItsText(input, readText) : null;
}

/** A page of no known site by the text that a reader sees. */
function byItsText(input: Input, readText: ReadText): ThreadsRead {
  const deep = isDeep(input.text, DEEPEST);
  const text = deep ? '' : visibleText(parse(input.text));
  const read = text === '' ? null : readText({ ...input, text });
  if (!read || read.threads.length === 0)
    return nothing(input.name, `This is the HTML of a page of no known site. ${OTHERWISE}`);
  return withNote(input.name, read, 'html-text', BY_TEXT);
}

const DECODED = 'The page was decoded; places count in its own HTML, not in the file.';

const BY_TEXT =
  'This is the HTML of a page of no known site: it was read by the text that a reader sees, and places count in that text.';

function withNote(name: string, { threads, messages }: ThreadsRead, ruleId: string, reason: string): ThreadsRead {
  const file = new VFile({ path: name });
  return { threads, messages: threads.length === 0 ? messages : [...messages, file.message(reason, { ruleId })] };
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
