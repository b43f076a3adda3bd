// The graph's post and comments into what the page shows of each: who, when, how deep, and the words to be found in it.
import { group } from 'd3';
import {
  type ArgumentGraph,
  type CommentNode,
  claimsOf,
  commentsOf,
  nodeKey,
  postOf,
  relationsOf,
} from '../graph/index.ts';
import type { Wanted } from './sentences.ts';

/** One utterance as the page shows it. */
export interface Said {
  readonly id: string;
  readonly label: string;
  readonly author: string | null;
  readonly meta: readonly string[];
  /** Number of the comment it answers. */
  readonly answers: number | null;
  readonly depth: number;
  readonly text: string;
  readonly wanted: readonly Wanted[];
}

export function saidIn(graph: ArgumentGraph): readonly Said[] {
  const spoken = group(wantedIn(graph), ({ comment }) => comment);
  const wantedOf = (id: string) => spoken.get(id) ?? [];
  const comments = commentsOf(graph);
  const order = new Map(comments.map(({ id }, index) => [id, index]));
  const depths: number[] = [];
  const said = comments.map((comment, index): Said => {
    const parent = comment.parent === null ? undefined : order.get(comment.parent);
    const depth = parent === undefined ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    const { id, author, text, quotes } = comment;
    const quoted = quotes.map((quote): Wanted => ({ text: quote.text, kind: 'quote', id }));
    const wanted = [...wantedOf(id), ...quoted];
    const answers = parent === undefined ? null : parent + 1;
    const label = `Comment ${index + 1}`;
    return { id: `t${index + 1}`, label, author, meta: metaOf(comment, index), answers, depth, text, wanted };
  });
  const post = postOf(graph);
  if (!post) return said;
  const { author, text } = post;
  const opening = { id: 'tpost', label: 'Post', author, meta: ['post'], answers: null, depth: 0, text };
  return [{ ...opening, wanted: wantedOf('post') }, ...said];
}

const metaOf = ({ instance, age, published, edited, deleted }: CommentNode, index: number): readonly string[] => [
  `#${index + 1}`,
  instance ? `@${instance}` : '',
  age ?? published?.slice(0, 10) ?? '',
  edited ? 'edited' : '',
  deleted ? 'deleted' : '',
];

/** Claims and questions, each with the comment it stands in. */
function wantedIn(graph: ArgumentGraph): readonly (Wanted & { readonly comment: string | null })[] {
  const claims = claimsOf(graph).map(({ id, text, comment }) => ({ id: nodeKey('claim', id), text, comment }));
  const questions = relationsOf(graph).flatMap(({ id, type, sources, comment, evidence: [first] }) =>
    type === 'question' && sources.length === 0 && comment !== undefined && first
      ? [{ id: nodeKey('relation', id), text: first.text, comment }]
      : [],
  );
  return [...claims, ...questions].map((one) => ({ ...one, kind: 'claim' as const }));
}
