// A saved page of Hacker News into its threads; rows of one table, whose indentation is a number.

import { isoOf } from '../dates.ts';
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { grouped } from '../groups.ts';
import { nest, type Place } from '../nesting.ts';
import { leadingNumber } from '../numbers.ts';
import { attribute, type HtmlPage, nested, type Site } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';

const LAYOUT = {
  comment: 'tr.comtr',
  post: '.fatitem',
  skip: '.reply, .navs, .togg',
  parts: {
    indent: 'td.ind, td.ind img',
    author: '.hnuser',
    age: '.age',
    story: '.onstory a, .storyon a',
    score: '.score',
    body: '.commtext',
    title: '.titleline > a, a.storylink, a.title-link',
    text: '.toptext',
  },
} as const satisfies Layout<string>;

type Part = keyof typeof LAYOUT.parts;

export const hackerNewsHtml: Site = {
  name: 'hackernews-html',
  label: 'a page of Hacker News saved as HTML',
  body: 'html',
  word: 'comtr',
  sign: LAYOUT.comment,
  read,
};

function read(page: HtmlPage): readonly Found[] {
  const { post, comments, loose } = piecesOf(page, LAYOUT);
  if (comments.length === 0) throw new Unreadable('This page of Hacker News holds no comments.');
  const places = nest(comments.map(depthOf));
  const placed = comments.map((piece, index) => ({
    group: attribute(piece.first('story'), 'href'),
    entry: entryOf(piece, places[index]),
  }));
  // The page of one comment shows it where a story's page has the story's text.
  const submission = { ...common(post), ...post.written(post.first('text') ? 'text' : 'body') };
  const title = post.text('title') || post.text('story') || loose.text('title') || null;
  return grouped(placed, page.notes).map(({ entries }) => ({ title, post: submission, entries }));
}

/** How many levels to the right a comment stands: a number in new pages, the width of a picture in old ones. */
function depthOf({ all }: Piece<Part>): number {
  const [level] = all('indent').flatMap((one) => attribute(one, 'indent') ?? []);
  const [width] = all('indent').flatMap((one) => attribute(one, 'width') ?? []);
  return level !== undefined ? Number(level) : Number(width ?? 0) / PIXELS;
}

const PIXELS = 40;

function entryOf(piece: Piece<Part>, place: Place | undefined): Entry {
  const deleted = piece.first('body') === undefined || GONE.has(piece.text('body'));
  return {
    id: attribute(piece.node, 'id') ?? '?',
    ...common(piece),
    ...nested(place),
    deleted,
    ...piece.written('body', deleted),
  };
}

const GONE = new Set(['[deleted]', '[flagged]', '[dead]']);

function common({ first, text }: Piece<Part>) {
  return {
    author: text('author') || null,
    score: leadingNumber(text('score'))?.value ?? null,
    age: text('age') || null,
    // "2024-03-01T08:00:00 1709280000"
    published: isoOf(attribute(first('age'), 'title')?.split(' ')[0] ?? null),
  };
}
