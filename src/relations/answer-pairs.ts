// A reply and the sentences of one comment above it into pairs: how alike they are, and where each stands among the others.
import type { AnswerPair } from './answer-signs.ts';
import { kept } from './kept.ts';
import { ranking } from './similarity.ts';
import type { Spoken } from './spoken.ts';
import { inCommon, isMarked, lengthOf, type Marks, mark, marks, united, type Weigh } from './terms.ts';

interface Termed {
  readonly terms: readonly number[];
  readonly length: number;
}

/** What sentences meet with: how much their terms weigh, memories that are used again, and the reply at hand. */
export interface Meeting {
  readonly weigh: Weigh;
  readonly memory: Marks;
  readonly replying: (reply: readonly Spoken[]) => Replying;
  readonly score: AnswerScore;
}

/** The log-odds by the words of both; the trainer has none yet. */
export type AnswerScore = (reply: readonly Spoken[], to: Spoken) => number;

/** What is the same of a reply whatever it meets. */
interface Replying {
  /** Its sentences together, and the first two of them. */
  readonly whole: Termed;
  readonly opening: Termed;
  /** For each of its stems those that stand right behind one. */
  readonly next: ReadonlyMap<number, readonly number[]>;
}

export function meetingOf(weigh: Weigh, score: AnswerScore = () => 0): Meeting {
  const replying = (reply: readonly Spoken[]): Replying => ({
    whole: together(reply, weigh()),
    opening: together(reply.slice(0, 2), weigh()),
    next: nextIn(reply),
  });
  return { weigh, memory: marks(), replying: kept(replying, 1), score };
}

function together(parts: readonly Spoken[], weights: Float64Array): Termed {
  const terms = united(parts);
  return { terms, length: lengthOf(terms, weights) };
}

function nextIn(reply: readonly Spoken[]): ReadonlyMap<number, readonly number[]> {
  const next = new Map<number, number[]>();
  for (const { stems } of reply) {
    for (let at = 1; at < stems.length; at++) {
      const [before, stem] = [stems[at - 1] as number, stems[at] as number];
      const known = next.get(before);
      if (known) known.push(stem);
      else next.set(before, [stem]);
    }
  }
  return next;
}

/** All sentences of one comment that a reply may answer, or those that `takes` says. */
export function answerPairs(
  reply: readonly Spoken[],
  targets: readonly Spoken[],
  isQuoted: (to: Spoken) => boolean,
  { weigh, memory, replying, score }: Meeting,
  takes: (rank: number, quoted: boolean) => boolean = () => true,
): readonly AnswerPair[] {
  const weights = weigh();
  const { whole, opening, next } = replying(reply);
  const [openings, best, likeness] = [targets.map(() => 0), targets.map(() => 0), targets.map(() => 0)];
  raise(openings, opening, targets, weights, memory);
  for (const one of reply) raise(best, one, targets, weights, memory);
  raise(likeness, whole, targets, weights, memory);
  const most = likeness.reduce((most, alike) => Math.max(most, alike), 0);
  const rankOf = ranking(likeness);
  const pairs: AnswerPair[] = [];
  for (let at = 0; at < targets.length; at++) {
    const to = targets[at] as Spoken;
    const [rank, quoted] = [rankOf(likeness[at] as number), isQuoted(to)];
    if (!takes(rank, quoted)) continue;
    pairs.push({
      to,
      at,
      count: targets.length,
      whole: likeness[at] as number,
      opening: openings[at] as number,
      best: best[at] as number,
      rank,
      most,
      // The memory still holds the terms of the whole reply.
      common: commonIn(to, weights, memory),
      pairs: neighboursIn(to, next),
      quoted,
      reply,
      // What is quoted is answered whatever its words are.
      words: quoted ? 0 : score(reply, to),
    });
  }
  return pairs;
}

/** Raises what is best of each target to its cosine with one text. */
function raise(best: number[], one: Termed, targets: readonly Termed[], weights: Float64Array, memory: Marks): void {
  mark(memory, one.terms);
  for (let at = 0; at < targets.length; at++) {
    const { terms, length } = targets[at] as Termed;
    const product = inCommon(memory, terms, weights);
    if (product > 0) best[at] = Math.max(best[at] as number, product / (one.length * length));
  }
}

function commonIn({ terms }: Spoken, weights: Float64Array, memory: Marks): number {
  let sum = 0;
  for (const term of terms) if (isMarked(memory, term)) sum += weights[term] as number;
  return sum;
}

/** How many neighbouring stems of a sentence stand side by side in the reply, too. */
function neighboursIn({ stems }: Spoken, next: Replying['next']): number {
  let count = 0;
  for (let at = 1; at < stems.length; at++)
    if (next.get(stems[at - 1] as number)?.includes(stems[at] as number)) count++;
  return count;
}
