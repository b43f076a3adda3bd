// Readings of score and age into one each: a reply is not older than what it answers.
import type { Age, Reading } from '../ages.ts';

export interface Utterance {
  readonly readings: readonly Reading[];
  readonly parent: number | null;
  /** An edited comment shows the age of its edit, which may be less than its replies'. */
  readonly edited: boolean;
}

const SECONDS = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_629_800],
  ['year', 31_557_600],
]);

/** The span of time that a rounded age stands for. */
function span(age: Age | null): readonly [least: number, most: number] {
  if (!age?.unit || age.count === null) return [0, Number.POSITIVE_INFINITY];
  const unit = SECONDS.get(age.unit) ?? 1;
  return [(age.count - 1) * unit, (age.count + 1) * unit];
}

/** For each utterance its likeliest reading; parents come before their replies. `oldest` bounds all (the post's age). */
export function settle(utterances: readonly Utterance[], oldest: Age | null): readonly Reading[] {
  const atLeast = utterances.map(() => 0);
  for (let i = utterances.length - 1; i >= 0; i--) {
    const { readings, parent } = utterances[i] as Utterance;
    const own = readings.reduce((least, { age }) => Math.min(least, span(age)[0]), Number.POSITIVE_INFINITY);
    const least = Math.max(readings.length > 0 ? own : 0, atLeast[i] ?? 0);
    if (parent !== null) atLeast[parent] = Math.max(atLeast[parent] ?? 0, least);
  }
  const atMost: number[] = [];
  return utterances.map(({ readings, parent, edited }, i) => {
    const bound = parent === null ? span(oldest)[1] : (atMost[parent] ?? Number.POSITIVE_INFINITY);
    const young = readings.filter(({ age }) => span(age)[0] <= bound);
    const fit = young.filter(({ age }) => edited || span(age)[1] >= (atLeast[i] ?? 0));
    // Readings come with the shortest age first.
    const best = fit[0] ?? young[0] ?? readings[0] ?? { score: null, age: null };
    const mosts = (fit.length > 0 ? fit : readings).map(({ age }) => span(age)[1]);
    atMost[i] = edited || mosts.length === 0 ? bound : Math.min(bound, Math.max(...mosts));
    return best;
  });
}
