// A thread's sentences into segments, and of these the claims: each sentence gets its segments, the thread its claims.
import type { Lexicon } from '../lexicon/index.ts';
import {
  type ClaimRecord,
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
import { type ClaimScorer, depthsOf, type Judged, partsOf } from './parts.ts';

/** Fills `sentence.segments` of post and comments and `thread.claims`, in the order of the text. */
export function findClaims(thread: Thread, lexicon: Lexicon, scorer: ClaimScorer | null = null): void {
  const { writer } = people(utterances(thread));
  const locatorOf = locators();
  const all: ClaimRecord[] = [];
  const order = new Map(thread.children.map(({ id }, index) => [id, index]));
  const depths = depthsOf(thread);
  for (const comment of utterances(thread)) {
    const locate = locatorOf(comment.file);
    const user = writer.get(comment.id)?.id ?? null;
    const parts = partsOf(comment, lexicon, depths.get(comment.id) ?? 0, scorer);
    let count = 0;
    for (const sentence of comment.children.flatMap(({ children }) => children)) {
      const own = parts.get(sentence) ?? [];
      sentence.segments = own.map((part) => {
        const segment = segmentOf(part, sentence, locate);
        if (segment.role !== 'claim') return { ...segment, claim: null };
        const id = claimId(order.get(comment.id) ?? -1, count++);
        all.push({ ...claimOf(part, segment, lexicon), id, comment: comment.id, user });
        return { ...segment, claim: id };
      });
    }
  }
  thread.claims = all;
}

function segmentOf(part: Judged, sentence: Sentence, locate: Locate): Segment {
  const { start, end, text, lead, rule, verdict } = part;
  const position = locate(...sourceSpan(sentence.map, start, end));
  return { type: 'segment', role: verdict.role, rule, text, lead, position, claim: null };
}

function claimOf({ words, verdict }: Judged, { text, position }: Segment, lexicon: Lexicon) {
  const { core, flags: own } = coreOf(text, words, lexicon);
  const flags = [...new Set([...own, ...(verdict.flags ?? [])])];
  return { text, core, position, flags, label: null, strength: null, standing: null };
}
