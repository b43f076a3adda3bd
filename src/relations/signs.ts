// A table of signs into what fills rows with them: all at once, or only those that hang on one of the two that a row is about.

export type Measure<P> = readonly [name: string, measure: (pair: P) => number];

/** Some signs of a row: their places, and what fills them in. */
export interface Part<P> {
  readonly places: Int32Array;
  readonly fill: (pair: P, row: Float64Array) => void;
}

export interface Signs<P> {
  readonly names: readonly string[];
  readonly fill: (pair: P, row: Float64Array) => void;
  /** The signs that all rows from one have in common, those of the one spoken to, and the others. */
  readonly from: Part<P>;
  readonly to: Part<P>;
  readonly both: Part<P>;
}

/** `ofFrom` and `ofTo` name the signs that hang on one of the two alone. */
export function signs<P>(
  table: readonly Measure<P>[],
  ofFrom: ReadonlySet<string>,
  ofTo: ReadonlySet<string>,
): Signs<P> {
  const part = (takes: (name: string) => boolean): Part<P> => {
    const places = [...table.keys()].filter((at) => takes(table[at]?.[0] ?? ''));
    const measures = places.map((at) => (table[at] as Measure<P>)[1]);
    const fill = (pair: P, row: Float64Array) => {
      for (let at = 0; at < measures.length; at++) row[places[at] as number] = (measures[at] as Measure<P>[1])(pair);
    };
    return { places: Int32Array.from(places), fill };
  };
  return {
    names: table.map(([name]) => name),
    fill: part(() => true).fill,
    from: part((name) => ofFrom.has(name)),
    to: part((name) => ofTo.has(name)),
    both: part((name) => !ofFrom.has(name) && !ofTo.has(name)),
  };
}
