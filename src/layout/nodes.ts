// The graph's comments, post and lone claims into nodes of one tree: each becomes a card, or a count on one.
import {
  type ArgumentGraph,
  type ClaimNode,
  type CommentNode,
  claimsOf,
  commentsOf,
  type PostNode,
  postOf,
  usersOf,
} from '../graph/index.ts';
import { saidInQuote } from '../text/index.ts';
import { claimParents, withoutCircles } from './claim-parents.ts';
import { clean, clip } from './clean.ts';

export interface MapNode {
  readonly kind: 'comment' | 'post' | 'claim';
  /** Id of the card's element. */
  readonly key: string;
  /** Number of the comment in the text; 0 for the post and for lone claims. */
  readonly number: number;
  readonly author: string | null;
  readonly instance: string | null;
  /** "#3", and whom it perhaps answers. */
  readonly called: string;
  readonly when: string;
  /** Votes; null where the page tells none. */
  readonly score: number | null;
  readonly deleted: boolean;
  readonly text: string;
  readonly quotes: readonly Quoted[];
  readonly parent: number | null;
}

/** Words that a comment repeats of another, or of somebody unknown. */
export interface Quoted {
  readonly text: string;
  readonly of: number | null;
  /** Where it stands in the input. */
  readonly at: number;
}

export interface Boxes {
  readonly kind: 'thread' | 'claims' | 'empty';
  readonly nodes: readonly MapNode[];
  /** Index of the node of a comment's id, of "post", or of `claim:ID`; null where there is none. */
  readonly nodeOf: (id: string | null) => number | null;
}

const LONGEST = 600;

export function boxesOf(graph: ArgumentGraph): Boxes {
  const comments = commentsOf(graph);
  const post = postOf(graph);
  const known = new Set<string | null>([...comments.map(({ id }) => id), ...(post ? ['post'] : [])]);
  const claims = claimsOf(graph).filter(({ comment }) => !known.has(comment));
  const index = new Map<string, number>();
  if (post) index.set('post', 0);
  for (const { id } of comments) index.set(id, index.size);
  for (const { id } of claims) index.set(`claim:${id}`, index.size);
  const nodeOf = (id: string | null) => (id === null ? null : (index.get(id) ?? null));
  const people = new Map(usersOf(graph).map(({ id, name }) => [id, name]));
  const parents = claimParents(graph);
  // Votes that are the same everywhere say nothing.
  const told = new Set(comments.map(({ score }) => score)).size > 1;
  const nodes = [
    ...(post ? [postBox(post)] : []),
    ...comments.map((comment, order) =>
      commentBox(
        told ? comment : { ...comment, score: null },
        order,
        nodeOf(comment.parent) ?? (post ? 0 : null),
        nodeOf,
      ),
    ),
    ...claims.map((claim, order) => claimBox(claim, order, people, nodeOf(`claim:${parents.get(claim.id)}`))),
  ];
  const kind = nodes.length === 0 ? 'empty' : comments.length > 0 || post ? 'thread' : 'claims';
  return { kind, nodes: withoutCircles(nodes), nodeOf };
}

function postBox({ author, text }: PostNode): MapNode {
  const plain = {
    number: 0,
    instance: null,
    called: 'post',
    when: '',
    score: null,
    deleted: false,
    quotes: [],
    parent: null,
  };
  return { kind: 'post', key: 'post', author: shownName(author), text: clean(clip(text, LONGEST)), ...plain };
}

function commentBox(comment: CommentNode, order: number, parent: number | null, nodeOf: Boxes['nodeOf']): MapNode {
  const { id, author, instance, score, edited, deleted, text, quotes, parentGuess } = comment;
  const offset = order + 1 - (nodeOf(id) ?? 0);
  const guess = comment.parent === null ? nodeOf(parentGuess?.id ?? null) : null;
  return {
    kind: 'comment',
    key: `c${order + 1}`,
    number: order + 1,
    author: shownName(author),
    instance: shownName(instance),
    // Nothing in the text proves a guessed parent, so the map says it in words and draws no line.
    called: [`#${order + 1}`, guess === null ? '' : `perhaps to #${guess + offset}`].filter(Boolean).join(' · '),
    when: [said(comment), edited ? 'edited' : ''].filter(Boolean).join(', '),
    score,
    deleted,
    text: clean(clip(text, LONGEST)),
    quotes: quotes.map(({ text, of, position }) => ({
      text: clean(clip(saidInQuote(text), LONGEST)),
      of: nodeOf(of),
      at: position.start.offset ?? 0,
    })),
    parent,
  };
}

const said = ({ age, published }: CommentNode): string => clip(clean(age ?? published?.slice(0, 10) ?? ''), 24);

function claimBox(
  { user }: ClaimNode,
  order: number,
  people: ReadonlyMap<string, string | null>,
  parent: number | null,
): MapNode {
  const author = shownName(user === null ? null : (people.get(user) ?? null));
  const plain = { number: 0, instance: null, called: '', when: '', score: null, deleted: false, text: '', quotes: [] };
  return { kind: 'claim', key: `n${order + 1}`, author, parent, ...plain };
}

/** A name as it is shown and compared; null where there is none. */
export const shownName = (text: string | null): string | null => (text === null ? null : clean(clip(text, 80)) || null);
