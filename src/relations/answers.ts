// A reply and what stands above it into the sentences it answers, best first.
import type { Lexicon } from '../lexicon/index.ts';
import type { Answer, Comment } from '../thread/index.ts';
import { answerPairs, meetingOf } from './answer-pairs.ts';
import { ANSWERS, type AnswerPair } from './answer-signs.ts';
import { answerScore } from './answer-words.ts';
import { kept } from './kept.ts';
import { rounded } from './model.ts';
import type { Move } from './moves.ts';
import type { AnswerScorer } from './scorers.ts';
import { sharing } from './sharing.ts';
import type { Similarity } from './similarity.ts';
import { type Speaking, type Spoken, spokenBy } from './spoken.ts';
import type { Reached } from './target.ts';
import { united, weighing } from './terms.ts';
import type { ThreadView } from './view.ts';

// More than a handful of answered sentences tells a reader nothing.
const MOST_ANSWERS = 5;

// What the words of the whole reply say about a target, beside what its best sentence says.
const WHOLE = 12;

/** The sentences of other comments that a reply speaks to, each once: likeness of its best sentence and of the whole. */
export function answersByRules(
  own: readonly Move[],
  reached: readonly Reached[],
  similarity: Similarity,
): readonly Answer[] {
  if (own.length === 0) return [];
  const best = new Map<Move, number>();
  for (const { to, link } of reached) best.set(to, Math.max(link, best.get(to) ?? 0));
  const whole = { terms: united(own) };
  const likeness = similarity(whole, [...best.keys()]);
  const rated = [...best].map(([to, link], at) => ({
    to,
    weight: Math.exp(Math.log(link / (1 - link)) + WHOLE * (likeness[at] as number)),
  }));
  // Softmax: the shares of all sentences that could be meant add up to one.
  const total = rated.reduce((sum, { weight }) => sum + weight, 0);
  return rated
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ANSWERS)
    .map(({ to: { comment, segment }, weight }) => {
      const { text, position } = segment;
      return { comment: comment.id, text, position, confidence: Math.round((1000 * weight) / total) / 1000 };
    });
}

// Beyond the parent fewer of the sentences that look right are meant.
const BEYOND = 0.4;
// There those that share least with the reply are not looked at.
const ALIKE = 6;
// A sentence that is less likely than this is not named, the best one aside.
const LEAST = 0.05;

/** Finds the sentences of other comments that a reply speaks to, by trained weights. */
export function answersByWeights(
  view: ThreadView,
  lexicon: Lexicon,
  { words, trees, curve, rarity }: AnswerScorer,
): (comment: Comment) => readonly Answer[] {
  const weigh = weighing(view.vocabulary, rarity);
  const spoken = speaking(view, { lexicon, vocabulary: view.vocabulary, weigh });
  const meeting = meetingOf(weigh, answerScore(words));
  const row = new Float64Array(ANSWERS.names.length);
  const { tellFrom, scoreOf } = sharing<AnswerPair, Spoken>(ANSWERS, trees, row, MOST_TOLD);
  return (comment) => {
    const reply = spoken(comment.id);
    if (reply.length === 0) return [];
    const above = view.line(comment.id).map((id, up) => {
      const quotes = comment.quotes.filter(({ of }) => of === id);
      const isQuoted = ({ sentence }: Spoken) => quotes.some(({ text }) => view.overlaps(text, sentence.text));
      const takes = (rank: number, quoted: boolean) => up === 0 || quoted || rank < ALIKE;
      return answerPairs(reply, spoken(id), isQuoted, meeting, takes);
    });
    const [first] = above.flat();
    if (first) tellFrom(first);
    const shareOf = (pair: AnswerPair, up: number) =>
      pair.quoted ? QUOTED : (up === 0 ? 1 : BEYOND) * curve(scoreOf(pair, pair.to));
    return likeliest(above.flatMap((pairs, up) => pairs.map((pair) => ({ to: pair.to, share: shareOf(pair, up) }))));
  };
}

interface Rated {
  readonly to: Spoken;
  readonly share: number;
}

const likeliest = (rated: readonly Rated[]): readonly Answer[] =>
  rated
    .toSorted((a, b) => b.share - a.share)
    .filter(({ share }, at) => at === 0 || (at < MOST_ANSWERS && share >= LEAST))
    .map(({ to: { comment, sentence }, share }) => ({
      comment: comment.id,
      text: sentence.text,
      position: sentence.position,
      confidence: rounded(share),
    }));

// What is quoted is answered.
const QUOTED = 0.97;

// What so many sentences add to the odds of all that may answer them is kept.
const MOST_TOLD = 1000;

// Replies mostly stand near what they answer; sentences of comments further off are made again. That costs more than keeping those of
// a long thread does.
export const MOST_KEPT = 2000;

/** The sentences of each comment, made when first asked for. */
function speaking({ byId }: ThreadView, manner: Speaking): (id: string) => readonly Spoken[] {
  return kept((id: string) => {
    const comment = byId.get(id);
    return comment ? spokenBy(comment, manner) : [];
  }, MOST_KEPT);
}
