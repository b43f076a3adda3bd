// Rows of words and dense signs into a stack: a logistic regression on the words, boosted trees on the signs and its score.
import type { StackData } from '../../../src/relations/index.ts';
import { bucketOf, type CurveData, type TreesData, trees } from '../../../src/scoring/index.ts';
import { boost } from './boost.ts';
import { calibrated } from './calibrate.ts';
import { crossValidate } from './folds.ts';
import { dot, logistic, packed, type SparseRow } from './logistic.ts';

export interface StackRow {
  readonly group: string;
  readonly words: SparseRow;
  /** The dense signs; the place of the words' score is filled here. */
  readonly values: number[];
  readonly label: boolean;
  readonly weight: number;
}

interface Options {
  readonly bits: number;
  readonly l2: number;
  /** Names of the dense signs; the score of the words stands at "words". */
  readonly features: readonly string[];
  readonly depth: number;
  readonly rounds: number;
}

/** A model with a curve, and what it says of the rows that it was learned from and of others. */
export interface Judged<Row, Data extends { readonly curve: CurveData } = { readonly curve: CurveData }> {
  readonly data: Data;
  /** Log-odds of each row, from a model that was learned without its group. */
  readonly scores: readonly number[];
  /** Log-odds of a row that was not among those learned from. */
  readonly score: (row: Row) => number;
}

// Trees grown from other halves of the threads differ by .3 in log-odds, and trainings that differ little moved the figures of a
// small thread by ten points; the mean of a few models, each without other groups, differs less (bagging, Breiman 1996).
const BAGS = 3;
const bagOf = (group: string) => bucketOf(`bag ${group}`, 20) % BAGS;

/** The mean of models over the same signs, as one model: all their trees, each leaf counting for its part. */
function averaged(models: readonly TreesData[]): TreesData {
  const [first] = models;
  if (!first) throw new Error('There is nothing to average.');
  const leaves = 2 * (2 ** first.depth - 1);
  const part = (row: readonly number[]) =>
    row.map((value, at) => (at < leaves ? value : rounded(value / models.length)));
  const mean = (values: readonly number[]) => rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
  return {
    ...first,
    usual: first.usual.map((_, at) => mean(models.map(({ usual }) => usual[at] as number))),
    bias: mean(models.map(({ bias }) => bias)),
    trees: models.flatMap(({ trees }) => trees.map(part)),
  };
}

const rounded = (value: number) => Math.round(1e5 * value) / 1e5;

export function trainStack(rows: readonly StackRow[], options: Options): Judged<StackRow, StackData> {
  const groups = rows.map(({ group }) => group);
  const at = options.features.indexOf('words');
  const learnWords = (use: readonly StackRow[]) =>
    logistic(
      use.map(({ words }) => words),
      use.map(({ label }) => label),
      {
        bits: options.bits,
        l2: options.l2,
        rounds: 15,
        weight: (i) => (use[i] as StackRow).weight,
      },
    );
  const words = crossValidate(groups, (train) => {
    const weights = learnWords(train.map((i) => rows[i] as StackRow));
    return (i) => dot(weights, (rows[i] as StackRow).words);
  });
  for (const [i, row] of rows.entries()) row.values[at] = words[i] as number;
  const grow = (use: readonly StackRow[]) =>
    boost(
      use.map(({ values }) => values),
      use.map(({ label }) => label),
      {
        features: options.features,
        depth: options.depth,
        rounds: options.rounds,
        rate: 0.1,
        l2: 5,
        fewest: 4,
        weight: (i) => (use[i] as StackRow).weight,
      },
    );
  const learnTrees = (use: readonly StackRow[]) =>
    averaged(Array.from({ length: BAGS }, (_, bag) => grow(use.filter(({ group }) => bagOf(group) !== bag))));
  const scores = crossValidate(groups, (train) => {
    const { score } = trees(learnTrees(train.map((i) => rows[i] as StackRow)));
    return (i) => score((rows[i] as StackRow).values);
  });
  const curve = calibrated(
    scores,
    rows.map(({ label }) => label),
  );
  const data = { words: learnWords(rows), trees: learnTrees(rows) };
  const grown = trees(data.trees);
  const score = ({ words: own, values }: StackRow) => grown.score(values.with(at, dot(data.words, own)));
  return { data: { words: packed(data.words), trees: data.trees, curve }, scores, score };
}
