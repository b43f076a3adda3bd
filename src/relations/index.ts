// The door of relations/: claims into candidates, scores and, in one pass over the thread, relations.
export { typeRules } from './across.ts';
export { findRelations } from './find.ts';
export type { Model } from './model.ts';
export { supportRules } from './within.ts';
