// The door of exchange/: the graph into every format that others read, and some of them back.
export { readDocument, toDocument } from './json.ts';
export { inPieces } from './pieces.ts';
