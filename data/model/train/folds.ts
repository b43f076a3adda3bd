// Groups into folds of a cross-validation, by a hash of their name: the same every time, whatever the order of the rows.
import { bucketOf } from '../../../src/scoring/index.ts';

export const FOLDS = 5;

export const foldOf = (group: string): number => bucketOf(`fold ${group}`, 20) % FOLDS;

/** Scores each row with what was learned from the other folds. */
export function crossValidate<T>(
  groups: readonly string[],
  learn: (train: readonly number[]) => (index: number) => T,
): readonly T[] {
  const folds = groups.map(foldOf);
  const scores: T[] = new Array(groups.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const score = learn(folds.flatMap((f, i) => (f === fold ? [] : [i])));
    for (const [i, f] of folds.entries()) if (f === fold) scores[i] = score(i);
  }
  return scores;
}
