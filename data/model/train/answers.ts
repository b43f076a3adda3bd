// Replies with the sentences they quoted into the weights of the model that names the sentence a reply answers.

import { stemOf, wordsOf } from '../../../src/lexicon/index.ts';
import {
  ANSWERS,
  type AnswerData,
  answerPairs,
  answerWords,
  meetingOf,
  type RarityData,
  rarity,
  type Spoken,
  spokenBy,
  vocabularyOf,
  weighing,
} from '../../../src/relations/index.ts';
import { bucketOf } from '../../../src/scoring/index.ts';
import type { QuotedRow } from './data.ts';
import { percent } from './figures.ts';
import { sparse } from './logistic.ts';
import { lists, readBare } from './reader.ts';
import { type StackRow, trainStack } from './stack.ts';

const BITS = 14;
const RARITY_BITS = 13;

/** How rare each stem is over the sentences of all rows. */
function raritiesOf(rows: readonly QuotedRow[]): RarityData {
  const counts = new Float64Array(2 ** RARITY_BITS);
  let sentences = 0;
  const seen = new Set<string>();
  for (const text of rows.flatMap(({ comments, sentences: all }) => [...all, comments[1]?.text ?? ''])) {
    if (seen.has(text)) continue;
    seen.add(text);
    sentences++;
    const buckets = new Set(wordsOf(text).map((word) => bucketOf(`rare ${stemOf(word.text)}`, RARITY_BITS)));
    for (const bucket of buckets) (counts[bucket] as number)++;
  }
  const bytes = Uint8Array.from(counts, (count) =>
    Math.min(255, Math.round(16 * Math.log((sentences + 1) / (count + 1)))),
  );
  return { bits: RARITY_BITS, bytes: Buffer.from(bytes).toString('base64') };
}

export function trainAnswers(rows: readonly QuotedRow[]): AnswerData {
  const table = raritiesOf(rows);
  const vocabulary = vocabularyOf(lists);
  const weigh = weighing(vocabulary, rarity(table));
  const manner = { lexicon: lists, vocabulary, weigh };
  const meeting = meetingOf(weigh);
  const sets: { row: number; at: number[] }[] = [];
  const examples: StackRow[] = [];
  for (const [index, { comments, group, gold }] of rows.entries()) {
    const { children } = readBare(comments);
    const [parent, reply] = children.map((comment) => spokenBy(comment, manner));
    if (!parent || !reply || reply.length === 0 || parent.length < 2) continue;
    const pairs = answerPairs(reply, parent, () => false, meeting);
    const at = pairs.map((pair) => {
      const values = new Float64Array(ANSWERS.names.length);
      ANSWERS.fill(pair, values);
      return (
        examples.push({
          group,
          words: sparse(answerWords(reply, pair.to), BITS),
          values: [...values],
          label: isGold(pair.to, gold),
          weight: 1,
        }) - 1
      );
    });
    sets.push({ row: index, at });
  }
  const { data, scores } = trainStack(examples, { bits: BITS, l2: 3, features: ANSWERS.names, depth: 4, rounds: 100 });
  const right = sets.filter(({ at }) => {
    const best = at.reduce((most, i) => ((scores[i] as number) > (scores[most] as number) ? i : most));
    return examples[best]?.label;
  }).length;
  const alike = ANSWERS.names.indexOf('whole');
  const plain = sets.filter(({ at }) => {
    const best = at.reduce((most, i) =>
      (examples[i]?.values[alike] as number) > (examples[most]?.values[alike] as number) ? i : most,
    );
    return examples[best]?.label;
  }).length;
  console.log(
    `answers: ${rows.length} replies, right sentence first ${percent(right / rows.length)} (likeness alone ${percent(plain / rows.length)})`,
  );
  return { ...data, rarity: table };
}

function isGold({ sentence }: Spoken, gold: QuotedRow['gold']): boolean {
  const [start, end] = [sentence.position.start.offset ?? 0, sentence.position.end.offset ?? 0];
  return gold.some(([from, to]) => Math.min(end, to) - Math.max(start, from) > 0.5 * Math.min(end - start, to - from));
}
