// Pairs of claims that belong together into the weights of the model that tells whether the first speaks against the second.
import { type AcrossPair, type SideData, sideSigns } from '../../../src/relations/index.ts';
import { calibrated } from './calibrate.ts';
import { crossValidate } from './folds.ts';
import { dot, logistic, packed, type SparseRow, sparse } from './logistic.ts';
import type { Judged } from './stack.ts';

const BITS = 10;
const L2 = 5;

export interface SideRow {
  readonly group: string;
  readonly pair: AcrossPair;
  readonly label: boolean;
}

export function trainSide(rows: readonly SideRow[]): Judged<AcrossPair, SideData> {
  const signs = rows.map(({ pair }) => signsOf(pair));
  const learn = (use: readonly number[]) =>
    logistic(
      use.map((i) => signs[i] as SparseRow),
      use.map((i) => rows[i]?.label === true),
      { bits: BITS, l2: L2 },
    );
  const scores = crossValidate(
    rows.map(({ group }) => group),
    (train) => {
      const weights = learn(train);
      return (i) => dot(weights, signs[i] as SparseRow);
    },
  );
  const curve = calibrated(
    scores,
    rows.map(({ label }) => label),
  );
  const weights = learn([...rows.keys()]);
  return { data: { signs: packed(weights), curve }, scores, score: (pair) => dot(weights, signsOf(pair)) };
}

const signsOf = (pair: AcrossPair) => sparse(sideSigns(pair), BITS);
