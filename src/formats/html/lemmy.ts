// A saved page of lemmy-ui (0.17 to 1.0) into its threads; comments stand in the elements of those they answer.
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { grouped } from '../groups.ts';
import { wholeNumber } from '../numbers.ts';
import { attribute, type HtmlPage, type Site, spanOf, textIn } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';

const LAYOUT = {
  comment: 'li.comment, div.comment',
  post: '.post-listing, #postContent',
  skip: '.comment-form, .modal, .dropdown-menu',
  parts: {
    node: '.comment-node[id^="comment-"]',
    author: '.person-listing[href*="/u/"], .person-listing a[href*="/u/"]',
    score: '.fw-bold, .font-weight-bold',
    time: '.moment-time',
    // Only lists of all sorts of comments say in each which post it stands under.
    post: 'a[href*="/post/"]',
    body: '.md-div',
    title: '.post-title h1, .post-title h5, .post-title .h5, .post-title',
    text: '#postContent, .post-listing .md-div',
  },
} as const satisfies Layout<string>;

type Part = keyof typeof LAYOUT.parts;

export const lemmyHtml: Site = {
  name: 'lemmy-html',
  label: 'a page of Lemmy (lemmy-ui) saved as HTML',
  body: 'html',
  word: 'comment-node',
  sign: LAYOUT.parts.node,
  read,
};

function read(page: HtmlPage): readonly Found[] {
  const { post, comments } = piecesOf(page, LAYOUT);
  const placed = comments.map((piece) => ({ group: groupOf(piece), entry: entryOf(piece, page) }));
  if (placed.length === 0) throw new Unreadable('This page of Lemmy holds no comments.');
  const submission = { ...accountOf(post), ...post.written('text') };
  return grouped(placed, page.notes).map(({ entries }) => ({
    title: post.text('title') || null,
    post: submission,
    entries,
  }));
}

function groupOf(piece: Piece<Part>): string | null {
  const [link, body] = [piece.first('post'), piece.first('body')];
  if (!link || (body && spanOf(body).start < spanOf(link).start)) return null;
  return /\/post\/(\d{1,15})/.exec(attribute(link, 'href') ?? '')?.[1] ?? null;
}

function entryOf(piece: Piece<Part>, { words }: HtmlPage): Entry {
  const deleted = words.isDeleted(piece.text('body'));
  return {
    id: attribute(piece.first('node'), 'id')?.replace('comment-', '') ?? '?',
    ...accountOf(piece),
    above: piece.above,
    parentBy: piece.above === null ? 'root' : 'indent',
    score:
      piece
        .all('score')
        .map((one) => wholeNumber(textIn(one)))
        .find((one) => one !== null) ?? null,
    age: piece.text('time') || null,
    edited: /font-italic|fst-italic/.test(attribute(piece.first('time'), 'className') ?? ''),
    deleted,
    ...piece.written('body', deleted),
  };
}

/** A name as others may not choose it: from the link's title ("@ana@host") or its address; what it shows may be a phrase. */
function accountOf(piece: Piece<Part>): Pick<Entry, 'author' | 'instance'> {
  const link = piece.first('author');
  const [, name, instance] = /\/u\/([^/?#@]{1,99})(?:@([^/?#]{1,99}))?/.exec(attribute(link, 'href') ?? '') ?? [];
  const [, said] = /^@([^@\s]{1,99})@\S{1,99}$/.exec(attribute(link, 'title') ?? '') ?? [];
  return { author: said ?? name ?? null, instance: instance ?? null };
}
