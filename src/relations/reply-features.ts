// A reply and what it answers into the features of its stance: words, openings, cues, questions, overlap, tone.
import type { Lexicon } from '../lexicon/index.ts';
import {
  addGrams,
  addWords,
  Distinct,
  FeatureBag,
  type Name,
  name,
  nameOf,
  tokensOf,
  wordsIn,
} from '../scoring/index.ts';
import type { Comment } from '../thread/index.ts';
import { once } from './kept.ts';
import type { Move } from './moves.ts';
import { COUNTS, type Counting } from './tone.ts';

/** A comment as the stance model sees it: its own sentences as tokens, all of these, and its moves. */
export interface Speech {
  readonly moves: readonly Move[];
  readonly sentences: readonly (readonly string[])[];
  readonly tokens: readonly string[];
  /** How often each of `COUNTS` stands in it. */
  readonly counts: readonly number[];
  readonly quotes: number;
  /** What it looks like to those who answer it, made when first asked for. */
  readonly answered: () => Answered;
}

interface Answered {
  readonly words: readonly Name[];
  /** What those meet in it who say something of their own. */
  readonly met: () => Met;
}

interface Met {
  readonly said: ReadonlySet<string>;
  /** Its terms, and whether they are denied where they stand last. */
  readonly terms: ReadonlyMap<number, boolean>;
}

function metIn(tokens: readonly string[], moves: readonly Move[]): Met {
  const all = new Map<number, boolean>();
  for (const { terms, negated } of moves) for (const term of terms) all.set(term, negated);
  return { said: new Set(tokens), terms: all };
}

// A reply says what it thinks of its parent early; what comes after this many words adds noise and time.
const LONGEST = 400;

export function speechOf(comment: Comment, moves: readonly Move[], count: Counting, distinct = new Distinct()): Speech {
  const sentences: (readonly string[])[] = [];
  const tokens: string[] = [];
  const texts: string[] = [];
  for (const { children } of comment.children) {
    for (const { text, quoted } of children) {
      if (quoted) continue;
      texts.push(text);
      if (tokens.length >= LONGEST) continue;
      const own = tokensOf(text, LONGEST - tokens.length);
      sentences.push(own);
      for (const token of own) tokens.push(token);
    }
  }
  const counts = count(tokens, texts.join(' ').slice(0, 4000));
  const answered = once(() => ({
    words: wordsIn(tokens, 'p:', distinct),
    met: once(() => metIn(tokens, moves)),
  }));
  return { moves, sentences, tokens, counts, quotes: comment.quotes.length, answered };
}

/** The signs of a reply's stance, in a bag of their own or in one that is used again. */
export function replyFeatures(reply: Speech, parent: Speech, lexicon: Lexicon, bag = new FeatureBag()): FeatureBag {
  bag.clear();
  const first = reply.sentences[0] ?? [];
  addGrams(bag, reply.tokens, 'w:', 1.5);
  addGrams(bag, first.slice(0, 25), 'f:', 1);
  addWords(bag, (reply.sentences.at(-1) ?? []).slice(-25), 'l:', 0.5);
  bag.many(parent.answered().words, 0.7);
  for (let length = 1; length <= Math.min(3, first.length); length++) bag.add(openingOf(first, length), 0.7);
  addTone(bag, reply, parent);
  // In a long thread many comments only quote: what is counted below is nothing there.
  if (reply.moves.length > 0) {
    addCues(bag, reply);
    addOverlap(bag, reply, parent);
  }
  if (reply.tokens.length > 0) {
    addEchoes(bag, reply.tokens, parent, lexicon);
    addDenied(bag, reply, lexicon);
  }
  return bag;
}

/** The name of the first few tokens together. */
function openingOf(tokens: readonly string[], length: number): Name {
  let opening = nameOf(tokens[0] as string, name`o${length}:`);
  for (let at = 1; at < length; at++) opening = nameOf(tokens[at] as string, nameOf('_', opening));
  return opening;
}

const [SAID, NEW, DENIED] = [nameOf('b:'), nameOf('x:'), nameOf('n:')];

