// A score into the share of cases with such a score that proved right: a rising line through measured points.

/** Both lists rise; a score between two points gets the share on the line between them. */
export interface CurveData {
  readonly scores: readonly number[];
  readonly shares: readonly number[];
}

export type Curve = (score: number) => number;

export function curve({ scores, shares }: CurveData): Curve {
  return (score) => {
    let after = 0;
    let end = scores.length;
    while (after < end) {
      const middle = (after + end) >> 1;
      if ((scores[middle] as number) > score) end = middle;
      else after = middle + 1;
    }
    if (after === 0) return shares[0] ?? 0;
    if (after === scores.length) return shares.at(-1) ?? 0;
    const before = after - 1;
    const x0 = scores[before] as number;
    const y0 = shares[before] as number;
    return y0 + (((shares[after] as number) - y0) * (score - x0)) / ((scores[after] as number) - x0);
  };
}
