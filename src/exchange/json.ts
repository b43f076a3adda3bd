// The ArgumentGraph into the JSON document of the contract (`counterpoint/1`), and such a document back into a graph.
import {
  type ArgumentGraph,
  buildGraph,
  claimsOf,
  commentsOf,
  type NodeAttributes,
  postOf,
  relationsOf,
  usersOf,
} from '../graph/index.ts';
import type { ThreadDocument } from '../thread/index.ts';

const record = <T extends NodeAttributes>({ kind: _, ...rest }: T): Omit<T, 'kind'> => rest;

/** The document of a graph: the records it was built from, in the order of the text. */
export function toDocument(graph: ArgumentGraph): ThreadDocument {
  const post = postOf(graph);
  return {
    schema: 'counterpoint/1',
    source: graph.getAttribute('source'),
    thread: {
      title: graph.getAttribute('title'),
      post: post && record(post),
      comments: commentsOf(graph).map(record),
    },
    users: usersOf(graph).map(record),
    claims: claimsOf(graph).map(record),
    relations: relationsOf(graph).map(record),
    findings: graph.getAttribute('findings'),
    warnings: graph.getAttribute('warnings'),
  };
}

/** Reads the text of a document; null where it is not one (another JSON, another schema). */
export function readDocument(text: string): ArgumentGraph | null {
  const value = parse(text);
  return isDocument(value) ? buildGraph(value) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isDocument(value: unknown): value is ThreadDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, thread, claims, relations, users } = value as Record<string, unknown>;
  return schema === 'counterpoint/1' && typeof thread === 'object' && [claims, relations, users].every(Array.isArray);
}
