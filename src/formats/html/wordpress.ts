// A saved page of a WordPress blog into its thread: comments stand in the elements of those they answer, or say their depth.
import type { Element } from 'hast';
import { isoOf } from '../dates.ts';
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { nest } from '../nesting.ts';
import { attribute, type HtmlPage, nested, type Site } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';

const LAYOUT = {
  comment: '.comment[class*="depth-"]',
  post: '.hentry, .type-post, .type-page, .wp-site-blocks main',
  skip: '.comment-respond, .sharedaddy, .jp-relatedposts, .jetpack-likes-widget-wrapper, .comment-awaiting-moderation, .reply, .comment-reply-link, .wp-block-comment-reply-link, .pingback, .trackback',
  cut: '.comment-author, .comment-meta, .commentmetadata, .says',
  parts: {
    author: '.fn, .comment-author-name, .comment-author-link, .wp-block-comment-author-name',
    time: 'time[datetime]',
    date: '.comment-metadata a, .commentmetadata a, .comment-meta a, .wp-block-comment-date',
    content: '.comment-content, .wp-block-comment-content, .comment-text, .comment_text, .comment-entry',
    whole: '.comment-body',
    title: '.entry-title, .wp-block-post-title, .post-title',
    text: '.entry-content, .wp-block-post-content, .post-content',
    writer: '.byline .author, .entry-meta .author, .posted-by .author, a[rel="author"], .wp-block-post-author-name',
  },
} as const satisfies Layout<string>;

type Part = keyof typeof LAYOUT.parts;

export const wordpressHtml: Site = {
  name: 'wordpress-html',
  label: 'a page of a WordPress blog saved as HTML',
  body: 'html',
  word: 'depth-1',
  sign: LAYOUT.comment,
  read,
};

function read(page: HtmlPage): readonly Found[] {
  const { post, comments, loose } = piecesOf(page, LAYOUT);
  const written = comments.filter((piece) => bodyOf(piece) !== null);
  if (written.length === 0) throw new Unreadable('This page of a blog holds no comments.');
  const places = nest(written.map(({ node }) => depthOf(node)));
  const entries = written.map((piece, i) => ({ ...entryOf(piece), ...nested(places[i]) }));
  const article = [post, loose].find(({ first }) => first('text') !== undefined);
  const title = [post, loose].map(({ text }) => text('title')).find((text) => text !== '') ?? null;
  return [{ title, post: article ? { ...articleOf(article), ...article.written('text') } : null, entries }];
}

const depthOf = (node: Element | null): number =>
  Number(/(?:^|\s)depth-(\d{1,3})(?:\s|$)/.exec(attribute(node, 'className') ?? '')?.[1] ?? 1);

/** Older themes have no element for the body alone. */
const bodyOf = ({ first }: Piece<Part>): Part | null =>
  first('content') ? 'content' : first('whole') ? 'whole' : null;

function entryOf(piece: Piece<Part>): Entry {
  return {
    id: attribute(piece.node, 'id') ?? '?',
    author: piece.text('author') || null,
    age: piece.text('time') || piece.text('date') || null,
    published: isoOf(attribute(piece.first('time'), 'dateTime')),
    ...piece.written(bodyOf(piece) ?? 'whole'),
  };
}

function articleOf({ text, first }: Piece<Part>) {
  return { author: text('writer') || null, published: isoOf(attribute(first('time'), 'dateTime')) };
}
