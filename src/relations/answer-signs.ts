// A reply and the sentences above it into the dense signs and words that tell which sentence it answers.
import { type Lexicon, type Word, wordsOf } from '../lexicon/index.ts';
import { FeatureBag } from '../scoring/index.ts';
import type { Comment, Sentence } from '../thread/index.ts';
import type { Rarity } from './rarity.ts';

/** A sentence with the stems of its telling words. */
export interface Spoken {
  readonly comment: Comment;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
}

// A comment as long as a book is answered by its beginning.
const MOST_SENTENCES = 200;

export function spokenBy(comment: Comment, { stopwords }: Lexicon, rarity: Rarity): readonly Spoken[] {
  const own = comment.children.flatMap(({ children }) => children.filter(({ quoted }) => !quoted));
  return own.slice(0, MOST_SENTENCES).map((sentence) => {
    const words = wordsOf(sentence.text);
    const telling = words.filter(({ text }) => !stopwords.has(text));
    const terms = new Map(telling.map(({ stem }) => [stem, rarity(stem)]));
    return { comment, sentence, words, terms, length: lengthOf(terms) };
  });
}

const lengthOf = (terms: ReadonlyMap<string, number>) =>
  Math.sqrt([...terms.values()].reduce((sum, weight) => sum + weight ** 2, 0));

type Terms = Pick<Spoken, 'terms' | 'length'>;

function cosine(a: Terms, b: Terms): number {
  let product = 0;
  for (const [term, weight] of b.terms) if (a.terms.has(term)) product += weight ** 2;
  return product === 0 ? 0 : product / (a.length * b.length);
}

function together(parts: readonly Spoken[]): Terms {
  const terms = new Map(parts.flatMap((part) => [...part.terms]));
  return { terms, length: lengthOf(terms) };
}

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
  readonly reply: {
    readonly words: number;
    readonly sentences: number;
    readonly asks: boolean;
    readonly negated: boolean;
    readonly you: boolean;
  };
  readonly negated: boolean;
  readonly words: number;
}

const yes = (is: boolean) => (is ? 1 : 0);

export const ANSWERS: readonly (readonly [name: string, measure: (pair: AnswerPair) => number])[] = [
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
  ['length', ({ to }) => Math.min(60, to.words.length)],
  ['terms', ({ to }) => Math.min(30, to.terms.size)],
  ['rarity', ({ to }) => to.length],
  ['asks', ({ to }) => yes(to.sentence.text.trimEnd().endsWith('?'))],
  ['link', ({ to }) => yes(to.sentence.text.includes('://'))],
  ['number', ({ to }) => yes(/\p{N}/u.test(to.sentence.text))],
  ['you', ({ to }) => yes(to.words.some(({ text }) => text.startsWith('you')))],
  ['i', ({ to }) => yes(to.words.some(({ text }) => text === 'i'))],
  ['negated', ({ negated }) => yes(negated)],
  ['reply words', ({ reply }) => Math.min(200, reply.words)],
  ['reply sentences', ({ reply }) => Math.min(12, reply.sentences)],
  ['reply asks', ({ reply }) => yes(reply.asks)],
  ['reply negated', ({ reply }) => yes(reply.negated)],
  ['reply you', ({ reply }) => yes(reply.you)],
  ['words', ({ words }) => words],
];

/** All sentences of one comment that a reply may answer. */
export function answerPairs(
  reply: readonly Spoken[],
  targets: readonly Spoken[],
  isQuoted: (to: Spoken) => boolean,
  lexicon: Lexicon,
): readonly AnswerPair[] {
  const [whole, opening] = [together(reply), together(reply.slice(0, 2))];
  const likeness = targets.map((to) => cosine(whole, to));
  const sorted = likeness.toSorted((a, b) => b - a);
  const negates = (words: readonly Word[]) => words.some(({ text }) => lexicon.negations.has(text));
  const neighbours = new Set(
    reply.flatMap(({ words }) => words.slice(1).map(({ stem }, i) => `${words[i]?.stem} ${stem}`)),
  );
  const manner = {
    words: reply.reduce((sum, { words }) => sum + words.length, 0),
    sentences: reply.length,
    asks: reply[0]?.sentence.text.trimEnd().endsWith('?') ?? false,
    negated: negates(reply[0]?.words ?? []),
    you: reply[0]?.words.some(({ text }) => text.startsWith('you')) ?? false,
  };
  return targets.map((to, at) => ({
    to,
    at,
    count: targets.length,
    whole: likeness[at] ?? 0,
    opening: cosine(opening, to),
    best: reply.reduce((most, one) => Math.max(most, cosine(one, to)), 0),
    rank: sorted.indexOf(likeness[at] ?? 0),
    most: sorted[0] ?? 0,
    common: [...to.terms].reduce((sum, [term, weight]) => sum + (whole.terms.has(term) ? weight : 0), 0),
    pairs: to.words.slice(1).filter(({ stem }, i) => neighbours.has(`${to.words[i]?.stem} ${stem}`)).length,
    quoted: isQuoted(to),
    reply: manner,
    negated: negates(to.words),
    words: 0,
  }));
}

const MOST_WORDS = 40;

/** What a sentence says and how it opens, and how the reply opens. */
export function answerWords(reply: readonly Spoken[], to: Spoken): FeatureBag {
  const bag = new FeatureBag();
  const words = to.words.slice(0, MOST_WORDS).map(({ text }) => text);
  const [one = '', two = ''] = words;
  const [first = '', second = ''] = (reply[0]?.words ?? []).map(({ text }) => text);
  for (const name of [
    `1:${one}`,
    `2:${one} ${two}`,
    `end:${to.sentence.text.at(-1)}`,
    `r1:${first} 1:${one}`,
    `r2:${first} ${second}`,
  ])
    bag.add(name, 0.6);
  bag.many(new Set(words.map((word) => `t:${word}`)), 1);
  return bag;
}
