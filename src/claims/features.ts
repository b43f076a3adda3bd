// Places to cut and clauses in their surroundings into the features of the two claim models.
import type { Lexicon, Word } from '../lexicon/index.ts';
import { addGrams, FeatureBag, type Name, name, nameOf, tokensOf } from '../scoring/index.ts';
import type { Cut } from './clauses.ts';

/** Words on each side that are looked at: a sentence may be as long as a book. */
const SIDE = 400;

const sizeOf = (count: number) => Math.min(8, Math.floor(2 * Math.log2(1 + count)));

/** Adds the words from one place to another, each once. */
function addSide(bag: FeatureBag, words: readonly Word[], from: number, to: number, side: string): void {
  bag.open(to - from);
  const start = nameOf(side);
  for (let at = from; at < to; at++) bag.take(nameOf((words[at] as Word).text, start));
  bag.close(0.7);
}

/** The signs that a sentence falls apart at `cut` into parts with different jobs; in a bag of their own or in one used again. */
export function cutFeatures(
  cut: Cut,
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  bag = new FeatureBag(),
): FeatureBag {
  bag.clear();
  const { at, next, first, lead, rule } = cut;
  const between = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).trim();
  const joint = lead ?? '';
  const [one, two] = [words[next]?.text ?? '', words[next + 1]?.text ?? ''];
  const end = Math.min(words.length, next + SIDE);
  let pause = next;
  while (pause < end && !words[pause]?.pause) pause++;
  const subject = lexicon.subjects.has(one) ? 'subject' : 'other';
  // Where no pause follows, the weights know the sign by the name that the logarithm of nothing gave it.
  const [left, right, near] = [
    sizeOf(at - first),
    sizeOf(words.length - next),
    pause === end ? Number.NaN : sizeOf(pause - next + 1),
  ];
  const names = [
    name`mark ${between}`,
    name`joint ${joint}`,
    name`mark ${between} joint ${joint}`,
    name`rule ${rule}`,
    name`joint ${joint} ${subject}`,
    name`mark ${between} joint ${joint} ${subject}`,
    name`next ${one}`,
    name`next ${one} ${two}`,
    name`mark ${between} next ${one}`,
    name`joint ${joint} next ${one}`,
    name`before ${words[at - 1]?.text}`,
    name`left ${left}`,
    name`right ${right}`,
    name`near ${near}`,
    name`joint ${joint} left ${left}`,
    name`joint ${joint} right ${right}`,
    name`mark ${between} near ${near}`,
    name`sides ${left} ${right}`,
    name`opens ${words[first]?.text}`,
    name`opens ${words[first]?.text} joint ${joint}`,
    name`cuts ${first > 0}`,
    name`if ${lexicon.conditions.at(words, first) !== null} joint ${joint}`,
  ];
  for (const own of names) bag.add(own);
  addSide(bag, words, Math.max(first, at - SIDE), at, 'l:');
  addSide(bag, words, next, end, 'r:');
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

export interface Surroundings {
  readonly all: readonly Part[];
  readonly at: number;
  readonly depth: number;
}

/** The name of the first few tokens together. */
function openingOf(tokens: readonly string[], length: number): Name {
  let opening = name`o${length}`;
  for (let at = 0; at < length; at++) opening = nameOf(tokens[at] as string, nameOf(' ', opening));
  return opening;
}

/** The signs that a clause asserts something that a reader would put on a map. */
export function claimFeatures({ all, at, depth }: Surroundings, bag = new FeatureBag()): FeatureBag {
  bag.clear();
  const own = all[at];
  if (!own) return bag;
  const tokens = tokensOf(own.text, 60);
  addGrams(bag, tokens, 'w:', 1.5);
  for (const length of [1, 2, 3]) if (tokens.length >= length) bag.add(openingOf(tokens, length), 0.7);
  const size = sizeOf(own.words.length);
  const ending = own.text.at(-1) ?? '';
  const end = /[\p{L}\p{N}]/u.test(ending) ? 'word' : ending;
  const [before, after] = [all[at - 1], all[at + 1]];
  const names = [
    name`rule ${own.rule}`,
    name`size ${size}`,
    name`rule ${own.rule} size ${size}`,
    name`end ${end}`,
    name`end ${end} size ${size}`,
    name`lead ${own.lead}`,
    name`part ${own.part} of ${own.parts}`,
    name`first ${at === 0}`,
    name`last ${at === all.length - 1}`,
    name`first ${at === 0} size ${size}`,
    name`last ${at === all.length - 1} size ${size}`,
    name`all ${sizeOf(all.length)}`,
    name`depth ${Math.min(depth, 3)}`,
    name`depth ${Math.min(depth, 3)} first ${at === 0}`,
    name`before ${before?.rule}`,
    name`after ${after?.rule}`,
    name`before ends ${before?.text.at(-1)}`,
    name`from end ${Math.min(5, all.length - at)}`,
    name`before opens ${before?.words[0]?.text}`,
    name`after opens ${after?.words[0]?.text}`,
    name`letters ${/^\p{Lu}/u.test(own.text)}`,
    name`link ${own.text.includes('://')}`,
    name`digits ${/\p{N}/u.test(own.text)}`,
    name`capitals ${/\p{Lu}{3}/u.test(own.text)}`,
  ];
  for (const own of names) bag.add(own, 0.7);
  return bag;
}
