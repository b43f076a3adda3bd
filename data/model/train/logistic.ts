// Rows of hashed features with a yes or no into the weights of a logistic regression (L2, L-BFGS from Nocedal 1980).
import { bucketOf, type Features, type LinearData, type Name } from '../../../src/scoring/index.ts';

export interface SparseRow {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

/** Buckets and values of a row, each bucket once, in rising order. */
export function sparse({ names, values, size }: Features, bits: number): SparseRow {
  const sums = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const bucket = bucketOf(names[i] as Name, bits);
    sums.set(bucket, (sums.get(bucket) ?? 0) + (values[i] ?? 0));
  }
  const at = Int32Array.from(sums.keys()).sort();
  return { at, value: Float64Array.from(at, (bucket) => sums.get(bucket) ?? 0) };
}

export interface Weights {
  readonly table: Float64Array;
  readonly bias: number;
}

export function dot({ table, bias }: Weights, { at, value }: SparseRow): number {
  let sum = bias;
  for (let i = 0; i < at.length; i++) sum += (table[at[i] as number] as number) * (value[i] as number);
  return sum;
}

interface Options {
  readonly bits: number;
  /** Strength of the pull toward 0; the bias is free. */
  readonly l2: number;
  readonly rounds?: number;
  /** How much each row counts; 1 where not given. */
  readonly weight?: (index: number) => number;
}

export function logistic(rows: readonly SparseRow[], labels: readonly boolean[], options: Options): Weights {
  const { columns, packed: own } = columnsOf(rows, options.bits);
  const size = columns.length;
  const weight = options.weight ?? (() => 1);
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    for (let i = 0; i < own.length; i++) {
      const { at, value } = own[i] as SparseRow;
      let sum = point[size] as number;
      for (let k = 0; k < at.length; k++) sum += (point[at[k] as number] as number) * (value[k] as number);
      const margin = labels[i] ? sum : -sum;
      const w = weight(i);
      loss += w * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
      const slope = (w * (labels[i] ? -1 : 1)) / (1 + Math.exp(margin));
      for (let k = 0; k < at.length; k++) (gradient[at[k] as number] as number) += slope * (value[k] as number);
      (gradient[size] as number) += slope;
    }
    for (let k = 0; k < size; k++) {
      const w = point[k] as number;
      loss += (options.l2 / 2) * w * w;
      (gradient[k] as number) += options.l2 * w;
    }
    return loss;
  };
  const point = minimise(objective, size + 1, options.rounds ?? 40);
  const table = new Float64Array(2 ** options.bits);
  for (let k = 0; k < size; k++) table[columns[k] as number] = point[k] as number;
  return { table, bias: point[size] as number };
}

// A bucket that fewer rows than this name tells nothing that a new row could use.
const FEWEST = 2;

/** The buckets that occur often enough, and the rows with these numbered from 0. */
function columnsOf(rows: readonly SparseRow[], bits: number) {
  const counts = new Uint32Array(2 ** bits);
  for (const { at } of rows) for (const bucket of at) (counts[bucket] as number)++;
  const numbers = new Int32Array(2 ** bits).fill(-1);
  const columns: number[] = [];
  for (let bucket = 0; bucket < counts.length; bucket++)
    if ((counts[bucket] as number) >= FEWEST) numbers[bucket] = columns.push(bucket) - 1;
  const packed = rows.map(({ at, value }) => {
    const kept = [...at.keys()].filter((i) => (numbers[at[i] as number] as number) >= 0);
    return {
      at: Int32Array.from(kept, (i) => numbers[at[i] as number] as number),
      value: Float64Array.from(kept, (i) => value[i] as number),
    };
  });
  return { columns, packed };
}

const inner = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = (a[i] as number) - (b[i] as number);
  return result;
}

function minimise(f: (at: Float64Array, gradient: Float64Array) => number, size: number, rounds: number): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = f(point, gradient);
  const history: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descend(gradient, history);
    let slope = inner(direction, gradient);
    if (slope >= 0) {
      history.length = 0;
      for (let i = 0; i < size; i++) direction[i] = -(gradient[i] as number);
      slope = inner(direction, gradient);
    }
    let length = history.length === 0 ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
    const next = new Float64Array(size);
    const fresh = new Float64Array(size);
    let reached = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20; tries++) {
      for (let i = 0; i < size; i++) next[i] = (point[i] as number) + length * (direction[i] as number);
      reached = f(next, fresh);
      if (reached <= value + 1e-4 * length * slope) break;
      length /= 2;
    }
    const step = minus(next, point);
    const change = minus(fresh, gradient);
    const curvature = inner(step, change);
    if (curvature > 1e-10) history.push({ step, change, rho: 1 / curvature });
    if (history.length > 8) history.shift();
    const gain = value - reached;
    [point, gradient, value] = [next, fresh, reached];
    if (gain < 3e-5 * Math.abs(value)) break;
  }
  return point;
}

function descend(
  gradient: Float64Array,
  history: readonly { step: Float64Array; change: Float64Array; rho: number }[],
) {
  const q = gradient.map((x) => -x);
  const alphas: number[] = [];
  for (const { step, change, rho } of history.toReversed()) {
    const alpha = rho * inner(step, q);
    alphas.unshift(alpha);
    for (let i = 0; i < q.length; i++) (q[i] as number) -= alpha * (change[i] as number);
  }
  const last = history.at(-1);
  if (last) {
    const scale = 1 / (last.rho * inner(last.change, last.change));
    for (let i = 0; i < q.length; i++) (q[i] as number) *= scale;
  }
  for (const [k, { step, change, rho }] of history.entries()) {
    const beta = rho * inner(change, q);
    for (let i = 0; i < q.length; i++) (q[i] as number) += ((alphas[k] as number) - beta) * (step[i] as number);
  }
  return q;
}

/** Weights as signed bytes on a square scale, so that small ones keep their ratio. */
export function packed({ table, bias }: Weights): LinearData {
  const scale = table.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9);
  const bytes = Int8Array.from(table, (w) => Math.sign(w) * Math.round(127 * Math.sqrt(Math.abs(w) / scale)));
  const weights = Buffer.from(bytes.buffer).toString('base64');
  return { bits: Math.log2(table.length), bias: round(bias), scale: round(scale), weights };
}

export const round = (value: number) => Math.round(value * 1e5) / 1e5;
