// Named signs with a value each into the buckets of a hashed weight table.

/** Names and values side by side; a name may stand more than once, its values then add up. */
export interface Features {
  readonly names: readonly Name[];
  readonly values: readonly number[];
}

/** The hash of a name: FNV-1a (Fowler, Noll, Vo) over its UTF-16 units. */
export type Name = number;

const START = 0x811c9dc5 | 0;

/** Hashes a text, or goes on from the name of what stands before it. */
export function nameOf(text: string, before: Name = START): Name {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** As a tag, name`size ${size}`: hashes the parts one after the other, so that no text is put together only to be hashed. */
export function name(parts: TemplateStringsArray, one: unknown, two?: unknown, three?: unknown): Name {
  // Up to three values by name: a list of them would have to be made for each call.
  let hash = nameOf(parts[1] ?? '', nameOf(String(one), nameOf(parts[0] ?? '')));
  if (parts.length > 2) hash = nameOf(parts[2] ?? '', nameOf(String(two), hash));
  if (parts.length > 3) hash = nameOf(parts[3] ?? '', nameOf(String(three), hash));
  return hash;
}

/** The bucket of a name, folded so that the low bits depend on all of it. */
export function bucketOf(of: Name | string, bits: number): number {
  const hash = typeof of === 'string' ? nameOf(of) : of;
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) & ((1 << bits) - 1);
}

/** Collects signs; `many` gives the signs of one family unit length together, so that long texts do not shout. */
export class FeatureBag implements Features {
  readonly names: Name[] = [];
  readonly values: number[] = [];

  add(of: Name | string, value = 1): this {
    if (value === 0) return this;
    this.names.push(typeof of === 'string' ? nameOf(of) : of);
    this.values.push(value);
    return this;
  }

  many(names: readonly Name[], weight = 1): void {
    const value = weight / Math.sqrt(Math.max(1, names.length));
    if (value === 0) return;
    for (const one of names) {
      this.names.push(one);
      this.values.push(value);
    }
  }
}

/** Collects names, each once, in the order in which they come; a set of this many would take several times as long. */
export class Distinct {
  readonly names: Name[] = [];
  /** For each slot the place of a name, counted from 1; a name whose slot is taken stands in the next free one. */
  readonly #slots: number[];

  constructor(most: number) {
    let size = 8;
    while (size < 2 * most) size *= 2;
    this.#slots = new Array<number>(size).fill(0);
  }

  add(of: Name): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (of ^ (of >>> 15)) & last;
    for (let place = slots[slot] as number; place > 0; place = slots[slot] as number) {
      if (this.names[place - 1] === of) return;
      slot = (slot + 1) & last;
    }
    slots[slot] = this.names.push(of);
  }
}
