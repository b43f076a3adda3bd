// Records into the ArgumentGraph: a node for each user, comment, claim and relation, and the edges between them.
import { MultiDirectedGraph } from 'graphology';
import type { CommentRecord, RelationRecord, ThreadDocument, UserRecord } from '../thread/index.ts';
import type { ArgumentGraph, EdgeKind, NodeAttributes } from './types.ts';

export const nodeKey = (kind: NodeAttributes['kind'], id: string): string => `${kind}:${id}`;

/** Builds the graph of a document; edges to ids that the document does not hold are left out. */
export function buildGraph(document: ThreadDocument): ArgumentGraph {
  const { source, warnings, findings, thread } = document;
  const graph: ArgumentGraph = new MultiDirectedGraph();
  graph.replaceAttributes({ source, title: thread.title, warnings, findings });
  const add = (node: NodeAttributes) => graph.mergeNode(nodeKey(node.kind, node.id), node);
  if (thread.post) add({ kind: 'post', ...thread.post });
  for (const record of document.users) add({ kind: 'user', ...record });
  for (const record of thread.comments) add({ kind: 'comment', ...record });
  for (const record of document.claims) add({ kind: 'claim', ...record });
  for (const record of document.relations) add({ kind: 'relation', ...record });
  connect(graph, document);
  return graph;
}

type Link = (kind: EdgeKind, from: string, to: string) => void;

function connect(graph: ArgumentGraph, { thread, users, claims, relations }: ThreadDocument): void {
  const link: Link = (kind, from, to) => {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.addEdge(from, to, { kind });
  };
  connectComments(link, thread.comments, users);
  for (const { id, comment, user } of claims) {
    const claim = nodeKey('claim', id);
    if (user !== null) link('asserts', nodeKey('user', user), claim);
    if (comment !== null)
      link('states', comment === 'post' ? nodeKey('post', 'post') : nodeKey('comment', comment), claim);
  }
  for (const relation of relations) connectRelation(link, relation);
}

function connectComments(link: Link, comments: readonly CommentRecord[], users: readonly UserRecord[]): void {
  const named = new Map(users.map(({ id, name, instance }) => [JSON.stringify([name, instance]), id]));
  for (const { id, parent, author, instance } of comments) {
    const user = author === null ? undefined : named.get(JSON.stringify([author, instance]));
    if (user !== undefined) link('writes', nodeKey('user', user), nodeKey('comment', id));
    if (parent !== null) link('replies', nodeKey('comment', id), nodeKey('comment', parent));
  }
}

function connectRelation(link: Link, relation: RelationRecord): void {
  const self = nodeKey('relation', relation.id);
  for (const source of relation.sources) link('premise', nodeKey('claim', source), self);
  if (relation.comment !== undefined) link('asks', nodeKey('comment', relation.comment), self);
  const { kind, id } = relation.target;
  if (kind === 'bearing') link('bearing', self, nodeKey('claim', id));
  else link('conclusion', self, nodeKey(kind, id));
}
