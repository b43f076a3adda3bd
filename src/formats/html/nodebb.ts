// A saved page of a NodeBB topic into its thread: each post names the one that it answers.
import { isoOf } from '../dates.ts';
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { leadingNumber } from '../numbers.ts';
import { attribute, type HtmlPage, type Site } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';

const LAYOUT = {
  comment: '[component="post"][data-pid]',
  post: '.none',
  skip: '[component="post/replies/container"], [component="post/signature"]',
  parts: {
    name: 'a[data-username]',
    parent: '[component="post/parent"]',
    editor: '[component="post/editor"]',
    votes: '[component="post/vote-count"]',
    body: '[component="post/content"]',
    title: '[component="topic/title"]',
  },
} as const satisfies Layout<string>;

type Part = keyof typeof LAYOUT.parts;

export const nodebbHtml: Site = {
  name: 'nodebb-html',
  label: 'a page of a NodeBB topic saved as HTML',
  body: 'html',
  word: 'post/content',
  sign: LAYOUT.comment,
  read,
};

function read(page: HtmlPage): readonly Found[] {
  const { comments, loose } = piecesOf(page, LAYOUT);
  const posts = comments.filter(({ first }) => first('body'));
  if (posts.length === 0) throw new Unreadable('This page of NodeBB holds no posts.');
  const entries = posts.map(entryOf);
  if (entries.some(({ parentBy }) => parentBy === 'unknown'))
    page.notes.add('nesting-lost', 'This page does not show whom every post answers.');
  return [{ title: loose.text('title') || null, post: null, entries }];
}

function entryOf(piece: Piece<Part>): Entry {
  const { node, first, text } = piece;
  const parent = parentOf(piece);
  const begins = attribute(node, 'dataIndex') === '0';
  const time = attribute(node, 'dataTimestamp');
  return {
    id: attribute(node, 'dataPid') ?? '?',
    author: attribute(node, 'dataUsername') ?? (text('name') || null),
    score: leadingNumber(attribute(first('votes'), 'dataVotes') ?? text('votes'))?.value ?? null,
    published: time === null ? null : isoOf(Number(time) / 1000),
    edited: (attribute(first('editor'), 'dataEditor') ?? '') !== '',
    parent,
    // A post that answers none of them answers the topic, or whatever stood above it.
    ...(parent === null ? { parentBy: begins ? ('root' as const) : ('unknown' as const) } : {}),
    ...piece.written('body'),
  };
}

/** The post that is shown above an answer, or that its header links. */
function parentOf({ all }: Piece<Part>): string | null {
  const [id] = all('parent').flatMap((one) => attribute(one, 'dataParentPid') ?? attribute(one, 'dataTopid') ?? []);
  return id ?? null;
}
