// Places to cut and clauses in their surroundings into the features of the two claim models.
import type { Lexicon, Word } from '../lexicon/index.ts';
import { FeatureBag, gramsOf, tokensOf } from '../scoring/index.ts';
import type { Cut } from './clauses.ts';

const sizeOf = (count: number) => Math.min(8, Math.floor(2 * Math.log2(1 + count)));

/** The signs that a sentence falls apart at `cut` into parts with different jobs. */
export function cutFeatures(cut: Cut, text: string, words: readonly Word[], lexicon: Lexicon): FeatureBag {
  const bag = new FeatureBag();
  const { at, next, first, lead, rule } = cut;
  const between = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).trim();
  const joint = lead ?? '';
  const [one, two] = [words[next]?.text ?? '', words[next + 1]?.text ?? ''];
  const stop = words.findIndex((word, index) => index >= next && word.pause);
  const subject = lexicon.subjects.has(one) ? 'subject' : 'other';
  const [left, right, near] = [sizeOf(at - first), sizeOf(words.length - next), sizeOf(stop - next + 1)];
  const names = [
    `mark ${between}`,
    `joint ${joint}`,
    `mark ${between} joint ${joint}`,
    `rule ${rule}`,
    `joint ${joint} ${subject}`,
    `mark ${between} joint ${joint} ${subject}`,
    `next ${one}`,
    `next ${one} ${two}`,
    `mark ${between} next ${one}`,
    `joint ${joint} next ${one}`,
    `before ${words[at - 1]?.text}`,
    `left ${left}`,
    `right ${right}`,
    `near ${near}`,
    `joint ${joint} left ${left}`,
    `joint ${joint} right ${right}`,
    `mark ${between} near ${near}`,
    `sides ${left} ${right}`,
    `opens ${words[first]?.text}`,
    `opens ${words[first]?.text} joint ${joint}`,
    `cuts ${first > 0}`,
    `if ${lexicon.conditions.at(words, first) !== null} joint ${joint}`,
  ];
  for (const name of names) bag.add(name);
  bag.many(
    gramsOf(
      words.slice(first, at).map((word) => word.text),
      'l:',
      1,
    ),
    0.7,
  );
  bag.many(
    gramsOf(
      words.slice(next).map((word) => word.text),
      'r:',
      1,
    ),
    0.7,
  );
  return bag;
}

/** A clause as its neighbours and the claim model see it. */
export interface Part {
  readonly text: string;
  readonly words: readonly Word[];
  /** Name of the rule that judges it, and whether it makes it a claim. */
  readonly rule: string;
  readonly claims: boolean;
  readonly lead: string | null;
  /** How many clauses its sentence has, and which one it is. */
  readonly parts: number;
  readonly part: number;
}

interface Surroundings {
  readonly all: readonly Part[];
  readonly at: number;
  readonly depth: number;
}

/** The signs that a clause asserts something that a reader would put on a map. */
export function claimFeatures({ all, at, depth }: Surroundings): FeatureBag {
  const bag = new FeatureBag();
  const own = all[at];
  if (!own) return bag;
  const tokens = tokensOf(own.text).slice(0, 60);
  bag.many(gramsOf(tokens, 'w:'), 1.5);
  for (const length of [1, 2, 3])
    if (tokens.length >= length) bag.add(`o${length} ${tokens.slice(0, length).join(' ')}`, 0.7);
  const size = sizeOf(own.words.length);
  const ending = own.text.at(-1) ?? '';
  const end = /[\p{L}\p{N}]/u.test(ending) ? 'word' : ending;
  const [before, after] = [all[at - 1], all[at + 1]];
  const names = [
    `rule ${own.rule}`,
    `size ${size}`,
    `rule ${own.rule} size ${size}`,
    `end ${end}`,
    `end ${end} size ${size}`,
    `lead ${own.lead}`,
    `part ${own.part} of ${own.parts}`,
    `first ${at === 0}`,
    `last ${at === all.length - 1}`,
    `first ${at === 0} size ${size}`,
    `last ${at === all.length - 1} size ${size}`,
    `all ${sizeOf(all.length)}`,
    `depth ${Math.min(depth, 3)}`,
    `depth ${Math.min(depth, 3)} first ${at === 0}`,
    `before ${before?.rule}`,
    `after ${after?.rule}`,
    `before ends ${before?.text.at(-1)}`,
    `from end ${Math.min(5, all.length - at)}`,
    `before opens ${before?.words[0]?.text}`,
    `after opens ${after?.words[0]?.text}`,
    `letters ${/^\p{Lu}/u.test(own.text)}`,
    `link ${own.text.includes('://')}`,
    `digits ${/\p{N}/u.test(own.text)}`,
    `capitals ${/\p{Lu}{3}/u.test(own.text)}`,
  ];
  for (const name of names) bag.add(name, 0.7);
  return bag;
}
