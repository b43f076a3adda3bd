// A saved page of Discourse (for browsers without scripts, or of the app) into its topic; parents by quotes and reply marks.

import { isoOf } from '../dates.ts';
import { type Entry, type Found, Unreadable } from '../entries.ts';
import { leadingNumber } from '../numbers.ts';
import { attribute, type HtmlPage, type Site, textIn } from './page.ts';
import { type Layout, type Piece, piecesOf } from './pieces.ts';

const LAYOUT = {
  comment: '.crawler-post, article[id^="post_"]',
  post: '.none',
  skip: '.embedded-posts, .small-action, .topic-map, .post-menu-area, .cooked-selection-barrier, .topic-owner-badge, .badge-notification.clicks',
  parts: {
    number: '.crawler-post [itemprop="position"]',
    author: '.creator [itemprop="name"], .creator a, .names [data-user-card], .topic-avatar [data-user-card]',
    time: '.crawler-post-infos time[datetime], .post-date [data-time]',
    edited: '.post-info.edits',
    likes: '.post-likes, .like-count',
    answers: '.reply-to-tab',
    quote: 'aside.quote[data-post]',
    body: '.crawler-post > .post, article .cooked',
    title: '#topic-title h1, h1 .fancy-title, [itemprop="headline"]',
  },
} as const satisfies Layout<string>;

type Part = keyof typeof LAYOUT.parts;

export const discourseHtml: Site = {
  name: 'discourse-html',
  label: 'a page of Discourse saved as HTML',
  body: 'html',
  word: 'post_',
  sign: '.crawler-post, article[id^="post_"] .cooked',
  read,
};

function read(page: HtmlPage): readonly Found[] {
  const { comments, loose } = piecesOf(page, LAYOUT);
  // The app keeps a post's frame when it is scrolled out of sight, not its body.
  const posts = comments.filter(({ first }) => first('body'));
  if (posts.length === 0) throw new Unreadable('This page of Discourse holds no posts.');
  const earlier: Earlier = { numbers: new Map(), writers: new Map() };
  const entries = posts.map((post, index): Entry => {
    const id = numberOf(post) ?? String(index + 1);
    const entry = { ...entryOf(post, page), id, ...(index === 0 && id === '1' ? {} : parentOf(post, earlier)) };
    const name = entry.author?.toLowerCase() ?? '';
    earlier.numbers.set(id, index);
    earlier.writers.set(name, [...(earlier.writers.get(name)?.slice(-1) ?? []), index]);
    return entry;
  });
  if (entries.some(({ parentBy }) => parentBy === 'unknown'))
    page.notes.add(
      'nesting-lost',
      'This page does not show whom every post answers; put .json behind its address and save that.',
    );
  return [{ title: loose.text('title') || null, post: null, entries }];
}

const numberOf = ({ node, text }: Piece<Part>) => text('number') || attribute(node, 'id')?.replace('post_', '') || null;

interface Earlier {
  /** Index of each post by its number. */
  readonly numbers: Map<string, number>;
  /** Indexes of each writer's last two posts. */
  readonly writers: Map<string, readonly number[]>;
}

/** A quote names the post; the mark of a reply only the writer, whose last post is a guess where there are more. */
function parentOf(post: Piece<Part>, { numbers, writers }: Earlier): Pick<Entry, 'above' | 'parentBy' | 'guess'> {
  const answered = nameOf(post);
  const quotes = post.all('quote').filter((one) => numbers.has(attribute(one, 'dataPost') ?? ''));
  const quote =
    answered === null ? quotes[0] : quotes.find((one) => attribute(one, 'dataUsername')?.toLowerCase() === answered);
  if (quote) return { above: numbers.get(attribute(quote, 'dataPost') ?? '') ?? null, parentBy: 'quote' };
  const [last, ...more] = [...(writers.get(answered ?? ' ') ?? [])].reverse();
  if (last === undefined) return { parentBy: 'unknown' };
  return more.length === 0
    ? { above: last, parentBy: 'name' }
    : { parentBy: 'unknown', guess: { above: last, confidence: LAST_OF_SEVERAL } };
}

const LAST_OF_SEVERAL = 0.5;

function nameOf(post: Piece<Part>): string | null {
  const mark = post.first('answers');
  return mark ? textIn(mark).toLowerCase() : null;
}

function entryOf(post: Piece<Part>, { words }: HtmlPage): Omit<Entry, 'id'> {
  const deleted = words.isDeleted(post.text('body'));
  const time = post.first('time');
  return {
    author: attribute(post.first('author'), 'dataUserCard') ?? (post.text('author') || null),
    score: leadingNumber(post.text('likes'))?.value ?? null,
    age: post.text('time') || null,
    published: isoOf(attribute(time, 'dateTime') ?? milliseconds(attribute(time, 'dataTime'))),
    edited: post.first('edited') !== undefined,
    deleted,
    ...post.written('body', deleted),
  };
}

const milliseconds = (time: string | null) => (time === null ? null : Number(time) / 1000);
