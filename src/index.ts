// The public API: a saved thread or a document in, the argument graph, its document and its map out.
export { readDocument, toDocument } from './exchange/index.ts';
export { decode, type FormatWords, formats } from './formats/index.ts';
export { type ArgumentGraph, buildGraph, claimsOf, commentsOf, postOf, relationsOf, usersOf } from './graph/index.ts';
export { layoutMap, type Metrics, type Scene } from './layout/index.ts';
export { type PageResources, renderPage } from './page/index.ts';
export {
  type Analysis,
  type Chain,
  counterpoint,
  type Reading,
  type ReadOptions,
  readThread,
  readThreadJson,
} from './processor.ts';
export { claimKey, groundedLabels, type Mode, type ReasoningOptions, reason, relationKey } from './reasoning/index.ts';
export { type FontSource, renderSvg, type SvgOptions } from './render/index.ts';
export type * from './thread/index.ts';
export { anonymise } from './thread/index.ts';
