// A page's elements, found by a table of selectors, into comments and the parts that belong to each.
import type { Element, Nodes } from 'hast';
import type { Written } from '../entries.ts';
import { type HtmlPage, innerOf, spanOf, textIn } from './page.ts';
import { selectAll } from './select.ts';

/** Selectors. A part belongs to the innermost comment or post around it; what is skipped belongs to nobody. */
export interface Layout<P extends string> {
  readonly comment: string;
  readonly post: string;
  readonly skip: string;
  /** What stands in a body and is not its writer's, though parts may stand in it. */
  readonly cut?: string;
  readonly parts: Readonly<Record<P, string>>;
}

export interface Piece<P extends string> {
  /** Null for what stands outside all comments. */
  readonly node: Element | null;
  /** Index of the comment whose element holds this one. */
  readonly above: number | null;
  readonly all: (part: P) => readonly Element[];
  readonly first: (part: P) => Element | undefined;
  /** The words in the first element of a part. */
  readonly text: (part: P) => string;
  /** What stands in the first element of a part, and the place of all there is from the piece's start to its end. */
  readonly written: (part: P, deleted?: boolean) => Written;
}

export interface Pieces<P extends string> {
  readonly post: Piece<P>;
  readonly comments: readonly Piece<P>[];
  /** Parts that stand outside all comments and posts. */
  readonly loose: Piece<P>;
}

/** What the selectors found. */
interface Sorted<P extends string> {
  readonly skipped: ReadonlySet<Element>;
  readonly comments: ReadonlySet<Element>;
  readonly posts: ReadonlySet<Element>;
  /** All of these: none of them belongs to the body around it. */
  readonly apart: ReadonlySet<Element>;
  readonly parts: ReadonlyMap<Element, readonly P[]>;
}

export function piecesOf<P extends string>(page: HtmlPage, layout: Layout<P>): Pieces<P> {
  const sorted = sort(page, layout);
  const comments: Piece<P>[] = [];
  const loose = hold(null, null, page, sorted);
  const post = hold(null, null, page, sorted);
  const walk = (node: Nodes, around: Holder<P>, above: number | null): void => {
    if (node.type !== 'root' && node.type !== 'element') return;
    if (sorted.skipped.has(node as Element)) return;
    let [into, index] = [around, above];
    if (sorted.posts.has(node as Element)) into = post;
    if (sorted.comments.has(node as Element)) {
      into = hold(node as Element, above, page, sorted);
      index = comments.push(into.piece) - 1;
    }
    for (const part of sorted.parts.get(node as Element) ?? []) into.add(part, node as Element);
    for (const child of node.children) walk(child, into, index);
  };
  walk(page.tree, loose, null);
  return { post: post.piece, comments, loose: loose.piece };
}

function sort<P extends string>({ tree }: HtmlPage, layout: Layout<P>): Sorted<P> {
  const all = (selector: string) => new Set(selectAll(selector, tree));
  const parts = new Map<Element, P[]>();
  for (const part of Object.keys(layout.parts) as P[])
    for (const node of selectAll(layout.parts[part], tree)) parts.set(node, [...(parts.get(node) ?? []), part]);
  const [skipped, comments, posts] = [all(layout.skip), all(layout.comment), all(layout.post)];
  const cut = layout.cut === undefined ? [] : all(layout.cut);
  return { skipped, comments, posts, apart: new Set([...skipped, ...comments, ...posts, ...cut]), parts };
}

interface Holder<P extends string> {
  readonly piece: Piece<P>;
  readonly add: (part: P, node: Element) => void;
}

function hold<P extends string>(
  node: Element | null,
  above: number | null,
  page: HtmlPage,
  { apart }: Sorted<P>,
): Holder<P> {
  const held = new Map<P, Element[]>();
  const all = (part: P) => held.get(part) ?? [];
  const first = (part: P) => all(part)[0];
  const written = (part: P, deleted = false): Written => {
    const body = first(part);
    const spans = [...held.values()].flat().map(spanOf);
    const start = node ? spanOf(node).start : Math.min(...spans.map((span) => span.start));
    const end = Math.max(start, ...spans.map((span) => span.end));
    const lines = body && !deleted ? innerOf(body, apart, page) : [];
    return { raw: { kind: 'html', lines }, file: page.source, position: page.locate(start, end) };
  };
  const piece = { node, above, all, first, text: (part: P) => textIn(first(part)), written };
  const add = (part: P, one: Element) => {
    held.set(part, [...all(part), one]);
  };
  return { piece, add };
}
