// A thread's sentences into segments, and of these the claims: each sentence gets its segments, the thread its claims.
import { type Lexicon, type Word, wordsOf } from '../lexicon/index.ts';
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
import { clauses } from './clauses.ts';
import { coreOf } from './core.ts';
import { type ClauseContext, claimRules, type Verdict } from './rules.ts';

/** Fills `sentence.segments` of post and comments and `thread.claims`, in the order of the text. */
export function findClaims(thread: Thread, lexicon: Lexicon): void {
  const { writer } = people(utterances(thread));
  const locatorOf = locators();
  const all: ClaimRecord[] = [];
  const order = new Map(thread.children.map(({ id }, index) => [id, index]));
  for (const comment of utterances(thread)) {
    const place = { locate: locatorOf(comment.file), user: writer.get(comment.id)?.id ?? null };
    let count = 0;
    const nextId = () => claimId(order.get(comment.id) ?? -1, count++);
    for (const passage of comment.children) {
      for (const sentence of passage.children) {
        sentence.segments = segmentsOf(sentence, comment, place.locate, lexicon, (segment, flags, core) => {
          const id = nextId();
          const { text, position } = segment;
          all.push({
            id,
            comment: comment.id,
            user: place.user,
            text,
            core,
            position,
            flags,
            label: null,
            strength: null,
            standing: null,
          });
          return id;
        });
      }
    }
  }
  thread.claims = all;
}

type Keep = (
  segment: { text: string; position: Segment['position'] },
  flags: ClaimRecord['flags'],
  core: string,
) => string;

function segmentsOf(
  sentence: Sentence,
  comment: Comment,
  locate: Locate,
  lexicon: Lexicon,
  keep: Keep,
): readonly Segment[] {
  const { text, quoted } = sentence;
  const words = wordsOf(text);
  const asks = /[?？؟]["”’)\]!.\s]{0,9}$/u.test(text);
  const parts = quoted || asks ? [{ start: 0, end: text.length, lead: null }] : clauses(text, words, lexicon);
  return parts.map(({ start, end, lead }) => {
    const part = text.slice(start, end);
    const position = locate(...sourceSpan(sentence.map, start, end));
    const own = start === 0 && end === text.length ? words : wordsOf(part);
    const { rule, verdict } = judge({ text: part, words: own, quoted, asks, deleted: comment.deleted, lexicon });
    const segment = { type: 'segment', role: verdict.role, rule, text: part, lead, position } as const;
    if (verdict.role !== 'claim') return { ...segment, claim: null };
    const { core, flags } = coreOf(part, own, lexicon);
    return { ...segment, claim: keep(segment, [...new Set([...flags, ...(verdict.flags ?? [])])], core) };
  });
}

function judge(context: ClauseContext & { words: readonly Word[] }): { rule: string; verdict: Verdict } {
  for (const { name, judge: apply } of claimRules) {
    const verdict = apply(context);
    if (verdict) return { rule: name, verdict };
  }
  throw new Error('The last claim rule judges everything.');
}
