// A saved page of old.reddit.com into its threads; comments stand in the elements of those they answer.

import { isoOf } from '../dates.ts';
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { grouped } from '../groups.ts';
import { leadingNumber } from '../numbers.ts';
import { attribute, type HtmlPage, type Site } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';
import { selectAll } from './select.ts';

const LAYOUT = {
  comment: '.thing.comment',
  post: '.thing.link',
  skip: '.usertext-edit, .buttons, .promoted',
  parts: {
    author: '.tagline .author',
    score: '.tagline .score.unvoted, .midcol .score.unvoted',
    time: '.tagline time[datetime]:not(.edited-timestamp)',
    edited: '.tagline .edited-timestamp, .tagline .edited',
    link: 'a.bylink, a[data-event-action="permalink"]',
    body: '.usertext-body .md',
    title: 'a.title',
  },
} as const satisfies Layout<string>;

type Part = keyof typeof LAYOUT.parts;

export const oldRedditHtml: Site = {
  name: 'old-reddit-html',
  label: 'a page of old.reddit.com saved as HTML',
  body: 'html',
  word: 'tagline',
  sign: '.thing.comment > .entry',
  read,
};

function read(page: HtmlPage): readonly Found[] {
  const { post, comments } = piecesOf(page, LAYOUT);
  const placed = comments.map((piece) => ({ group: groupOf(piece), entry: entryOf(piece) }));
  if (placed.length === 0) throw new Unreadable('This page of Reddit holds no comments.');
  const folded = selectAll('.morechildren, .deepthread', page.tree).length;
  if (folded > 0)
    page.notes.add('comments-missing', `Comments behind "load more comments" are missing (${folded} times).`);
  const submission = { ...common(post), ...post.written('body') };
  return grouped(placed, page.notes).map(({ entries }) => ({
    title: post.text('title') || null,
    post: submission,
    entries,
  }));
}

function groupOf({ node, first }: Piece<Part>): string | null {
  const address = attribute(node, 'dataPermalink') ?? attribute(first('link'), 'href') ?? '';
  return /\/comments\/([a-z0-9]{1,12})\//.exec(address)?.[1] ?? null;
}

function entryOf(piece: Piece<Part>): Entry {
  const deleted = ['[deleted]', '[removed]'].includes(piece.text('body'));
  const name = attribute(piece.node, 'dataFullname') ?? attribute(piece.node, 'id') ?? '?';
  return {
    id: name.replace(/^(?:thing_)?t1_/, ''),
    ...common(piece),
    above: piece.above,
    parentBy: piece.above === null ? 'root' : 'indent',
    deleted,
    ...piece.written('body', deleted),
  };
}

function common({ first, text }: Piece<Part>) {
  const author = text('author');
  const points = attribute(first('score'), 'title') ?? text('score');
  return {
    author: author === '' || author === '[deleted]' ? null : author,
    score: leadingNumber(points)?.value ?? null,
    age: text('time') || null,
    published: isoOf(attribute(first('time'), 'dateTime')),
    edited: first('edited') !== undefined,
  };
}
