// A reply and what it answers into the features of its stance: words, openings, cues, questions, overlap, tone.
import type { Lexicon } from '../lexicon/index.ts';
import { FeatureBag, gramsOf, type Name, name, tokensOf } from '../scoring/index.ts';
import type { Comment } from '../thread/index.ts';
import type { Move } from './moves.ts';

/** A comment as the stance model sees it: its own sentences as tokens, and its moves. */
export interface Speech {
  readonly moves: readonly Move[];
  readonly sentences: readonly (readonly string[])[];
  readonly text: string;
  readonly quotes: number;
}

// A reply says what it thinks of its parent early; what comes after this many words adds noise and time.
const LONGEST = 400;

export function speechOf(comment: Comment, moves: readonly Move[]): Speech {
  const own = comment.children.flatMap(({ children }) => children.filter(({ quoted }) => !quoted));
  const sentences: (readonly string[])[] = [];
  let count = 0;
  for (const { text } of own) {
    if (count >= LONGEST) break;
    const tokens = tokensOf(text);
    sentences.push(tokens.slice(0, LONGEST - count));
    count += tokens.length;
  }
  return {
    moves,
    sentences,
    text: own
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 4000),
    quotes: comment.quotes.length,
  };
}

export function replyFeatures(reply: Speech, parent: Speech, lexicon: Lexicon): FeatureBag {
  const bag = new FeatureBag();
  const tokens = reply.sentences.flat();
  const first = reply.sentences[0] ?? [];
  bag.many(gramsOf(tokens, 'w:'), 1.5);
  bag.many(gramsOf(first.slice(0, 25), 'f:'), 1);
  bag.many(gramsOf((reply.sentences.at(-1) ?? []).slice(-25), 'l:', 1), 0.5);
  bag.many(gramsOf(parent.sentences.flat(), 'p:', 1), 0.7);
  for (const length of [1, 2, 3])
    if (first.length >= length) bag.add(name`o${length}:${first.slice(0, length).join('_')}`, 0.7);
  const signs = [...toneSigns(reply, parent, lexicon), ...cueSigns(reply), ...overlapSigns(reply, parent)];
  for (const [sign, value] of signs) bag.add(sign, value);
  bag.many(echoes(tokens, parent, lexicon), 1);
  bag.many(denied(reply, lexicon), 0.7);
  return bag;
}

type Sign = readonly [sign: string, value: number];

/** Telling words of a reply, by whether its parent said them too. */
function echoes(tokens: readonly string[], parent: Speech, { stopwords }: Lexicon): ReadonlySet<Name> {
  const said = new Set(parent.sentences.flat());
  const telling = tokens.filter((token) => token.length > 3 && !stopwords.has(token));
  return new Set(telling.map((token) => (said.has(token) ? name`b:${token}` : name`x:${token}`)));
}

// How many words after a negation it reaches.
const REACH = 4;

/** Telling words that stand shortly after a negation. */
function denied({ sentences }: Speech, { negations, stopwords }: Lexicon): ReadonlySet<Name> {
  const found = new Set<Name>();
  for (const sentence of sentences) {
    let left = 0;
    for (const token of sentence) {
      if (negations.has(token)) left = REACH;
      else if (left-- > 0 && !stopwords.has(token)) found.add(name`n:${token}`);
    }
  }
  return found;
}

const log = (count: number) => Math.log2(1 + count) / 4;

/** How long, how loud, and to whom: counts of both sides. */
function toneSigns(reply: Speech, parent: Speech, lexicon: Lexicon): readonly Sign[] {
  const [a, b] = [countsOf(reply, lexicon), countsOf(parent, lexicon)];
  const own = Object.entries(a).map(([sign, count]): Sign => [sign, log(count)]);
  const theirs = Object.entries(b).map(([sign, count]): Sign => [`parent ${sign}`, log(count)]);
  return [
    ...own,
    ...theirs,
    ['sentences', log(reply.sentences.length)],
    ['ratio', log(a.words) - log(b.words)],
    ['youRate', a.you / (a.words + 5)],
    ['quotes', log(reply.quotes)],
    ['asks first', asks(reply.sentences[0])],
    ['asks last', asks(reply.sentences.at(-1))],
    ['only asks', reply.sentences.length > 0 && reply.sentences.every((one) => asks(one) === 1) ? 1 : 0],
    ['parent asks', asks(parent.sentences.at(-1))],
  ];
}

/** What the rules see in the moves. */
function cueSigns({ moves }: Speech): readonly Sign[] {
  const some = (test: (move: Move) => boolean) => (moves.some(test) ? 1 : 0);
  const early = (test: (move: Move) => boolean) => some((move) => move.index === 0 && test(move));
  const late = (test: (move: Move) => boolean) => some((move) => move.index > 0 && test(move));
  return [
    ...(['agree', 'concede', 'deny'] as const).flatMap((cue): readonly Sign[] => [
      [`${cue} first`, early(({ cues }) => cues.has(cue))],
      [`${cue} later`, late(({ cues }) => cues.has(cue))],
    ]),
    ['undercut', some(({ cues }) => cues.has('undercut'))],
    ['contrast first', early(({ opener }) => opener === 'contrast')],
    ['contrast later', late(({ opener }) => opener === 'contrast')],
    ['ironic', some(({ flags }) => flags.includes('ironic'))],
    ['rhetorical', some(({ flags }) => flags.includes('rhetorical'))],
  ];
}

const asks = (sentence: readonly string[] | undefined) =>
  sentence?.slice(-3).some((token) => token.startsWith('?')) ? 1 : 0;

const YOU = new Set(['you', 'your', "you're", 'yours', "you've", "you'd", 'yourself', 'u', 'ur']);
const I = new Set(['i', "i'm", "i've", 'my', 'me', "i'd", "i'll"]);
const WE = new Set(['we', 'our', 'us', "we're", "we've"]);

function countsOf({ sentences, text }: Speech, lexicon: Lexicon) {
  const tokens = sentences.flat();
  const count = (test: (token: string) => boolean) => tokens.filter(test).length;
  return {
    words: tokens.length,
    asks: count((token) => token.startsWith('?')),
    exclaims: count((token) => token.startsWith('!')),
    dots: count((token) => token === '..' || token === '…'),
    marks: count((token) => token === '"' || token === '“'),
    negations: count((token) => lexicon.negations.has(token)),
    you: count((token) => YOU.has(token)),
    i: count((token) => I.has(token)),
    we: count((token) => WE.has(token)),
    praise: count((token) => lexicon.praise.has(token)),
    blame: count((token) => lexicon.blame.has(token)),
    capitals: (text.match(/\b[A-Z]{3,20}\b/g) ?? []).length,
    links: text.includes('://') ? 1 : 0,
  };
}

/** Shares of content words in common, and whether common words are denied on one side only. */
function overlapSigns(reply: Speech, parent: Speech): readonly Sign[] {
  const theirs = new Map(
    parent.moves.flatMap(({ terms, negated }) => terms.map((term): [number, boolean] => [term, negated])),
  );
  const own = reply.moves.flatMap(({ terms, negated, index }) => terms.map((term) => ({ term, negated, index })));
  const common = own.filter(({ term }) => theirs.has(term));
  const first = own.filter(({ index }) => index === 0);
  return [
    ['overlap', common.length / (own.length + 2)],
    ['parent overlap', common.length / (theirs.size + 2)],
    ['first overlap', common.filter(({ index }) => index === 0).length / (first.length + 2)],
    ['denied overlap', common.filter(({ term, negated }) => theirs.get(term) !== negated).length / (own.length + 2)],
  ];
}
