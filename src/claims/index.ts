// The door of claims/: sentences into segments and claims by an ordered list of named rules.
export { findClaims } from './find.ts';
