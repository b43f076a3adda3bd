// Rows of dense values with a yes or no into boosted trees (Friedman 2001; second-order leaf values, histograms of quantiles).
import type { TreesData } from '../../../src/scoring/index.ts';
import { round } from './logistic.ts';

interface Options {
  readonly features: readonly string[];
  readonly depth: number;
  readonly rounds: number;
  readonly rate: number;
  /** Pull of leaf values toward 0. */
  readonly l2: number;
  /** A split must leave at least this much curvature (about four times as many rows) on each side. */
  readonly fewest: number;
  readonly weight?: (index: number) => number;
}

const BINS = 32;

export function boost(rows: readonly ArrayLike<number>[], labels: readonly boolean[], options: Options): TreesData {
  const { features, depth, rounds } = options;
  const weight = options.weight ?? (() => 1);
  const edges = features.map((_, f) => edgesOf(rows, f));
  const bins = features.map((_, f) => Uint8Array.from(rows, (row) => binOf(edges[f] ?? [], row[f] as number)));
  let total = 0;
  let yes = 0;
  for (const [i, label] of labels.entries()) {
    total += weight(i);
    if (label) yes += weight(i);
  }
  const bias = Math.log((yes + 1) / (total - yes + 1));
  const score = new Float64Array(rows.length).fill(bias);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const trees: number[][] = [];
  for (let step = 0; step < rounds; step++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)));
      const w = weight(i);
      gradient[i] = w * ((labels[i] ? 1 : 0) - p);
      curvature[i] = w * Math.max(p * (1 - p), 1e-6);
    }
    const { row, leafOf } = growTree({ bins, edges, gradient, curvature, depth, options });
    const inner = 2 ** depth - 1;
    for (let i = 0; i < rows.length; i++) (score[i] as number) += row[2 * inner + (leafOf[i] as number)] as number;
    trees.push(row);
  }
  const usual = features.map((_, f) => round(middleOf(rows, f)));
  return { features, usual, depth, bias: round(bias), trees };
}

interface Growing {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly depth: number;
  readonly options: Options;
}

function growTree(growing: Growing): { row: number[]; leafOf: Int32Array } {
  const { bins, edges, gradient, curvature, depth, options } = growing;
  const count = gradient.length;
  const inner = 2 ** depth - 1;
  const node = new Int32Array(count);
  const row: number[] = new Array(2 * inner + inner + 1).fill(0);
  for (let level = 0; level < depth; level++) {
    const first = 2 ** level - 1;
    const nodes = 2 ** level;
    const best = bestSplits(growing, node, first, nodes);
    for (let n = 0; n < nodes; n++) {
      const split = best[n];
      row[2 * (first + n)] = split?.feature ?? 0;
      row[2 * (first + n) + 1] = split ? (edges[split.feature]?.[split.bin] ?? 0) : 1e9;
    }
    for (let i = 0; i < count; i++) {
      const split = best[(node[i] as number) - first];
      const right = split ? (bins[split.feature]?.[i] as number) > split.bin : false;
      node[i] = 2 * (node[i] as number) + (right ? 2 : 1);
    }
  }
  const sums = new Float64Array(inner + 1);
  const weights = new Float64Array(inner + 1);
  for (let i = 0; i < count; i++) {
    const leaf = (node[i] as number) - inner;
    node[i] = leaf;
    (sums[leaf] as number) += gradient[i] as number;
    (weights[leaf] as number) += curvature[i] as number;
  }
  for (let leaf = 0; leaf <= inner; leaf++) {
    row[2 * inner + leaf] = round((options.rate * (sums[leaf] as number)) / ((weights[leaf] as number) + options.l2));
  }
  return { row, leafOf: node };
}

function bestSplits(
  { bins, edges, gradient, curvature, options }: Growing,
  node: Int32Array,
  first: number,
  nodes: number,
) {
  const best: ({ feature: number; bin: number; gain: number } | null)[] = new Array(nodes).fill(null);
  const g = new Float64Array(nodes * BINS);
  const h = new Float64Array(nodes * BINS);
  for (const [feature, bin] of bins.entries()) {
    const last = edges[feature]?.length ?? 0;
    if (last === 0) continue;
    g.fill(0);
    h.fill(0);
    for (let i = 0; i < bin.length; i++) {
      const cell = ((node[i] as number) - first) * BINS + (bin[i] as number);
      (g[cell] as number) += gradient[i] as number;
      (h[cell] as number) += curvature[i] as number;
    }
    for (let n = 0; n < nodes; n++) {
      let [totalG, totalH] = [0, 0];
      for (let b = 0; b <= last; b++) {
        totalG += g[n * BINS + b] as number;
        totalH += h[n * BINS + b] as number;
      }
      let [leftG, leftH] = [0, 0];
      const whole = totalG ** 2 / (totalH + options.l2);
      for (let b = 0; b < last; b++) {
        leftG += g[n * BINS + b] as number;
        leftH += h[n * BINS + b] as number;
        const rightH = totalH - leftH;
        if (leftH < options.fewest || rightH < options.fewest) continue;
        const gain = leftG ** 2 / (leftH + options.l2) + (totalG - leftG) ** 2 / (rightH + options.l2) - whole;
        if (gain > 1e-6 && gain > (best[n]?.gain ?? 0)) best[n] = { feature, bin: b, gain };
      }
    }
  }
  return best;
}

/** At most BINS - 1 thresholds between the values that occur, evenly spread over the rows. */
function edgesOf(rows: readonly ArrayLike<number>[], feature: number): readonly number[] {
  const values = Float64Array.from(rows, (row) => row[feature] as number).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * values.length) / BINS);
    const [below, here] = [values[at - 1] ?? 0, values[at] ?? 0];
    // Where many rows share a value, the threshold goes just below it.
    let edge = here > below ? (here + below) / 2 : lowerThan(values, here);
    edge = round(edge);
    if (Number.isFinite(edge) && (edges.length === 0 || edge > (edges.at(-1) as number))) edges.push(edge);
  }
  const top = lowerThan(values, values.at(-1) ?? 0);
  if (edges.length < BINS - 1 && Number.isFinite(top) && round(top) > (edges.at(-1) ?? Number.NEGATIVE_INFINITY))
    edges.push(round(top));
  return edges;
}

function middleOf(rows: readonly ArrayLike<number>[], feature: number): number {
  const values = Float64Array.from(rows, (row) => row[feature] as number).sort();
  return values[values.length >> 1] ?? 0;
}

/** Half way between `value` and the next smaller one. */
function lowerThan(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? Number.NaN : ((sorted[low - 1] as number) + value) / 2;
}

function binOf(edges: readonly number[], value: number): number {
  let bin = 0;
  while (bin < edges.length && value > (edges[bin] as number)) bin++;
  return bin;
}
