// Named signs with a value each into the buckets of a hashed weight table.

/** Names and values side by side; a name may stand more than once, its values then add up. */
export interface Features {
  readonly names: readonly Name[];
  readonly values: readonly number[];
  /** How many there are; the lists of a bag that is used again may be longer. */
  readonly size: number;
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

/** Tells which names come for the first time; made to be used again, as a fresh set would take longer than what is asked of it. */
export class Distinct {
  /** For each slot the name in it, and the round in which it came; a name whose slot is taken stands in the next free one. */
  readonly #names: Name[] = [];
  readonly #rounds: number[] = [];
  #round = 0;
  #last = 0;

  /** Forgets all names; at most so many are going to come. */
  restart(most: number): this {
    let size = 8;
    while (size < 2 * most) size *= 2;
    for (let slot = this.#names.length; slot < size; slot++) {
      this.#names.push(0);
      this.#rounds.push(0);
    }
    this.#last = size - 1;
    this.#round++;
    return this;
  }

  isNew(of: Name): boolean {
    const last = this.#last;
    let slot = (of ^ (of >>> 15)) & last;
    for (; this.#rounds[slot] === this.#round; slot = (slot + 1) & last) if (this.#names[slot] === of) return false;
    this.#rounds[slot] = this.#round;
    this.#names[slot] = of;
    return true;
  }
}

/** Collects signs. Those of one family get unit length together, so that long texts do not shout. */
export class FeatureBag implements Features {
  readonly names: Name[] = [];
  readonly values: number[] = [];
  size = 0;
  readonly #distinct = new Distinct();
  /** Where the family that is open begins. */
  #start = 0;

  /** Empties the bag. */
  clear(): this {
    this.size = 0;
    return this;
  }

  add(of: Name | string, value = 1): this {
    if (value === 0) return this;
    this.names[this.size] = typeof of === 'string' ? nameOf(of) : of;
    this.values[this.size++] = value;
    return this;
  }

  many(names: readonly Name[], weight = 1): void {
    this.open(0);
    for (let at = 0; at < names.length; at++) this.names[this.size++] = names[at] as Name;
    this.close(weight);
  }

  /** Opens a family of at most so many names. */
  open(most: number): this {
    this.#distinct.restart(most);
    this.#start = this.size;
    return this;
  }

  /** Takes a name into the open family, each once. */
  take(of: Name): void {
    if (this.#distinct.isNew(of)) this.names[this.size++] = of;
  }

  close(weight = 1): void {
    const value = weight / Math.sqrt(Math.max(1, this.size - this.#start));
    for (let at = this.#start; at < this.size; at++) this.values[at] = value;
  }
}
