// A table of what a flat forum prints around its posts into a format: headers, feet, signatures, attributed quotes.
import type { BodyKind, Thread } from '../../thread/index.ts';
import { assemble, type Draft, noteLostNesting } from '../assemble.ts';
import { circular } from '../circles.ts';
import { once } from '../once.ts';
import type { Format, Page } from '../types.ts';
import type { Post } from './post.ts';
import { type Bodies, quotedBodies } from './quotes.ts';
import { type Signatures, withoutSignatures } from './signatures.ts';
import type { QuoteStyle } from './style.ts';

/** A comment's header as many copies of pages have it, from its first row to its last. */
export interface Head {
  readonly author: string;
  readonly age: string;
  readonly edited: boolean;
  readonly first: number;
  readonly last: number;
}

export interface Board {
  readonly name: string;
  readonly label: string;
  readonly body: BodyKind;
  /** How sure many of its headers make it. */
  readonly confidence: number;
  readonly postsOf: (page: Page) => readonly Post[];
  readonly quotes?: (page: Page) => QuoteStyle;
  /** Whether writers' signatures stand below their posts. */
  readonly signatures?: Signatures;
  readonly title?: (page: Page, posts: readonly Post[]) => string | null;
}

// How often the post above is the one that a post without quote and name answers.
const ABOVE = 0.4;
// How often it is the latest of somebody whom a post quotes with words that are not on the page.
const NAMED = 0.6;

export function flatFormat(board: Board): Format {
  const { name, label, body, confidence, postsOf } = board;
  return {
    name,
    label,
    body,
    detect: (page) => sureness(once(page, postsOf).length, confidence),
    read: (page) => build(page, board),
  };
}

/** One header is none, and a few may stand in a page of another kind. */
export const sureness = (posts: number, most: number): number =>
  posts < 2 ? 0 : Math.round(100 * most * (1 - (posts + 1) ** -2)) / 100;

function build(page: Page, board: Board): Thread | null {
  const found = once(page, board.postsOf);
  if (found.length === 0) return null;
  const posts = board.signatures ? withoutSignatures(page, found, board.signatures) : found;
  const drafts = draftsOf(posts, quotedBodies(page, posts, board.quotes?.(page)));
  if (drafts.some(({ parentBy }) => parentBy === 'unknown')) noteLostNesting(page);
  const title = board.title?.(page, posts) ?? null;
  return assemble(page, { format: board.name, converter: null, title, post: null, drafts, kind: board.body });
}

function draftsOf(posts: readonly Post[], bodies: Bodies): readonly Draft[] {
  const latest = new Map<string, number>();
  const drafts = posts.map((post, i) => {
    const { author, instance = null, first, last, age = null, score = null, published = null, edited = false } = post;
    const parent = parentOf(post, i, bodies, latest);
    if (author !== null) latest.set(author.toLowerCase(), i);
    return {
      author,
      instance,
      first,
      last,
      published,
      edited,
      reading: { score, age: age === null ? null : { text: age, unit: null, count: null } },
      ...parent,
      body: bodies[i]?.body ?? { lines: [], end: null },
    };
  });
  // Numbers that were mixed up may let posts quote each other.
  const cut = new Set(circular(drafts.map(({ parent = null }) => parent)));
  return drafts.map((draft, i) => (cut.has(i) ? { ...draft, parent: null, parentBy: 'unknown' } : draft));
}

type Parent = Pick<Draft, 'parent' | 'parentBy' | 'guess'>;

/** What the page's structure shows, then whom it names, then whom it quotes; else nobody is known. */
function parentOf(
  { parent, parentBy, root = false, addressee = null, number = null }: Post,
  index: number,
  bodies: Bodies,
  latest: ReadonlyMap<string, number>,
): Parent {
  if (parent !== undefined && parentBy) return { parent, parentBy };
  if (root) return { parent: null, parentBy: 'root' };
  const quotes = bodies[index]?.quotes.filter(({ post }) => post !== null) ?? [];
  const [first] = quotes;
  const quoted = addressee === null ? first : quotes.find(({ name }) => sameName(name, addressee));
  if (quoted && quoted.by !== 'latest') return { parent: quoted.post, parentBy: quoted.by };
  if (index === 0 && (number === null || number <= 1)) return { parent: null, parentBy: 'root' };
  const named = addressee === null ? first?.post : latest.get(addressee.toLowerCase());
  const guess = named == null ? { parent: index - 1, confidence: ABOVE } : { parent: named, confidence: NAMED };
  return { parent: null, parentBy: 'unknown', guess: index === 0 ? null : guess };
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
