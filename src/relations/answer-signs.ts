// A reply and the sentences above it into the dense signs that tell which sentence it answers.
import { kept } from './kept.ts';
import type { Spoken } from './spoken.ts';
import { lengthOf, type Marks, united, type Weigh } from './terms.ts';

export interface AnswerPair {
  readonly to: Spoken;
  readonly at: number;
  readonly count: number;
  /** Likeness to the whole reply, to its first two sentences, to its likeliest sentence; and the rank of the first. */
  readonly whole: number;
  readonly opening: number;
  readonly best: number;
  readonly rank: number;
  readonly most: number;
  /** Sum of the rarity of the words in common, and how many stand in the reply as in the sentence, side by side. */
  readonly common: number;
  readonly pairs: number;
  readonly quoted: boolean;
  readonly reply: readonly Spoken[];
}

type Measure<P> = readonly [name: string, measure: (of: P) => number];

const yes = (is: boolean) => (is ? 1 : 0);

const PAIR: readonly Measure<AnswerPair>[] = [
  ['at', ({ at }) => Math.min(20, at)],
  ['from end', ({ at, count }) => Math.min(20, count - at)],
  ['count', ({ count }) => Math.min(40, count)],
  ['place', ({ at, count }) => (at + 0.5) / count],
  ['whole', ({ whole }) => whole],
  ['opening', ({ opening }) => opening],
  ['best', ({ best }) => best],
  ['rank', ({ rank }) => Math.min(15, rank)],
  ['most', ({ most }) => most],
  ['short of most', ({ most, whole }) => most - whole],
  ['common', ({ common }) => common],
  ['pairs', ({ pairs }) => Math.min(5, pairs)],
  ['quoted', ({ quoted }) => yes(quoted)],
];

const TARGET: readonly Measure<Spoken>[] = [
  ['length', ({ words }) => Math.min(60, words.length)],
  ['terms', ({ terms }) => Math.min(30, terms.length)],
  ['rarity', ({ length }) => length],
  ['asks', ({ asks }) => yes(asks)],
  ['link', ({ sentence }) => yes(sentence.text.includes('://'))],
  ['number', ({ sentence }) => yes(/\p{N}/u.test(sentence.text))],
  ['you', ({ you }) => yes(you)],
  ['i', ({ words }) => yes(words.some(({ text }) => text === 'i'))],
  ['negated', ({ negated }) => yes(negated)],
];

const REPLY: readonly Measure<readonly Spoken[]>[] = [
  [
    'reply words',
    (reply) =>
      Math.min(
        200,
        reply.reduce((sum, { words }) => sum + words.length, 0),
      ),
  ],
  ['reply sentences', ({ length }) => Math.min(12, length)],
  ['reply asks', ([first]) => yes(first?.asks ?? false)],
  ['reply negated', ([first]) => yes(first?.negated ?? false)],
  ['reply you', ([first]) => yes(first?.you ?? false)],
];

/** The names of a pair's signs in the order of its row; the score of the words comes last. */
export const ANSWERS: readonly string[] = [...[...PAIR, ...TARGET, ...REPLY].map(([sign]) => sign), 'words'];

/** Fills rows for pairs; what is measured of a sentence, or of a reply, is measured once. */
export function answerRows(): (pair: AnswerPair, words: number, row: Float64Array) => void {
  const measures = PAIR.map(([, measure]) => measure);
  const ofTarget = kept((to: Spoken) => TARGET.map(([, measure]) => measure(to)), 1000);
  const ofReply = kept((reply: readonly Spoken[]) => REPLY.map(([, measure]) => measure(reply)), 1);
  return (pair, words, row) => {
    let at = 0;
    for (const measure of measures) row[at++] = measure(pair);
    for (const value of ofTarget(pair.to)) row[at++] = value;
    for (const value of ofReply(pair.reply)) row[at++] = value;
    row[at] = words;
  };
}

interface Termed {
  readonly terms: readonly number[];
  readonly length: number;
}

/** The cosine with each of the targets. */
function cosines(one: Termed, targets: readonly Termed[], weigh: Weigh, { mark, has }: Marks): readonly number[] {
  mark(one.terms);
  return targets.map(({ terms, length }) => {
    let product = 0;
    for (const term of terms) if (has(term)) product += weigh(term) ** 2;
    return product === 0 ? 0 : product / (one.length * length);
  });
}

function together(parts: readonly Spoken[], weigh: Weigh): Termed {
  const terms = united(parts);
  return { terms, length: lengthOf(terms, weigh) };
}

/** What sentences meet with: how much their terms weigh, and a memory that is used again for each of them. */
export interface Meeting {
  readonly weigh: Weigh;
  readonly memory: Marks;
}

/** All sentences of one comment that a reply may answer. */
export function answerPairs(
  reply: readonly Spoken[],
  targets: readonly Spoken[],
  isQuoted: (to: Spoken) => boolean,
  { weigh, memory }: Meeting,
): readonly AnswerPair[] {
  const whole = together(reply, weigh);
  const opening = cosines(together(reply.slice(0, 2), weigh), targets, weigh, memory);
  const best = targets.map(() => 0);
  for (const one of reply)
    for (const [at, likeness] of cosines(one, targets, weigh, memory).entries())
      best[at] = Math.max(best[at] as number, likeness);
  const likeness = cosines(whole, targets, weigh, memory);
  const common = targets.map(({ terms }) => terms.reduce((sum, term) => sum + (memory.has(term) ? weigh(term) : 0), 0));
  const pairs = neighboursIn(reply, targets, memory);
  const sorted = likeness.toSorted((a, b) => b - a);
  return targets.map((to, at) => ({
    to,
    at,
    count: targets.length,
    whole: likeness[at] as number,
    opening: opening[at] as number,
    best: best[at] as number,
    rank: sorted.indexOf(likeness[at] as number),
    most: sorted[0] as number,
    common: common[at] as number,
    pairs: pairs[at] as number,
    quoted: isQuoted(to),
    reply,
  }));
}

/** For each target how many of its neighbouring stems stand side by side in the reply, too. */
function neighboursIn(reply: readonly Spoken[], targets: readonly Spoken[], { mark, has }: Marks): readonly number[] {
  const next = new Map<number, Set<number>>();
  for (const { stems } of reply)
    for (let at = 1; at < stems.length; at++) {
      const before = stems[at - 1] as number;
      next.set(before, (next.get(before) ?? new Set()).add(stems[at] as number));
    }
  mark([...next.keys()]);
  return targets.map(({ stems }) => {
    let count = 0;
    for (let at = 1; at < stems.length; at++) {
      const before = stems[at - 1] as number;
      if (has(before) && next.get(before)?.has(stems[at] as number)) count++;
    }
    return count;
  });
}
