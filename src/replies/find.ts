// A stretch of words into the comment that said it first.
import type { Memory, Source } from './memory.ts';
import { parts, type Stretch } from './words.ts';

export interface Found {
  readonly source: Source;
  /** Places of the first and after the last word in the source. */
  readonly start: number;
  readonly end: number;
  /** False where the source only quotes these words itself. */
  readonly own: boolean;
  /** True where nobody else said them. */
  readonly only: boolean;
}

export interface Scope {
  readonly memory: Memory;
  /** Ids of parent, further ancestors, the post: in the order in which they are likely to be quoted. */
  readonly near: readonly string[];
  /** The comment that is answered, where that is known, and else the last few. */
  readonly parent: string | null;
  readonly recent: readonly string[];
  /** Who writes now. */
  readonly person: string;
}

/** Where to look: among everybody (else only parent, ancestors and post), and among which of the writer's own comments. */
export interface Reach {
  readonly everywhere: boolean;
  readonly self: 'no' | 'near' | 'yes';
}

// Words that more comments share are a saying, not a quote.
const MOST_HOLDERS = 6;
const MOST_OPENINGS = 200;
const MOST_PLACES = 40;

/** The comment whose own words these are; failing that, one that quotes them. */
export function find(stretch: Stretch, scope: Scope, reach: Reach): Found | null {
  const { memory, near, person } = scope;
  const verbatim = memory.holders(stretch.words);
  const opened = stretch.gaps.length > 0 ? memory.holders(parts(stretch)[0] ?? []) : verbatim;
  const isNear = (id: string) => near.includes(id);
  const others = reach.everywhere ? [...few(verbatim), ...few(opened)].filter((id) => !isNear(id)) : [];
  const found = [...new Set([...near, ...others])].flatMap((id): Found[] => {
    const source = verbatim.has(id) || opened.has(id) ? memory.source(id) : undefined;
    if (!source || (source.person === person && !maySelf(reach, isNear(id)))) return [];
    const place = placeIn(source, stretch, verbatim.get(id) ?? [], opened.get(id) ?? []);
    return place ? [{ source, ...place, own: isOwn(source, place), only: false }] : [];
  });
  const holders = found.filter(({ source }) => !isNear(source.id));
  return bestOf(holders.length > MOST_HOLDERS ? found.filter(({ source }) => isNear(source.id)) : found);
}

// Of the comment answered all places are looked at where two words agree, as the opening may be copied with a mistake.
const AGREEING = 2;

/** Where the first of these words stand in earlier comments: in the one that is answered, those near it, and others. */
export function foundFrom(words: readonly number[], { memory, near, parent }: Scope) {
  const holders = memory.holders(words);
  const looked = parent ?? near[0] ?? '';
  return [...new Set([looked, ...near, ...few(holders)])].flatMap((id) => {
    const source = memory.source(id);
    if (!source) return [];
    const places = (): readonly Opening[] => (holders.get(id) ?? []).map((at) => ({ from: 0, at }));
    const all = id === looked ? openingsIn(words, source.words) : places();
    return all.map((one) => ({ source, ...one }));
  });
}

/** From which of the words on, and at which place of the source. */
interface Opening {
  readonly from: number;
  readonly at: number;
}

/** Places of the first two words; where nobody said these, of the next two: a word may have lost a letter. */
function openingsIn(words: readonly number[], said: readonly number[]): readonly Opening[] {
  for (const from of [0, 1, 2]) {
    const opening = words.slice(from, from + AGREEING);
    const places: Opening[] = [];
    for (let at = 0; opening.length === AGREEING && at < said.length && places.length < MOST_PLACES; at++)
      if (stands(said, opening, at)) places.push({ from, at });
    if (places.length > 0) return places;
  }
  return [];
}

const maySelf = ({ self }: Reach, isNear: boolean) => self === 'yes' || (self === 'near' && isNear);

function bestOf(found: readonly Found[]): Found | null {
  const best = found.find(({ own }) => own) ?? found[0];
  return best ? { ...best, only: found.filter(({ own }) => own === best.own).length === 1 } : null;
}

/** Those who hold the opening; where it is on everybody's lips, the rest of it is not looked at. */
const few = (holders: ReadonlyMap<string, unknown>): Iterable<string> =>
  holders.size <= MOST_OPENINGS ? holders.keys() : [];

interface Place {
  readonly start: number;
  readonly end: number;
}

function placeIn(
  { words }: Source,
  stretch: Stretch,
  verbatim: readonly number[],
  opened: readonly number[],
): Place | null {
  const start = verbatim.find((at) => stands(words, stretch.words, at));
  if (start !== undefined) return { start, end: start + stretch.words.length };
  if (stretch.gaps.length === 0) return null;
  for (const at of opened) {
    const end = partsFrom(words, parts(stretch), at);
    if (end !== null) return { start: at, end };
  }
  return null;
}

/** The place after the last part where all parts stand in order, the first of them at `start`. */
function partsFrom(words: readonly number[], [first = [], ...rest]: readonly (readonly number[])[], start: number) {
  if (!stands(words, first, start)) return null;
  let end = start + first.length;
  for (const part of rest) {
    let at = end;
    while (at < words.length && !stands(words, part, at)) at++;
    if (at >= words.length) return null;
    end = at + part.length;
  }
  return end;
}

/** Whether `part` stands in `words` at this place. */
export function stands(words: readonly number[], part: readonly number[], at: number): boolean {
  if (at < 0 || at + part.length > words.length) return false;
  for (let i = 0; i < part.length; i++) if (words[at + i] !== part[i]) return false;
  return true;
}

function isOwn({ quoted }: Source, { start, end }: Place): boolean {
  return !quoted.some(([from, to]) => from <= start && end <= to);
}
