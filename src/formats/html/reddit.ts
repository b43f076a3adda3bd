// A saved page of the newer reddit.com into its threads; its own elements say who wrote what, and how deep it stands.
import { isoOf } from '../dates.ts';
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { grouped } from '../groups.ts';
import { nest, type Place } from '../nesting.ts';
import { leadingNumber } from '../numbers.ts';
import { attribute, type HtmlPage, nested, type Site } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';

const LAYOUT = {
  comment: 'shreddit-comment',
  post: 'shreddit-post',
  skip: 'shreddit-ad-post, shreddit-comments-page-ad, shreddit-comment-action-row, shreddit-composer',
  parts: {
    post: 'shreddit-post',
    body: '[slot="comment"], [slot="text-body"]',
    title: 'h1',
  },
} as const satisfies Layout<string>;

type Part = keyof typeof LAYOUT.parts;

export const redditHtml: Site = {
  name: 'reddit-html',
  label: 'a page of reddit.com saved as HTML',
  body: 'html',
  word: 'shreddit-comment',
  sign: LAYOUT.comment,
  read,
};

function read(page: HtmlPage): readonly Found[] {
  const { post, comments, loose } = piecesOf(page, LAYOUT);
  if (comments.length === 0) throw new Unreadable('This page of Reddit holds no comments.');
  const places = nest(comments.map(({ node }) => Number(attribute(node, 'depth') ?? 0)));
  const placed = comments.map((piece, index) => ({ group: groupOf(piece), entry: entryOf(piece, places[index]) }));
  const said = post.first('post');
  const title = attribute(said, 'post-title') ?? (post.text('title') || loose.text('title') || null);
  const submission = { ...common(said ?? null, 'created-timestamp'), ...post.written('body') };
  return grouped(placed, page.notes).map(({ entries }) => ({ title, post: submission, entries }));
}

function groupOf({ node }: Piece<Part>): string | null {
  return /\/comments\/([a-z0-9]{1,12})\//.exec(attribute(node, 'permalink') ?? '')?.[1] ?? null;
}

function entryOf(piece: Piece<Part>, place: Place | undefined): Entry {
  const deleted = piece.first('body') === undefined;
  return {
    id: (attribute(piece.node, 'thingid') ?? '?').replace(/^t1_/, ''),
    ...common(piece.node, 'created'),
    ...nested(place),
    deleted,
    ...piece.written('body', deleted),
  };
}

function common(node: Piece<Part>['node'], time: string) {
  const author = attribute(node, 'author');
  return {
    author: author === '' || author === '[deleted]' ? null : author,
    score: leadingNumber(attribute(node, 'score') ?? '')?.value ?? null,
    published: isoOf(attribute(node, time)?.replace(/\+0000$/, 'Z') ?? null),
  };
}
