// The door of scoring/: trained weights (data) into functions that score features.
export { readWeights } from './check.ts';
export { type Curve, type CurveData, curve } from './curve.ts';
export { bucketOf, Distinct, FeatureBag, type Features, type Name, name, nameOf } from './features.ts';
export type { TreesData } from './flat.ts';
export { type Linear, type LinearData, linear, twins } from './linear.ts';
export { addGrams, addWords, tokensOf, wordsIn } from './tokens.ts';
export { type Trees, trees } from './trees.ts';
