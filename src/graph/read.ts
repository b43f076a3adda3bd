// The graph into typed lists, in the order the nodes were added (which is the order of the text).
import type {
  ArgumentGraph,
  ClaimNode,
  CommentNode,
  NodeAttributes,
  PostNode,
  RelationNode,
  UserNode,
} from './types.ts';

function list<K extends NodeAttributes['kind']>(graph: ArgumentGraph, kind: K) {
  return graph
    .mapNodes((_, node) => node)
    .filter((node): node is Extract<NodeAttributes, { kind: K }> => node.kind === kind);
}

export const usersOf = (graph: ArgumentGraph): readonly UserNode[] => list(graph, 'user');
export const commentsOf = (graph: ArgumentGraph): readonly CommentNode[] => list(graph, 'comment');
export const claimsOf = (graph: ArgumentGraph): readonly ClaimNode[] => list(graph, 'claim');
export const relationsOf = (graph: ArgumentGraph): readonly RelationNode[] => list(graph, 'relation');
export const postOf = (graph: ArgumentGraph): PostNode | null => list(graph, 'post')[0] ?? null;
