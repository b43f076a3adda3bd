// The door of claims/: sentences into segments and claims by an ordered list of named rules, and by trained weights.
export { type Clause, type Cut, clauses } from './clauses.ts';
export { claimFeatures, cutFeatures } from './features.ts';
export { findClaims } from './find.ts';
export { type ClaimData, type ClaimScorer, type ClaimThresholds, claimScorer, depthsOf, partsOf } from './parts.ts';
