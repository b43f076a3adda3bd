// The text of a weight file into its value, or a sentence that says what is wrong with it.

/** Parts that any weight file may hold, with what makes each whole. */
interface Parts {
  readonly bits?: unknown;
  readonly weights?: unknown;
  readonly bytes?: unknown;
  readonly features?: unknown;
  readonly usual?: unknown;
  readonly depth?: unknown;
  readonly trees?: unknown;
  readonly scores?: unknown;
  readonly shares?: unknown;
}

/** Reads the JSON of the file `name`; throws a sentence where it is not the file that the trainer wrote. */
export function readWeights<T>(name: string, text: string, needed: readonly string[]): T {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) throw new Error(`${name} is not a file of weights: it is not JSON.`);
  const missing = needed.find((part) => !(part in value));
  if (missing) throw new Error(`${name} lacks "${missing}"; train the weights again.`);
  const fault = faultIn(value);
  if (fault) throw new Error(`${name} is damaged: ${fault}; train the weights again.`);
  return value as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function faultIn(value: object): string | null {
  const own = faultOf(value as Parts);
  if (own || Array.isArray(value)) return own;
  for (const part of Object.values(value)) {
    const fault = typeof part === 'object' && part !== null ? faultIn(part) : null;
    if (fault) return fault;
  }
  return null;
}

function faultOf({ bits, weights, bytes, features, usual, depth, trees, scores, shares }: Parts): string | null {
  const table = weights ?? bytes;
  if (typeof bits === 'number' && !isTable(table, bits)) return `a table does not hold its 2^${bits} bytes`;
  if (Array.isArray(trees) && typeof depth === 'number') {
    const row = 3 * 2 ** depth - 2;
    if (!trees.every((tree) => Array.isArray(tree) && tree.length === row && tree.every(Number.isFinite)))
      return `a tree does not have ${row} numbers`;
    if (!Array.isArray(features) || !Array.isArray(usual) || features.length !== usual.length)
      return 'the names of the signs and their usual values differ in number';
  }
  if (
    Array.isArray(scores) &&
    !(Array.isArray(shares) && rises(scores) && rises(shares) && scores.length === shares.length)
  )
    return 'a curve does not rise';
  return null;
}

function isTable(table: unknown, bits: number): boolean {
  if (typeof table !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(table)) return false;
  return atob(table).length === 2 ** bits;
}

const rises = (values: readonly unknown[]) =>
  values.every((value, at) => typeof value === 'number' && (at === 0 || value >= (values[at - 1] as number)));
