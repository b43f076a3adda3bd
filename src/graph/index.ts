// The door of graph/: the typed argument graph, how it is built and how it is read.
export { buildGraph, nodeKey } from './build.ts';
export { graphOf } from './from-thread.ts';
export { claimsOf, commentsOf, postOf, relationsOf, usersOf } from './read.ts';
export type * from './types.ts';
