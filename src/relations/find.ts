// A thread with claims into its relations, and for each reply its stance and the sentences it answers.
import type { Lexicon } from '../lexicon/index.ts';
import { type Comment, type Thread, utterances } from '../thread/index.ts';
import type { Candidate } from './candidate.ts';
import { aroundIssue, besideIssue, type Issue, issueIn } from './issue.ts';
import { weightsJudge } from './judge.ts';
import { kept } from './kept.ts';
import type { Model } from './model.ts';
import { type Judge, rulesJudge } from './replies.ts';
import type { RelationScorers } from './scorers.ts';
import { settle } from './settle.ts';
import { type ThreadView, viewOf } from './view.ts';

/** What the room is given: word lists, the rules' weights, and trained weights where there are any. */
interface Judgement {
  readonly lexicon: Lexicon;
  /** The word lists of one comment, where some are in another language than the rest. */
  readonly lexiconOf?: (comment: Comment) => Lexicon;
  readonly model: Model;
  readonly scorers: RelationScorers | null;
  /** Whether only what rules read from a clear sign is said, and nothing that goes by position. */
  readonly clear?: boolean;
}

const POSITION = new Set(['next-sentence', 'default', 'same-writer']);

/** Fills `thread.relations` and each comment's `stance` and `answers`. */
export function findRelations(thread: Thread, judgement: Judgement): void {
  const { lexicon, lexiconOf = () => lexicon, model, scorers, clear = false } = judgement;
  const view = viewOf(thread, lexicon, model, scorers?.answers.rarity, lexiconOf);
  const usual = scorers ? weightsJudge(view, lexicon, scorers) : null;
  const byRules = kept((lists: Lexicon) => rulesJudge(view, lists));
  const issue = issueIn(view.moves.get('post'));
  const candidates = utterances(thread).flatMap((comment) => {
    const lists = lexiconOf(comment);
    const judge = lists === lexicon && usual ? usual : byRules(lists);
    const beyond = comment.id === 'post' ? [] : reply(comment, judge, view, issue);
    const inside = judge.inside(comment.id).filter((candidate) => !issue || besideIssue(candidate, issue));
    const said = [...inside, ...beyond];
    if (!clear && lists === lexicon) return said;
    return said.filter(isClear).map((candidate): Candidate => ({ ...candidate, ruled: true }));
  });
  thread.relations = [...settle(candidates, { rules: model.show, links: scorers?.links.show ?? null })];
}

const isClear = ({ evidence }: Candidate) => !POSITION.has(evidence[0]?.rule ?? '');

/** Fills in what a reply is found to be, and keeps in mind which of its claims rebut. */
function reply(comment: Comment, judge: Judge, view: ThreadView, issue: Issue | null): readonly Candidate[] {
  const { stance, answers, relations: judged } = judge.reply(comment);
  comment.stance = stance;
  comment.answers = answers;
  const relations = issue ? aroundIssue(judged, issue, comment, view) : judged;
  const { rebutting } = view;
  for (const { type, sources, vague } of relations) {
    if (!vague && (type === 'attack' || type === 'undercut')) for (const source of sources) rebutting.add(source);
  }
  return relations;
}
