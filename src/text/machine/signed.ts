// The ends of bodies into how many of their last rows are a signature: what stands the same under several posts of one writer.

/** One row, or one block, of the end of a body. */
export interface Unit {
  readonly text: string;
  /** Whether it is a paragraph of its own, as far as what stands above it tells. */
  readonly apart: boolean;
}

export interface Ending {
  readonly author: string;
  /** What tells this body from others of its writer: a post that stands on a page twice is one. */
  readonly whole: string;
  /** From the last one up, as far as they are the writer's own words. */
  readonly units: readonly Unit[];
}

/** The longest signature, in units. */
export const LONGEST_SIGNATURE = 10;
// A sentence that somebody ends two posts with is a point made twice.
const FEWEST_SENTENCES = 3;
const FEWEST_WORDS = 4;
const ENDS = /[.!?…。！？]["'”’)\]]{0,3}$/;

/** For each ending, how many of its units are a signature. */
export function signaturesOf(endings: readonly Ending[]): readonly number[] {
  const posts = new Map<string, Set<string>>();
  const keys = endings.map(keysOf);
  for (const [at, own] of keys.entries())
    for (const key of own) posts.set(key, (posts.get(key) ?? new Set()).add(endings[at]?.whole ?? ''));
  return endings.map(({ units }, at) => {
    const counts = (keys[at] ?? []).map((key) => posts.get(key)?.size ?? 0);
    return counts.findLastIndex((count, last) => isSignature(units.slice(0, last + 1), count)) + 1;
  });
}

/** A key for each end of this ending that leaves something above it. */
function keysOf({ author, units }: Ending): readonly string[] {
  const keys: string[] = [];
  let key = JSON.stringify(author);
  for (const { text } of units.slice(0, Math.min(LONGEST_SIGNATURE, units.length - 1))) {
    key = `${text}\n${key}`;
    keys.push(key);
  }
  return keys;
}

/** Whether so many posts end with these units because their writer signs so. */
function isSignature(units: readonly Unit[], posts: number): boolean {
  if (posts < 2) return false;
  const says = units.every(({ text }) => ENDS.test(text));
  const words = units.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  if (posts >= FEWEST_SENTENCES) return !says || words >= FEWEST_WORDS;
  return !says && (units.length > 1 || units[0]?.apart === true);
}
