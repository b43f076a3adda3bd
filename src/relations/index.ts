// The door of relations/: claims into candidates, scores and, in one pass over the thread, relations.
export { findRelations } from './find.ts';
export type { Model } from './model.ts';
