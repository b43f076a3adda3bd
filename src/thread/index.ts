// The door of thread/: node types, records of the contract, builders, places, people and ids.
export { anonymise } from './anonymise.ts';
export type * from './argument.ts';
export { titleAsks } from './asking.ts';
export { comment, thread, utterances } from './build.ts';
export { claimId, compareIds, letters } from './ids.ts';
export type {
  BodyKind,
  Citation,
  Comment,
  OffsetMap,
  Passage,
  PassageRole,
  RawBody,
  Segment,
  SegmentRole,
  Sentence,
  SourceLine,
  Thread,
} from './nodes.ts';
export { type People, type Person, people } from './people.ts';
export { type Locate, locator, locators, pointFrom, runAt, sliceMap, sourceOffset, sourceSpan } from './place.ts';
export type * from './records.ts';
