// Reply pairs into the weights of the two stance models, their calibration and how the label is chosen.
import type { ClaimScorer } from '../../../src/claims/index.ts';
import {
  counting,
  labelOf,
  replyFeatures,
  type Side,
  type StanceData,
  speechOf,
} from '../../../src/relations/index.ts';
import { curve } from '../../../src/scoring/index.ts';
import { calibrated, reliability } from './calibrate.ts';
import type { ReplyPair } from './data.ts';
import { macroF1, percent } from './figures.ts';
import { crossValidate } from './folds.ts';
import { dot, logistic, packed, type SparseRow, sparse } from './logistic.ts';
import { lists, readThread } from './reader.ts';

const BITS = 17;
const L2 = 2;
const LABELS = ['attack', 'neutral', 'support'] as const;

function rowOf({ comments }: ReplyPair, scorer: ClaimScorer): SparseRow {
  const { thread, moves } = readThread(comments, scorer);
  const [parent, reply] = thread.children.map((comment) =>
    speechOf(comment, moves.get(comment.id) ?? [], counting(lists)),
  );
  if (!parent || !reply) throw new Error('A reply pair has two comments.');
  return sparse(replyFeatures(reply, parent, lists), BITS);
}

export interface StanceModels {
  readonly data: StanceData;
  /** For each pair what the models say that never saw its group. */
  readonly sides: ReadonlyMap<string, Side>;
}

export function trainStance(pairs: readonly ReplyPair[], scorer: ClaimScorer): StanceModels {
  const rows = pairs.map((pair) => rowOf(pair, scorer));
  const groups = pairs.map(({ group }) => group);
  const all = [...pairs.keys()];
  const sided = all.filter((i) => pairs[i]?.label !== 'neutral');
  const questions = {
    side: { use: all, yes: (i: number) => pairs[i]?.label !== 'neutral' },
    attack: { use: sided, yes: (i: number) => pairs[i]?.label === 'attack' },
  };
  const learn = ({ use, yes }: (typeof questions)['side'], within: ReadonlySet<number>) => {
    const train = use.filter((i) => within.has(i));
    return logistic(
      train.map((i) => rows[i] as SparseRow),
      train.map(yes),
      { bits: BITS, l2: L2 },
    );
  };
  const scored = (question: (typeof questions)['side']) =>
    crossValidate(groups, (train) => {
      const weights = learn(question, new Set(train));
      return (i) => dot(weights, rows[i] as SparseRow);
    });
  const [side, attack] = [scored(questions.side), scored(questions.attack)];
  const sideCurve = calibrated(side, all.map(questions.side.yes));
  const attackCurve = calibrated(
    sided.map((i) => attack[i] as number),
    sided.map(questions.attack.yes),
  );
  const [takesOf, attacksOf] = [curve(sideCurve), curve(attackCurve)];
  const sides = all.map((i) => ({ takes: takesOf(side[i] as number), attacks: attacksOf(attack[i] as number) }));
  const figures = (lean: StanceData['lean']) =>
    [...new Set(pairs.map(({ set }) => set))].map((set) => {
      const own = all.filter((i) => pairs[i]?.set === set);
      const gold = own.map((i) => (pairs[i] as ReplyPair).label);
      return {
        set,
        macro: macroF1(
          gold,
          own.map((i) => labelOf(sides[i] as (typeof sides)[0], lean)),
          LABELS,
        ),
      };
    });
  const lean = best(figures);
  for (const { set, macro } of figures(lean))
    console.log(`stance ${set}: 3-class macro-F1 ${percent(macro)} (cross-validated)`);
  const shares = all.map((i) => {
    const { takes, attacks } = sides[i] as Side;
    const label = labelOf({ takes, attacks }, lean);
    const share = { attack: takes * attacks, support: takes * (1 - attacks), neutral: 1 - takes }[label];
    return { share, right: label === pairs[i]?.label };
  });
  const table = reliability(
    shares.map(({ share }) => share),
    shares.map(({ right }) => right),
  );
  for (const row of table) console.log(`  said ${percent(row.said)} right ${percent(row.right)} of ${row.count}`);
  const whole = new Set(all);
  const [sideWeights, attackWeights] = [learn(questions.side, whole), learn(questions.attack, whole)];
  const data = { side: packed(sideWeights), attack: packed(attackWeights), sideCurve, attackCurve, lean };
  return { data, sides: new Map(pairs.map(({ id }, i) => [id, sides[i] as Side])) };
}

// Leanings that differ by less than this in macro-F1 are as good as each other.
const AS_GOOD = 0.003;

/** The middle of the leanings that are as good as the best on the mean of all sets: the best alone is chance. */
function best(figures: (lean: StanceData['lean']) => readonly { macro: number }[]): StanceData['lean'] {
  const steps = Array.from({ length: 19 }, (_, i) => (i + 8) / 10);
  const tried = steps.flatMap((neutral) =>
    steps.map((support) => {
      const all = figures({ neutral, support });
      return { neutral, support, mean: all.reduce((sum, { macro }) => sum + macro, 0) / all.length };
    }),
  );
  const most = Math.max(...tried.map(({ mean }) => mean));
  const good = tried.filter(({ mean }) => mean >= most - AS_GOOD);
  const middle = (name: 'neutral' | 'support') =>
    Math.round((100 * good.reduce((sum, one) => sum + one[name], 0)) / good.length) / 100;
  return { neutral: middle('neutral'), support: middle('support') };
}