/** Telling words of a reply, by whether its parent said them too. */
function addEchoes(bag: FeatureBag, tokens: readonly string[], parent: Speech, { stopwords }: Lexicon): void {
  const { said } = parent.answered().met();
  bag.open(tokens.length);
  for (const token of tokens)
    if (token.length > 3 && !stopwords.has(token)) bag.take(nameOf(token, said.has(token) ? SAID : NEW));
  bag.close();
}

// How many words after a negation it reaches.
const REACH = 4;

/** Telling words that stand shortly after a negation. */
function addDenied(bag: FeatureBag, { sentences, tokens }: Speech, { negations, stopwords }: Lexicon): void {
  bag.open(tokens.length);
  for (const sentence of sentences) {
    let left = 0;
    for (const token of sentence) {
      if (negations.has(token)) left = REACH;
      else if (left-- > 0 && !stopwords.has(token)) bag.take(nameOf(token, DENIED));
    }
  }
  bag.close(0.7);
}

const log = (count: number) => Math.log2(1 + count) / 4;

const OWN_COUNTS = COUNTS.map((sign) => nameOf(sign));
const PARENT_COUNTS = COUNTS.map((sign) => nameOf(`parent ${sign}`));

/** How long, how loud, and to whom: counts of both sides. */
function addTone(bag: FeatureBag, reply: Speech, parent: Speech): void {
  for (let at = 0; at < COUNTS.length; at++) bag.add(OWN_COUNTS[at] as Name, log(reply.counts[at] as number));
  for (let at = 0; at < COUNTS.length; at++) bag.add(PARENT_COUNTS[at] as Name, log(parent.counts[at] as number));
  const onlyAsks = reply.sentences.length > 0 && reply.sentences.every((one) => asks(one) === 1);
  bag
    .add('sentences', log(reply.sentences.length))
    .add('ratio', log(reply.tokens.length) - log(parent.tokens.length))
    .add('youRate', (reply.counts[COUNTS.indexOf('you')] as number) / (reply.tokens.length + 5))
    .add('quotes', log(reply.quotes))
    .add('asks first', asks(reply.sentences[0]))
    .add('asks last', asks(reply.sentences.at(-1)))
    .add('only asks', onlyAsks ? 1 : 0)
    .add('parent asks', asks(parent.sentences.at(-1)));
}

type CueSign = readonly [name: string, test: (move: Move) => boolean];

const isFirst = ({ index }: Move) => index === 0;
const isContrast = ({ opener }: Move) => opener === 'contrast';

/** What the rules see in the moves. */
const CUE_SIGNS: readonly CueSign[] = [
  ...(['agree', 'concede', 'deny'] as const).flatMap((cue): readonly CueSign[] => [
    [`${cue} first`, (move) => isFirst(move) && move.cues.has(cue)],
    [`${cue} later`, (move) => !isFirst(move) && move.cues.has(cue)],
  ]),
  ['undercut', ({ cues }) => cues.has('undercut')],
  ['contrast first', (move) => isFirst(move) && isContrast(move)],
  ['contrast later', (move) => !isFirst(move) && isContrast(move)],
  ['ironic', ({ flags }) => flags.includes('ironic')],
  ['rhetorical', ({ flags }) => flags.includes('rhetorical')],
];

function addCues(bag: FeatureBag, { moves }: Speech): void {
  for (const [sign, test] of CUE_SIGNS) bag.add(sign, moves.some(test) ? 1 : 0);
}

const asks = (sentence: readonly string[] | undefined) =>
  sentence?.slice(-3).some((token) => token.startsWith('?')) ? 1 : 0;

/** Shares of content words in common, and whether common words are denied on one side only. */
function addOverlap(bag: FeatureBag, reply: Speech, parent: Speech): void {
  const theirs = parent.answered().met().terms;
  let [all, common, apart, first] = [0, 0, 0, 0];
  for (const { terms, negated, index } of reply.moves) {
    all += terms.length;
    const before = common;
    for (const term of terms) {
      const denied = theirs.get(term);
      if (denied === undefined) continue;
      common++;
      if (denied !== negated) apart++;
    }
    if (index === 0) first = (common - before) / (terms.length + 2);
  }
  bag
    .add('overlap', common / (all + 2))
    .add('parent overlap', common / (theirs.size + 2))
    .add('first overlap', first)
    .add('denied overlap', apart / (all + 2));
}
