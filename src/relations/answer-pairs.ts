// A reply and the sentences of one comment above it into pairs: how alike they are, and where each stands among the others.
import type { AnswerPair } from './answer-signs.ts';
import { type Follows, following, neighboursIn } from './follows.ts';
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
  readonly follows: Follows;
}

export function meetingOf(weigh: Weigh, score: AnswerScore = () => 0): Meeting {
  const followsIn = following();
  const replying = (reply: readonly Spoken[]): Replying => ({
    whole: together(reply, weigh()),
    opening: together(reply.slice(0, 2), weigh()),
    follows: followsIn(reply),
  });
  return { weigh, memory: marks(), replying: kept(replying, 1), score };
}

function together(parts: readonly Spoken[], weights: Float64Array): Termed {
  const terms = united(parts);
  return { terms, length: lengthOf(terms, weights) };
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
  const { whole, opening, follows } = replying(reply);
  const likeness = alike([whole], targets, weights, memory);
  const { most, rankOf } = ranking(likeness);
  const taken: Taken[] = [];
  targets.forEach((to, at) => {
    const [rank, quoted] = [rankOf(likeness[at] as number), isQuoted(to)];
    // The memory still holds the terms of the whole reply.
    if (takes(rank, quoted)) taken.push({ to, at, rank, quoted, common: commonIn(to, weights, memory) });
  });
  const near = taken.map(({ to }) => to);
  const openings = alike([opening], near, weights, memory);
  const best = alike(reply, near, weights, memory);
  return taken.map(
    ({ to, at, rank, quoted, common }, place): AnswerPair => ({
      to,
      at,
      count: targets.length,
      whole: likeness[at] as number,
      opening: openings[place] as number,
      best: best[place] as number,
      rank,
      most,
      common,
      pairs: neighboursIn(to, follows),
      quoted,
      reply,
      // What is quoted is answered whatever its words are.
      words: quoted ? 0 : score(reply, to),
    }),
  );
}

type Taken = Pick<AnswerPair, 'to' | 'at' | 'rank' | 'quoted' | 'common'>;

/** For each target the highest of its cosines with some texts. */
function alike(
  texts: readonly Termed[],
  targets: readonly Termed[],
  weights: Float64Array,
  memory: Marks,
): readonly number[] {
  const best = targets.map(() => 0);
  for (const one of texts) raise(best, one, targets, weights, memory);
  return best;
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
