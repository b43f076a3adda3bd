// A reply and what it answers into the features of its stance: words, openings, cues, questions, overlap, tone.
import type { Lexicon } from '../lexicon/index.ts';
import { Distinct, FeatureBag, gramsOf, type Name, name, nameOf, tokensOf } from '../scoring/index.ts';
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
  readonly said: ReadonlySet<string>;
  /** Its terms, and whether they are denied where they stand last. */
  readonly terms: ReadonlyMap<number, boolean>;
}

function answeredAs(tokens: readonly string[], moves: readonly Move[]): Answered {
  const all = new Map<number, boolean>();
  for (const { terms, negated } of moves) for (const term of terms) all.set(term, negated);
  return { words: gramsOf(tokens, 'p:', 1), said: new Set(tokens), terms: all };
}

// A reply says what it thinks of its parent early; what comes after this many words adds noise and time.
const LONGEST = 400;

export function speechOf(comment: Comment, moves: readonly Move[], count: Counting): Speech {
  const sentences: (readonly string[])[] = [];
  const tokens: string[] = [];
  const texts: string[] = [];
  for (const { children } of comment.children) {
    for (const { text, quoted } of children) {
      if (quoted) continue;
      texts.push(text);
      if (tokens.length >= LONGEST) continue;
      const own = tokensOf(text).slice(0, LONGEST - tokens.length);
      sentences.push(own);
      tokens.push(...own);
    }
  }
  const counts = count(tokens, texts.join(' ').slice(0, 4000));
  const answered = once(() => answeredAs(tokens, moves));
  return { moves, sentences, tokens, counts, quotes: comment.quotes.length, answered };
}

export function replyFeatures(reply: Speech, parent: Speech, lexicon: Lexicon): FeatureBag {
  const bag = new FeatureBag();
  const first = reply.sentences[0] ?? [];
  bag.many(gramsOf(reply.tokens, 'w:'), 1.5);
  bag.many(gramsOf(first.slice(0, 25), 'f:'), 1);
  bag.many(gramsOf((reply.sentences.at(-1) ?? []).slice(-25), 'l:', 1), 0.5);
  bag.many(parent.answered().words, 0.7);
  for (const length of [1, 2, 3])
    if (first.length >= length) bag.add(name`o${length}:${first.slice(0, length).join('_')}`, 0.7);
  addTone(bag, reply, parent);
  addCues(bag, reply);
  addOverlap(bag, reply, parent);
  bag.many(echoes(reply.tokens, parent, lexicon), 1);
  bag.many(denied(reply, lexicon), 0.7);
  return bag;
}

const [SAID, NEW, DENIED] = [nameOf('b:'), nameOf('x:'), nameOf('n:')];

/** Telling words of a reply, by whether its parent said them too. */
function echoes(tokens: readonly string[], parent: Speech, { stopwords }: Lexicon): readonly Name[] {
  const { said } = parent.answered();
  const found = new Distinct(tokens.length);
  for (const token of tokens)
    if (token.length > 3 && !stopwords.has(token)) found.add(nameOf(token, said.has(token) ? SAID : NEW));
  return found.names;
}

// How many words after a negation it reaches.
const REACH = 4;

/** Telling words that stand shortly after a negation. */
function denied({ sentences, tokens }: Speech, { negations, stopwords }: Lexicon): readonly Name[] {
  const found = new Distinct(tokens.length);
  for (const sentence of sentences) {
    let left = 0;
    for (const token of sentence) {
      if (negations.has(token)) left = REACH;
      else if (left-- > 0 && !stopwords.has(token)) found.add(nameOf(token, DENIED));
    }
  }
  return found.names;
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

/** What the rules see in the moves. */
function addCues(bag: FeatureBag, { moves }: Speech): void {
  const some = (test: (move: Move) => boolean) => (moves.some(test) ? 1 : 0);
  const early = (test: (move: Move) => boolean) => some((move) => move.index === 0 && test(move));
  const late = (test: (move: Move) => boolean) => some((move) => move.index > 0 && test(move));
  for (const cue of ['agree', 'concede', 'deny'] as const) {
    bag.add(
      `${cue} first`,
      early(({ cues }) => cues.has(cue)),
    );
    bag.add(
      `${cue} later`,
      late(({ cues }) => cues.has(cue)),
    );
  }
  bag
    .add(
      'undercut',
      some(({ cues }) => cues.has('undercut')),
    )
    .add(
      'contrast first',
      early(({ opener }) => opener === 'contrast'),
    )
    .add(
      'contrast later',
      late(({ opener }) => opener === 'contrast'),
    )
    .add(
      'ironic',
      some(({ flags }) => flags.includes('ironic')),
    )
    .add(
      'rhetorical',
      some(({ flags }) => flags.includes('rhetorical')),
    );
}

const asks = (sentence: readonly string[] | undefined) =>
  sentence?.slice(-3).some((token) => token.startsWith('?')) ? 1 : 0;

/** Shares of content words in common, and whether common words are denied on one side only. */
function addOverlap(bag: FeatureBag, reply: Speech, parent: Speech): void {
  const theirs = parent.answered().terms;
  const own = reply.moves.map((move) => overlapOf(move, theirs));
  const [all, common, apart] = [sumOf(own, 'all'), sumOf(own, 'common'), sumOf(own, 'apart')];
  const first = own[0] ?? NO_OVERLAP;
  bag
    .add('overlap', common / (all + 2))
    .add('parent overlap', common / (theirs.size + 2))
    .add('first overlap', first.common / (first.all + 2))
    .add('denied overlap', apart / (all + 2));
}

/** How many terms a move has, how many of these are in common, and how many denied on one side only. */
interface Overlap {
  readonly all: number;
  readonly common: number;
  readonly apart: number;
}

const NO_OVERLAP: Overlap = { all: 0, common: 0, apart: 0 };

function overlapOf({ terms, negated }: Move, theirs: ReadonlyMap<number, boolean>): Overlap {
  let [common, apart] = [0, 0];
  for (const term of terms) {
    const denied = theirs.get(term);
    if (denied === undefined) continue;
    common++;
    if (denied !== negated) apart++;
  }
  return { all: terms.length, common, apart };
}

const sumOf = (own: readonly Overlap[], sign: keyof Overlap) => own.reduce((sum, { [sign]: count }) => sum + count, 0);
