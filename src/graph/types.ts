// The graph's shape: users, comments, claims and relations are nodes; edges say how they hang together.
import type { MultiDirectedGraph } from 'graphology';
import type {
  ClaimRecord,
  CommentRecord,
  Findings,
  PostRecord,
  RelationRecord,
  Source,
  UserRecord,
  Warning,
} from '../thread/index.ts';

export type UserNode = { readonly kind: 'user' } & UserRecord;
export type CommentNode = { readonly kind: 'comment' } & CommentRecord;
export type PostNode = { readonly kind: 'post' } & PostRecord;
export type ClaimNode = { readonly kind: 'claim' } & ClaimRecord;
export type RelationNode = { readonly kind: 'relation' } & RelationRecord;
export type NodeAttributes = UserNode | CommentNode | PostNode | ClaimNode | RelationNode;

/**
 * `writes` user -> comment, `asserts` user -> claim, `states` comment -> claim, `replies` comment -> comment,
 * `premise` claim -> relation, `asks` comment -> relation, `conclusion` relation -> what it targets,
 * `bearing` relation -> the claim whose bearing is denied.
 */
export type EdgeKind = 'writes' | 'asserts' | 'states' | 'replies' | 'premise' | 'asks' | 'conclusion' | 'bearing';
export interface EdgeAttributes {
  readonly kind: EdgeKind;
}

export interface GraphAttributes {
  readonly source: Source;
  readonly title: string | null;
  readonly warnings: readonly Warning[];
  findings: Findings;
}

/** Node keys carry their kind (`claim:1a`), so that a comment and a claim with the same id stay two nodes. */
export type ArgumentGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
