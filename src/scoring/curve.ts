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
    while (after < scores.length && !((scores[after] as number) > score)) after++;
    if (after === 0) return shares[0] ?? 0;
    if (after === scores.length) return shares.at(-1) ?? 0;
    const [x0 = 0, x1 = 1] = [scores[after - 1], scores[after]];
    const [y0 = 0, y1 = 0] = [shares[after - 1], shares[after]];
    return y0 + ((y1 - y0) * (score - x0)) / (x1 - x0);
  };
}
