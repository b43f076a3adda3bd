// A reply and a sentence above it into hashed features of their words, and into what a table says of them.
import type { Word } from '../lexicon/index.ts';
import { FeatureBag, type Linear, type Name, name, nameOf } from '../scoring/index.ts';
import type { AnswerScore } from './answer-pairs.ts';
import { kept } from './kept.ts';
import type { Spoken } from './spoken.ts';

const MOST_WORDS = 40;
const OPENING = 0.6;
const SAID = nameOf('t:');

/** What a sentence says and how it opens. */
function targetWords({ words, sentence }: Spoken, bag = new FeatureBag()): FeatureBag {
  bag.clear();
  const one = words[0]?.text ?? '';
  const two = words[1]?.text ?? '';
  for (const opening of [name`1:${one}`, name`2:${one} ${two}`, name`end:${sentence.text.at(-1)}`])
    bag.add(opening, OPENING);
  bag.open(MOST_WORDS);
  for (let at = 0; at < Math.min(MOST_WORDS, words.length); at++) bag.take(nameOf((words[at] as Word).text, SAID));
  bag.close();
  return bag;
}

/** How the reply opens, and how it meets the opening of the sentence. */
function openingsOf([opening]: readonly Spoken[], { words }: Spoken): readonly [Name, Name] {
  const first = opening?.words[0]?.text ?? '';
  const second = opening?.words[1]?.text ?? '';
  return [name`r1:${first} 1:${words[0]?.text ?? ''}`, name`r2:${first} ${second}`];
}

/** All signs of the words, for the trainer. */
export function answerWords(reply: readonly Spoken[], to: Spoken): FeatureBag {
  const bag = targetWords(to);
  for (const own of openingsOf(reply, to)) bag.add(own, OPENING);
  return bag;
}

/** The log-odds by the words; those of a sentence are looked up once for all replies to it. */
export function answerScore({ score, weightOf }: Linear): AnswerScore {
  const bag = new FeatureBag();
  const said = kept((to: Spoken) => score(targetWords(to, bag)), 1000);
  return (reply, to) => {
    const [one, two] = openingsOf(reply, to);
    return said(to) + weightOf(one) * OPENING + weightOf(two) * OPENING;
  };
}
