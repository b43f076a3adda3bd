// The door of relations/: claims into candidates, scores and, in one pass over the thread, relations.
export { answerPairs, meetingOf } from './answer-pairs.ts';
export { ANSWERS } from './answer-signs.ts';
export { answerWords } from './answer-words.ts';
export { findRelations } from './find.ts';
export { acrossPairs } from './links.ts';
export type { Model } from './model.ts';
export { type Move, movesOf } from './moves.ts';
export { ACROSS, type AcrossPair, WITHIN } from './pair-signs.ts';
export { pairWords } from './pair-words.ts';
export { type Rarity, type RarityData, rarity } from './rarity.ts';
export { rulesJudge } from './replies.ts';
export { replyFeatures, type Speech, speechOf } from './reply-features.ts';
export { claimsOf, replyView } from './reply-view.ts';
export {
  type AnswerData,
  type LinkData,
  type RelationData,
  type RelationScorers,
  relationScorers,
  type ShowFrom,
  type SideData,
  type StackData,
  type Trust,
} from './scorers.ts';
export { labelOf, type Side, type StanceData, sideOf, stanceScorer } from './side.ts';
export { sideSigns } from './side-signs.ts';
export type { Signs } from './signs.ts';
export { type Spoken, spokenBy } from './spoken.ts';
export { vocabularyOf, weighing } from './terms.ts';
export { counting } from './tone.ts';
export { type ThreadView, viewOf } from './view.ts';
export { withinPairs } from './within-pairs.ts';
