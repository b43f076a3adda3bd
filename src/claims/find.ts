// A thread's sentences into segments, and of these the claims: each sentence gets its segments, the thread its claims.
import type { Lexicon } from '../lexicon/index.ts';
import { FeatureBag } from '../scoring/index.ts';
import {
  type ClaimRecord,
  type Comment,
  claimId,
  type Locate,
  locators,
  people,
  type Segment,
  type Sentence,
  sourceSpan,
  type Thread,
  utterances,
} from '../thread/index.ts';
import { coreOf } from './core.ts';
import { formsOf } from './forms.ts';
import { type ClaimScorer, depthsOf, type Judged, partsOf } from './parts.ts';

/** Fills `sentence.segments` of post and comments and `thread.claims`, in the order of the text. */
export function findClaims(
  thread: Thread,
  lexiconOf: (comment: Comment) => Lexicon,
  scorerOf: (comment: Comment) => ClaimScorer | null = () => null,
): void {
  const { writer } = people(utterances(thread));
  const locatorOf = locators();
  const all: ClaimRecord[] = [];
  const order = new Map(thread.children.map(({ id }, index) => [id, index]));
  const depths = depthsOf(thread);
  const formOf = formsOf(thread);
  const bag = new FeatureBag();
  for (const comment of utterances(thread)) {
    const locate = locatorOf(comment.file);
    const user = writer.get(comment.id)?.id ?? null;
    const lexicon = lexiconOf(comment);
    const place = { depth: depths.get(comment.id) ?? 0, form: formOf(comment) };
    const at = order.get(comment.id) ?? -1;
    let count = 0;
    for (const [sentence, own] of partsOf(comment, lexicon, place, scorerOf(comment), bag)) {
      sentence.segments = own.map((part) => {
        const isClaim = part.verdict.role === 'claim';
        const segment = segmentOf(part, sentence, locate, isClaim ? claimId(at, count++) : null);
        if (isClaim) all.push(claimOf(part, segment, { comment: comment.id, user, lexicon }));
        return segment;
      });
    }
  }
  thread.claims = all;
}

function segmentOf(part: Judged, sentence: Sentence, locate: Locate, claim: string | null): Segment {
  const { start, end, text, lead, rule, odds, verdict } = part;
  const position = locate(...sourceSpan(sentence.map, start, end));
  return { type: 'segment', role: verdict.role, rule, odds, text, lead, position, claim };
}

interface Said {
  readonly comment: string;
  readonly user: ClaimRecord['user'];
  readonly lexicon: Lexicon;
}

function claimOf({ words, verdict }: Judged, segment: Segment, { comment, user, lexicon }: Said): ClaimRecord {
  const { text, position, claim } = segment;
  const { core, flags: own } = coreOf(text, words, lexicon);
  const flags = verdict.flags ? [...new Set([...own, ...verdict.flags])] : own;
  return { text, core, position, flags, label: null, strength: null, standing: null, id: claim ?? '', comment, user };
}
