// A reply and what stands above it into the sentences it answers, best first.
import type { Lexicon } from '../lexicon/index.ts';
import type { Answer, Comment } from '../thread/index.ts';
import { ANSWERS, type AnswerPair, answerPairs, answerWords, type Spoken, spokenBy } from './answer-signs.ts';
import type { Move } from './moves.ts';
import type { AnswerScorer } from './scorers.ts';
import type { Similarity } from './similarity.ts';
import { overlaps, type Reached } from './target.ts';
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
  const [first] = own;
  if (!first) return [];
  const best = new Map<Move, number>();
  for (const { to, link } of reached) best.set(to, Math.max(link, best.get(to) ?? 0));
  const whole: Move = { ...first, terms: new Map(own.flatMap(({ terms }) => [...terms])) };
  const rated = [...best].map(([to, link]) => ({
    to,
    weight: Math.exp(Math.log(link / (1 - link)) + WHOLE * similarity(whole, to)),
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
// A sentence that is less likely than this is not named, the best one aside.
const LEAST = 0.05;

/** The sentences of other comments that a reply speaks to, by trained weights. */
export function answersByWeights(
  comment: Comment,
  view: ThreadView,
  spoken: (id: string) => readonly Spoken[],
  scorer: AnswerScorer,
  lexicon: Lexicon,
): readonly Answer[] {
  const reply = spoken(comment.id);
  if (reply.length === 0) return [];
  const isQuoted = ({ sentence, comment: { id } }: Spoken) =>
    comment.quotes.some(({ of, text }) => of === id && overlaps(text, sentence.text));
  const rated = view.line(comment.id).flatMap((id, up) =>
    answerPairs(reply, spoken(id), isQuoted, lexicon).map((pair) => ({
      pair,
      share: pair.quoted ? QUOTED : (up === 0 ? 1 : BEYOND) * shareOf(reply, pair, scorer),
    })),
  );
  return rated
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, at) => at === 0 || (at < MOST_ANSWERS && share >= LEAST))
    .map(({ pair: { to }, share }) => ({
      comment: to.comment.id,
      text: to.sentence.text,
      position: to.sentence.position,
      confidence: Math.round(1000 * share) / 1000,
    }));
}

// What is quoted is answered.
const QUOTED = 0.97;

const AT = ANSWERS.findIndex(([name]) => name === 'words');

function shareOf(reply: readonly Spoken[], pair: AnswerPair, { words, trees, curve }: AnswerScorer): number {
  const values = ANSWERS.map(([, measure]) => measure(pair));
  values[AT] = words.score(answerWords(reply, pair.to));
  return curve(trees.score(values));
}

/** The sentences of each comment, made when first asked for. */
export function speaking(
  view: ThreadView,
  lexicon: Lexicon,
  { rarity }: AnswerScorer,
): (id: string) => readonly Spoken[] {
  const known = new Map<string, readonly Spoken[]>();
  return (id) => {
    const comment = view.byId.get(id);
    const own = known.get(id) ?? (comment ? spokenBy(comment, lexicon, rarity) : []);
    known.set(id, own);
    return own;
  };
}
