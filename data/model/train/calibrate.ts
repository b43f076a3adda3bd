// Scores with a yes or no into a rising curve of shares (pool adjacent violators), and into a table of reliability.
import type { CurveData } from '../../../src/scoring/index.ts';
import { round } from './logistic.ts';

// A point of the curve stands for at least this many rows, so that it does not follow chance.
const FEWEST = 40;

interface Block {
  sum: number;
  yes: number;
  count: number;
}

export function calibrated(scores: readonly number[], labels: readonly boolean[]): CurveData {
  const order = [...scores.keys()].sort((a, b) => (scores[a] as number) - (scores[b] as number) || a - b);
  const size = FEWEST;
  const blocks: Block[] = [];
  for (let at = 0; at < order.length; at += size) {
    const rows = order.slice(at, at + size);
    const block = { sum: 0, yes: 0, count: rows.length };
    for (const i of rows) {
      block.sum += scores[i] as number;
      if (labels[i]) block.yes++;
    }
    blocks.push(block);
    while (blocks.length > 1 && shareOf(blocks.at(-2) as Block) >= shareOf(blocks.at(-1) as Block)) {
      const [last, before] = [blocks.pop() as Block, blocks.at(-1) as Block];
      before.sum += last.sum;
      before.yes += last.yes;
      before.count += last.count;
    }
  }
  return {
    scores: blocks.map(({ sum, count }) => round(sum / count)),
    shares: blocks.map((block) => round(shareOf(block))),
  };
}

/** One yes and one no more than were seen, so that no share is 0 or 1. */
const shareOf = ({ yes, count }: Block) => (yes + 1) / (count + 2);

export interface Reliability {
  readonly from: number;
  readonly said: number;
  readonly right: number;
  readonly count: number;
}

/** Tenths of what was said beside what proved right. */
export function reliability(shares: readonly number[], labels: readonly boolean[]): readonly Reliability[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = [...shares.keys()].filter((i) => Math.min(9, Math.floor(10 * (shares[i] as number))) === tenth);
    const said = own.reduce((sum, i) => sum + (shares[i] as number), 0) / own.length;
    return { from: tenth / 10, said, right: own.filter((i) => labels[i]).length / own.length, count: own.length };
  }).filter(({ count }) => count > 0);
}
