// Named signs with a value each into the buckets of a hashed weight table.

/** Names and values side by side; a name may stand more than once, its values then add up. */
export interface Features {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, folded so that the low bits depend on all of them. */
export function bucketOf(name: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 8) & ((1 << bits) - 1);
}

/** Collects signs; `many` gives the signs of one family unit length together, so that long texts do not shout. */
export class FeatureBag implements Features {
  readonly names: string[] = [];
  readonly values: number[] = [];

  add(name: string, value = 1): this {
    if (value === 0) return this;
    this.names.push(name);
    this.values.push(value);
    return this;
  }

  many(names: ReadonlySet<string>, weight = 1): void {
    const value = weight / Math.sqrt(Math.max(1, names.size));
    for (const name of names) this.add(name, value);
  }
}
