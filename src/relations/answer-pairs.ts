// A reply and the sentences of one comment above it into pairs: how alike they are, and where each stands among the others.
import type { AnswerPair } from './answer-signs.ts';
import type { Spoken } from './spoken.ts';
import { lengthOf, type Marks, united, type Weigh } from './terms.ts';

interface Termed {
  readonly terms: readonly number[];
  readonly length: number;
}

/** The cosine with each of the targets. */
function cosines(one: Termed, targets: readonly Termed[], weigh: Weigh, { mark, has }: Marks): readonly number[] {
  mark(one.terms);
  return targets.map(({ terms, length }) => {
    let product = 0;
    for (const term of terms) if (has(term)) product += weigh(term) ** 2;
    return product === 0 ? 0 : product / (one.length * length);
  });
}

function together(parts: readonly Spoken[], weigh: Weigh): Termed {
  const terms = united(parts);
  return { terms, length: lengthOf(terms, weigh) };
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
  const whole = together(reply, weigh);
  const opening = cosines(together(reply.slice(0, 2), weigh), targets, weigh, memory);
  const best = targets.map(() => 0);
  for (const one of reply)
    for (const [at, likeness] of cosines(one, targets, weigh, memory).entries())
      best[at] = Math.max(best[at] as number, likeness);
  const likeness = cosines(whole, targets, weigh, memory);
  const common = targets.map(({ terms }) => terms.reduce((sum, term) => sum + (memory.has(term) ? weigh(term) : 0), 0));
  const pairs = neighboursIn(reply, targets, memory);
  const sorted = likeness.toSorted((a, b) => b - a);
  return targets.map((to, at) => ({
    to,
    at,
    count: targets.length,
    whole: likeness[at] as number,
    opening: opening[at] as number,
    best: best[at] as number,
    rank: sorted.indexOf(likeness[at] as number),
    most: sorted[0] as number,
    common: common[at] as number,
    pairs: pairs[at] as number,
    quoted: isQuoted(to),
    reply,
  }));
}

/** For each target how many of its neighbouring stems stand side by side in the reply, too. */
function neighboursIn(reply: readonly Spoken[], targets: readonly Spoken[], { mark, has }: Marks): readonly number[] {
  const next = new Map<number, Set<number>>();
  for (const { stems } of reply)
    for (let at = 1; at < stems.length; at++) {
      const before = stems[at - 1] as number;
      next.set(before, (next.get(before) ?? new Set()).add(stems[at] as number));
    }
  mark([...next.keys()]);
  return targets.map(({ stems }) => {
    let count = 0;
    for (let at = 1; at < stems.length; at++) {
      const before = stems[at - 1] as number;
      if (has(before) && next.get(before)?.has(stems[at] as number)) count++;
    }
    return count;
  });
}
