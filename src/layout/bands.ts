// Heights that bands of a folded map would have into bands of several widths, so that the highest is as low as can be.

/** The bands of one width. */
export interface Lane {
  readonly width: number;
  /** What has been placed before each start, and at last all: a name for each such set. */
  readonly at: readonly string[];
  /** `heights[i][n]` is the height of a band from the start `i` that ends at the start `i + n + 1`. */
  readonly heights: readonly (readonly number[])[];
  /** What a cut before a start costs. */
  readonly priceOf: (start: number) => number;
}

export interface Band {
  readonly lane: number;
  /** Its first start, and the one before which it ends. */
  readonly from: number;
  readonly to: number;
}

interface Way {
  readonly cost: number;
  readonly bands: readonly Band[];
}

/** The lanes must begin with the same set and end with the same: a band may go on in another width where both have placed the same. */
export function evenBands(lanes: readonly Lane[], columns: number): readonly Band[] {
  const starts = lanes.map(({ at }) => new Map(at.map((name, start) => [name, start])));
  const end = lanes[0]?.at.at(-1);
  const known = new Map<string, Way | null>();
  const best = (name: string, left: number): Way | null => {
    if (name === end) return { cost: 0, bands: [] };
    const key = `${left} ${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = lanes.flatMap((_, lane) => waysIn(lane, name, left));
    const way = ways.reduce<Way | null>((low, one) => (low && low.cost <= one.cost ? low : one), null);
    known.set(key, way);
    return way;
  };
  const waysIn = (lane: number, name: string, left: number): readonly Way[] => {
    const { width, at, heights, priceOf } = lanes[lane] as Lane;
    const from = starts[lane]?.get(name);
    if (from === undefined || width > left) return [];
    return (heights[from] ?? []).flatMap((height, index) => {
      const to = from + index + 1;
      const rest = best(at[to] ?? '', left - width);
      if (!rest || height === Infinity) return [];
      const price = rest.bands.length > 0 ? priceOf(to) : 0;
      return { cost: Math.max(height, rest.cost) + price, bands: [{ lane, from, to }, ...rest.bands] };
    });
  };
  return best(lanes[0]?.at[0] ?? '', columns)?.bands ?? [];
}
