// Heights that bands of a folded map would have into the places to cut it, so that the highest band is as low as can be.

interface Way {
  readonly cost: number;
  readonly cuts: readonly number[];
}

/**
 * `heights[i][n]` is the height of a band from the start `i` that holds `n + 1` starts, `priceOf` what a cut before a start costs.
 * Gives the starts, by number, that begin the second band and those after it.
 */
export function evenCuts(
  heights: readonly (readonly number[])[],
  bands: number,
  priceOf: (start: number) => number,
): readonly number[] {
  const count = heights.length;
  const heightOf = (from: number, to: number) => heights[from]?.[to - from - 1] ?? 0;
  // The best way to lay out all from each start on, in as many bands as have been added.
  let best: readonly Way[] = heights.map((_, from) => ({ cost: heightOf(from, count), cuts: [] }));
  for (let band = 1; band < bands; band++) {
    const fewer = best;
    best = heights.map((_, from) => {
      let way: Way = { cost: heightOf(from, count), cuts: [] };
      for (let to = from + 1; to < count; to++) {
        const rest = fewer[to];
        if (!rest) continue;
        const cost = Math.max(heightOf(from, to), rest.cost) + priceOf(to);
        if (cost <= way.cost) way = { cost, cuts: [to, ...rest.cuts] };
      }
      return way;
    });
  }
  return best[0]?.cuts ?? [];
}
