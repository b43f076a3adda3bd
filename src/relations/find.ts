// A thread with claims into its relations, and for each reply its stance and the sentences it answers.
import type { Lexicon } from '../lexicon/index.ts';
import { type Thread, utterances } from '../thread/index.ts';
import type { Candidate } from './candidate.ts';
import { weightsJudge } from './judge.ts';
import type { Model } from './model.ts';
import { type Judge, rulesJudge } from './replies.ts';
import type { RelationScorers } from './scorers.ts';
import { settle } from './settle.ts';
import { viewOf } from './view.ts';

/** What the room is given: word lists, the rules' weights, and trained weights where there are any. */
interface Judgement {
  readonly lexicon: Lexicon;
  readonly model: Model;
  readonly scorers: RelationScorers | null;
}

/** Fills `thread.relations` and each comment's `stance` and `answers`. */
export function findRelations(thread: Thread, { lexicon, model, scorers }: Judgement): void {
  const view = viewOf(thread, lexicon, model, scorers?.answers.rarity);
  const judge: Judge = scorers ? weightsJudge(view, lexicon, scorers) : rulesJudge(view, lexicon);
  const candidates: Candidate[] = [];
  for (const comment of utterances(thread)) {
    candidates.push(...judge.inside(comment.id));
    if (comment.id === 'post') continue;
    const { stance, answers, relations } = judge.reply(comment);
    comment.stance = stance;
    comment.answers = answers;
    for (const { type, sources } of relations) {
      if (type === 'attack' || type === 'undercut') for (const source of sources) view.rebutting.add(source);
    }
    candidates.push(...relations);
  }
  thread.relations = [...settle(candidates, { rules: model.show, links: scorers?.links.show ?? null })];
}
