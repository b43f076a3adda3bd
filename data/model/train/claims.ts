// Careful readings into the weights of the two claim models: where a sentence falls apart, and what asserts something.
import {
  type ClaimScorer,
  type ClaimThresholds,
  claimFeatures,
  clauses,
  cutFeatures,
  depthsOf,
  partsOf,
} from '../../../src/claims/index.ts';
import { wordsOf } from '../../../src/lexicon/index.ts';
import type { Linear } from '../../../src/scoring/index.ts';
import { type Sentence, sourceSpan } from '../../../src/thread/index.ts';
import type { GoldClaim, GoldThread } from './data.ts';
import { FOLDS, foldOf } from './folds.ts';
import { dot, logistic, type SparseRow, sparse, type Weights } from './logistic.ts';
import { lists, readBare } from './reader.ts';

const BITS = 16;

/**
 * Log-odds chosen by cross-validation on the claims of readings and whole threads, and for `cut` on the links of the whole
 * tool too (docs/model.md). A question must look more like a claim than an aside must: one that is drawn as a claim is
 * missing among those that wait for an answer.
 */
export const CLAIM_THRESHOLDS: ClaimThresholds = { cut: -0.3, claim: -0.6, overruled: 0.5, asserts: 0.9 };

export const iou = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(1, Math.max(a[1], b[1]) - Math.min(a[0], b[0]));

interface Row {
  readonly row: SparseRow;
  readonly label: boolean;
}

/** Every place where a sentence might be cut, and whether the reader began a claim there. */
function cutRows({ comments, claims }: GoldThread): readonly Row[] {
  const { children } = readBare(comments);
  const rows: Row[] = [];
  for (const comment of children) {
    const gold = claims.filter((claim) => claim.comment === comment.id);
    for (const { text, map, quoted } of comment.children.flatMap((passage) => passage.children)) {
      if (quoted || /[?？؟]["”’)\]!.\s]{0,9}$/u.test(text)) continue;
      const words = wordsOf(text);
      clauses(text, words, lists, (cut) => {
        const [from] = sourceSpan(map, words[cut.at]?.start ?? 0, text.length);
        const [to] = sourceSpan(map, words[cut.next]?.start ?? 0, text.length);
        const label = gold.some(({ start }) => start >= from - 2 && start <= to + 2);
        rows.push({ row: sparse(cutFeatures(cut, text, words, lists), BITS), label });
        return label;
      });
    }
  }
  return rows;
}

/** Every clause that `scorer` leaves, and whether the reader has a claim there. */
function claimRows({ comments, claims }: GoldThread, scorer: ClaimScorer): readonly Row[] {
  const thread = readBare(comments);
  const depths = depthsOf(thread);
  return thread.children.flatMap((comment) => {
    const gold = claims.filter((claim) => claim.comment === comment.id);
    const place = { depth: depths.get(comment.id) ?? 0, form: new Set<string>() };
    const parts = [...partsOf(comment, lists, place, scorer)].flatMap(([sentence, own]) =>
      own.map((part) => ({ sentence, part })),
    );
    const all = parts.map(({ part }) => part).filter(({ rule }) => rule !== 'quoted');
    return parts.flatMap(({ sentence, part }) => {
      const at = all.indexOf(part);
      if (at < 0) return [];
      return [
        { row: sparse(claimFeatures({ all, at, depth: place.depth }), BITS), label: isHeld(sentence, part, gold) },
      ];
    });
  });
}

function isHeld(
  { map }: Sentence,
  { start, end }: { start: number; end: number },
  gold: readonly GoldClaim[],
): boolean {
  const span = sourceSpan(map, start, end);
  return gold.some((claim) => iou(span, [claim.start, claim.end]) >= 0.5);
}

export const linearOf = (weights: Weights): Linear => ({
  score: (features) => dot(weights, sparse(features, BITS)),
  weightOf: () => 0,
});

const learn = (rows: readonly Row[], l2: number) =>
  logistic(
    rows.map(({ row }) => row),
    rows.map(({ label }) => label),
    { bits: BITS, l2 },
  );

const never: Linear = { score: () => 0, weightOf: () => 0 };
const keepAll = {
  cut: CLAIM_THRESHOLDS.cut,
  claim: Number.NEGATIVE_INFINITY,
  overruled: Number.POSITIVE_INFINITY,
  asserts: Number.POSITIVE_INFINITY,
};

export interface ClaimModels {
  readonly cut: Weights;
  readonly claim: Weights;
  /** For each fold the two models learned from the others. */
  readonly folds: readonly { readonly cut: Weights; readonly claim: Weights }[];
}

export function trainClaims(golds: readonly GoldThread[]): ClaimModels {
  const fold = golds.map(({ name }) => foldOf(name));
  const cuts = golds.map(cutRows);
  const others = <T>(rows: readonly (readonly T[])[], f: number) => rows.filter((_, i) => fold[i] !== f).flat();
  const foldCuts = Array.from({ length: FOLDS }, (_, f) => learn(others(cuts, f), CUT_L2));
  const parts = golds.map((gold, i) =>
    claimRows(gold, { cut: linearOf(foldCuts[fold[i] as number] as Weights), claim: never, thresholds: keepAll }),
  );
  const folds = foldCuts.map((cut, f) => ({ cut, claim: learn(others(parts, f), CLAIM_L2) }));
  return { cut: learn(cuts.flat(), CUT_L2), claim: learn(parts.flat(), CLAIM_L2), folds };
}

const CUT_L2 = 2;
const CLAIM_L2 = 2;
