// A saved page of forum software into its thread, by a table of selectors: parents by where posts stand, or by what they quote.
import type { Element } from 'hast';
import { isDate, isoOf } from '../dates.ts';
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { leadingNumber } from '../numbers.ts';
import type { Words } from '../words.ts';
import { attribute, type HtmlPage, type Site, textIn } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';
import { selectAll } from './select.ts';

/** What the table says of a forum; `none` stands for what its pages do not have. */
export interface BoardPage {
  readonly name: string;
  /** "phpBB": what people call it. */
  readonly called: string;
  readonly word: string;
  /** What only a post of this forum has. */
  readonly sign: string;
  readonly layout: Layout<Part>;
  /** Whether an answer stands in the element of what it answers. */
  readonly nested?: boolean;
  /** What all answer that stand in no other, where answers stand in elements. */
  readonly head?: string;
}

export type Part = 'author' | 'time' | 'edited' | 'votes' | 'body' | 'quote' | 'title';

export function boardSite(board: BoardPage): Site {
  const { name, called, word, sign } = board;
  const read = (page: HtmlPage) => readBoard(page, board);
  return { name, label: `a page of ${called} saved as HTML`, body: 'html', word, sign, read };
}

function readBoard(page: HtmlPage, { layout, nested = false, head, called }: BoardPage): readonly Found[] {
  const { comments, loose, post } = piecesOf(page, layout);
  const posts = comments.filter(({ first }) => first('body'));
  if (posts.length === 0) throw new Unreadable(`This page of ${called} holds no posts.`);
  const places = new Map(posts.map((post, index) => [post, index]));
  const ids = posts.map((post, index) => idOf(post) ?? String(index + 1));
  const known = new Map(ids.map((id, index) => [id, index]));
  const heads = head === undefined ? [] : selectAll(head, page.tree);
  const top = posts.findIndex(({ node }) => heads.some((one) => one === node));
  const entries = posts.map((post, index): Entry => {
    const around = nested ? aboveOf(post, comments, places, top) : null;
    return { id: ids[index] ?? '?', ...entryOf(post, page), ...(around ?? quotedBy(post, index, known)) };
  });
  if (entries.some(({ parentBy }) => parentBy === 'unknown'))
    page.notes.add('nesting-lost', 'This page does not show whom every post answers.');
  const article = post.first('body') ? { author: named(post.all('author')), ...post.written('body') } : null;
  const title =
    [loose, post, ...posts.slice(0, 1)].map(({ text }) => text('title')).find((text) => text !== '') ?? null;
  return [{ title: title?.replace(/^Re: /, '') ?? null, post: article, entries }];
}

type Parent = Pick<Entry, 'above' | 'parentBy' | 'guess'>;

/** The nearest element around a post that holds a post's text; else the page's head. */
function aboveOf(
  one: Piece<Part>,
  comments: readonly Piece<Part>[],
  places: ReadonlyMap<Piece<Part>, number>,
  top: number,
): Parent {
  const { above } = one;
  for (let at = above; at !== null; at = comments[at]?.above ?? null) {
    const piece = comments[at];
    const index = piece && places.get(piece);
    if (index !== undefined) return { above: index, parentBy: 'indent' };
  }
  return top < 0 || top === places.get(one) ? { above: null, parentBy: 'root' } : { above: top, parentBy: 'depth' };
}

/** How often the post above is the one that a post without a quote answers. */
const ABOVE = 0.4;

/** The post whose number stands in the head of the first quote. */
function quotedBy({ all }: Piece<Part>, index: number, known: ReadonlyMap<string, number>): Parent {
  for (const quote of all('quote'))
    for (const id of numbersIn(quote)) {
      const post = known.get(id);
      if (post !== undefined && post < index) return { above: post, parentBy: 'quote' };
    }
  // A later page of a thread may begin with an answer.
  if (index === 0) return { parentBy: all('quote').length === 0 ? 'root' : 'unknown' };
  return { parentBy: 'unknown', guess: { above: index - 1, confidence: ABOVE } };
}

/** "post: 123", "123". */
const SOURCES = ['dataSource', 'dataIpsquoteContentcommentid', 'dataPostid', 'dataPostId'];
/** Where a link leads to a post: "#p123", "…msg123", "?p=123", "goto/post?id=123". */
const POST_LINK =
  /[#?&;/.=](?:p|pid|post|msg|comment|comment_|findComment-|p=|pid=|post=|post-|post\?id=|Comment_)(\d{1,12})/gi;
// A quote's head leads to its post; later links are words of the quoted.
const HEAD_LINKS = 2;

function numbersIn(quote: Element): readonly string[] {
  const said = SOURCES.flatMap((name) => /\d{1,12}/.exec(attribute(quote, name) ?? '')?.[0] ?? []);
  if (said.length > 0) return said;
  return selectAll('a[href]', quote)
    .slice(0, HEAD_LINKS)
    .flatMap((link) => [
      ...SOURCES.flatMap((name) => attribute(link, name) ?? []),
      ...[...(attribute(link, 'href') ?? '').matchAll(POST_LINK)].map(({ 1: id = '' }) => id).reverse(),
    ]);
}

/** The number in a post's own id, or in that of its body. */
function idOf({ node, first }: Piece<Part>): string | null {
  const names = [attribute(node, 'id'), attribute(node, 'dataContent'), attribute(node, 'dataShortid')];
  const body = attribute(first('body'), 'id');
  const given = [...names, body].flatMap((name) => /\d{1,12}$/.exec(name ?? '')?.[0] ?? []);
  return given[0] ?? names.find((name) => name !== null && name !== 'comment') ?? null;
}

function entryOf(piece: Piece<Part>, { words }: HtmlPage): Omit<Entry, 'id'> {
  const { node, all, first, text } = piece;
  const time = all('time').find((one) => attribute(one, 'dateTime') !== null) ?? first('time');
  return {
    author: attribute(node, 'dataAuthor') || named(all('author')),
    score: leadingNumber(text('votes'))?.value ?? null,
    age: ageIn(textIn(time), words),
    published: isoOf(attribute(time, 'dateTime')),
    edited: first('edited') !== undefined,
    ...piece.written('body'),
  };
}

/** A link around a picture may stand before the name. */
const named = (all: readonly Element[]): string | null =>
  all
    .map(textIn)
    .find((name) => name !== '')
    ?.replace(/^@/, '') ?? null;

// Words that may stand before a date.
const MOST_WORDS = 12;

/** The date in what is printed about a post: "« Reply #3 on: Sun, 9 Jan 2022 »", "by ann » 9 Jan 2022". */
function ageIn(text: string, { isForum }: Words): string | null {
  const [whole = '', ...rest] = text
    .replace(/^\s*«|»\s*$/g, '')
    .split('»')
    .reverse();
  const parts = (rest.length > 0 ? whole : whole || text).trim().split(/\s+/);
  const colon = parts.findLastIndex((part) => /^\p{L}{1,12}:$/u.test(part));
  for (let from = colon + 1; from < Math.min(parts.length, colon + MOST_WORDS); from++) {
    const date = parts.slice(from).join(' ');
    if (isDate(date) && !isForum('posted', parts[from] ?? '')) return date;
  }
  const said = isForum('posted', parts[0] ?? '') ? parts.slice(1).join(' ') : text;
  return said.length > 0 && said.length < 60 ? said : null;
}
