// A reply and the sentences of one comment above it into pairs: how alike they are, and where each stands among the others.
import type { AnswerPair } from './answer-signs.ts';
import { rankOf } from './similarity.ts';
import type { Spoken } from './spoken.ts';
import { inCommon, isMarked, lengthOf, type Marks, mark, united, type Weigh } from './terms.ts';

interface Termed {
  readonly terms: readonly number[];
  readonly length: number;
}

/** The cosine with each of the targets. */
function cosines(one: Termed, targets: readonly Termed[], weights: Float64Array, memory: Marks): readonly number[] {
  mark(memory, one.terms);
  return targets.map(({ terms, length }) => {
    const product = inCommon(memory, terms, weights);
    return product === 0 ? 0 : product / (one.length * length);
  });
}

function together(parts: readonly Spoken[], weights: Float64Array): Termed {
  const terms = united(parts);
  return { terms, length: lengthOf(terms, weights) };
}

/** What sentences meet with: how much their terms weigh, and a memory that is used again for each of them. */
export interface Meeting {
  readonly weigh: Weigh;
  readonly memory: Marks;
}

/** All sentences of one comment that a reply may answer. */
export function answerPairs(
  reply: readonly Spoken[],
  targets: readonly Spoken[],
  isQuoted: (to: Spoken) => boolean,
  { weigh, memory }: Meeting,
): readonly AnswerPair[] {
  const weights = weigh();
  const whole = together(reply, weights);
  const opening = cosines(together(reply.slice(0, 2), weights), targets, weights, memory);
  const best = new Float64Array(targets.length);
  for (const one of reply) raise(best, one, targets, weights, memory);
  const likeness = cosines(whole, targets, weights, memory);
  const common = targets.map(({ terms }) => {
    let sum = 0;
    for (const term of terms) if (isMarked(memory, term)) sum += weights[term] as number;
    return sum;
  });
  const pairs = neighboursIn(reply, targets, memory);
  const most = likeness.reduce((most, alike) => Math.max(most, alike), 0);
  return targets.map((to, at) => ({
    to,
    at,
    count: targets.length,
    whole: likeness[at] as number,
    opening: opening[at] as number,
    best: best[at] as number,
    rank: rankOf(likeness[at] as number, likeness),
    most,
    common: common[at] as number,
    pairs: pairs[at] as number,
    quoted: isQuoted(to),
    reply,
  }));
}

/** Raises what is best of each target to its cosine with one sentence. */
function raise(
  best: Float64Array,
  one: Termed,
  targets: readonly Termed[],
  weights: Float64Array,
  memory: Marks,
): void {
  mark(memory, one.terms);
  for (let at = 0; at < targets.length; at++) {
    const { terms, length } = targets[at] as Termed;
    const product = inCommon(memory, terms, weights);
    if (product > 0) best[at] = Math.max(best[at] as number, product / (one.length * length));
  }
}

/** For each target how many of its neighbouring stems stand side by side in the reply, too. */
function neighboursIn(reply: readonly Spoken[], targets: readonly Spoken[], memory: Marks): readonly number[] {
  const next = new Map<number, Set<number>>();
  for (const { stems } of reply)
    for (let at = 1; at < stems.length; at++) {
      const before = stems[at - 1] as number;
      next.set(before, (next.get(before) ?? new Set()).add(stems[at] as number));
    }
  mark(memory, [...next.keys()]);
  return targets.map(({ stems }) => {
    let count = 0;
    for (let at = 1; at < stems.length; at++) {
      const before = stems[at - 1] as number;
      if (isMarked(memory, before) && next.get(before)?.has(stems[at] as number)) count++;
    }
    return count;
  });
}
