// A comment's segments into moves: what each says, with the signs that the relation rules look at.
import type { Lexicon, Match, Opener, Word } from '../lexicon/index.ts';
import {
  type ClaimFlag,
  type Comment,
  type Quote,
  type Segment,
  type Sentence,
  type Thread,
  utterances,
} from '../thread/index.ts';
import { type Cue, type Cues, cuesOf, grantedAtOnce, grantedBefore, NONE, withoutTakingUp } from './cues.ts';
import { measureEnd } from './ends.ts';
import { type MoveSigns, signsOf } from './move-signs.ts';
import { type Opened, openedBy } from './openers.ts';
import { type Vocabulary, vocabularyOf } from './terms.ts';

/** A segment with its place in its comment, its words and the cues found in these or just before. */
export interface Said {
  readonly segment: Segment;
  readonly comment: Comment;
  /** Index of the passage in the comment. */
  readonly passage: number;
  /** Index of the sentence in the passage. */
  readonly sentence: number;
  readonly words: readonly Word[];
  /** Cues it opens with, or that a short aside just before it gave ("No." "Fair point."). */
  readonly cues: Cues;
}

export interface Move extends Said, MoveSigns {
  /** Index of the move among the comment's moves. */
  readonly index: number;
  /** The stems of its content words, as the thread's vocabulary numbers them. */
  readonly terms: readonly number[];
  readonly negated: boolean;
  /** Whether it says "you"; true of every move in a language that no words are known of. */
  readonly speaksTo: boolean;
  readonly flags: readonly ClaimFlag[];
  readonly opener: Opener | null;
  /** The words of `opener`, and the short asides just before it. */
  readonly openedBy: Opened['by'];
  readonly asides: readonly Said[];
  /** Whether it opens its sentence. */
  readonly opens: boolean;
  /** Whether it answers the question that its writer put just before it ("Does it? No, …"). */
  readonly answersOwn: boolean;
  /** What the weights look at in it, as ends.ts measures it. */
  readonly ends: readonly number[];
  /** The quote that stands directly before it. */
  readonly afterQuote: Quote | null;
}

export const isQuestion = ({ segment }: Pick<Move, 'segment'>): boolean => segment.role === 'question';

/** All moves of post and comments, by the comment's id. */
export function movesOf(
  thread: Thread,
  usual: Lexicon,
  vocabulary = vocabularyOf(usual),
  lexiconOf = (_: Comment) => usual,
): ReadonlyMap<string, readonly Move[]> {
  const flags = new Map(thread.claims.map((claim) => [claim.id, claim.flags]));
  const moves = (comment: Comment) => {
    const lexicon = lexiconOf(comment);
    return commentMoves(comment, { lexicon, vocabulary: vocabulary.in(lexicon), flags });
  };
  return new Map(utterances(thread).map((comment) => [comment.id, moves(comment)]));
}

/** What a comment's moves are read with. */
interface Reading {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly flags: Flags;
}

type Flags = ReadonlyMap<string, readonly ClaimFlag[]>;

/** Where a walk through a comment stands, with what the last segments left behind for the next move. */
interface Walk {
  readonly reading: Reading;
  readonly comment: Comment;
  readonly moves: Move[];
  passage: number;
  sentence: number;
  /** Cues of the short asides just passed, these, and a quote just passed. */
  cues: Cues;
  asides: readonly Said[];
  quote: Quote | null;
}

function commentMoves(comment: Comment, reading: Reading): readonly Move[] {
  const walk: Walk = { reading, comment, moves: [], passage: 0, sentence: 0, cues: NONE, asides: SILENT, quote: null };
  for (const [passage, { children, position }] of comment.children.entries()) {
    walk.passage = passage;
    if (children.length === 0) walk.quote = quoteWithin(comment, position) ?? walk.quote;
    for (const [sentence, one] of children.entries()) {
      walk.sentence = sentence;
      sentenceMoves(walk, one, children[sentence + 1]);
    }
  }
  return walk.moves;
}

function sentenceMoves(walk: Walk, { segments = [] }: Sentence, after: Sentence | undefined): void {
  for (const [part, segment] of segments.entries()) {
    if (segment.role === 'quote') walk.quote = quoteAt(walk.comment, segment) ?? walk.quote;
    else step(walk, segment, part === 0, segments[part + 1] ?? after?.segments?.[0]);
  }
}

const SILENT: readonly Said[] = [];

// A comment may be a list of a thousand links; what was said so long before a claim says nothing of it.
const MOST_ASIDES = 5;

const negates = (count: number, { concord }: Lexicon) => (concord ? count > 0 : count % 2 === 1);

function step(walk: Walk, segment: Segment, opens: boolean, next: Segment | undefined): void {
  const { comment, passage, sentence, moves } = walk;
  const { lexicon, vocabulary, flags } = walk.reading;
  const { words, terms, negations, speaksTo } = vocabulary.read(segment.text);
  const asideCues = walk.cues;
  const cues = cuesOf(words, lexicon, asideCues);
  if (next) withoutTakingUp(cues, words, next, lexicon);
  const isAside = segment.role === 'aside';
  walk.cues = isAside ? cues : NONE;
  if (isAside) {
    walk.asides = [...walk.asides, { segment, comment, passage, sentence, words, cues }].slice(-MOST_ASIDES);
    return;
  }
  const before = moves.at(-1);
  const opened = grantedAtOnce(words, cues, lexicon) ?? openedBy(segment, { words, cues, opens }, lexicon);
  const opener = opened?.opener ?? null;
  grantedBefore(cues, asideCues, opener);
  const conceded = before?.cues.get('concede');
  if (opener === 'contrast' && conceded) cues.set('counter', conceded);
  const answersOwn = before !== undefined && isOwnAnswer(before, passage, cues);
  const ends: number[] = [];
  const move: Move = {
    segment,
    comment,
    passage,
    sentence,
    index: moves.length,
    words,
    terms,
    negated: negates(negations, lexicon),
    speaksTo: lexicon.address.size === 0 || speaksTo,
    flags: flags.get(segment.claim ?? '') ?? [],
    opener,
    openedBy: opened?.by ?? null,
    asides: walk.asides,
    opens,
    ...signsOf(segment, { words, opener, cues }, lexicon),
    cues,
    answersOwn,
    ends,
    afterQuote: walk.quote,
  };
  measureEnd(move, ends);
  moves.push(move);
  walk.quote = null;
  walk.asides = SILENT;
}

/** "Does it? No, …": that "no" speaks to nobody else. */
function isOwnAnswer(before: Move, passage: number, cues: Map<Cue, Match>): boolean {
  if (!isQuestion(before) || before.passage !== passage) return false;
  return [cues.delete('deny'), cues.delete('agree')].includes(true);
}

/** A marked quote may have no sentences of its own; then its place tells. */
function quoteWithin(comment: Comment, { start, end }: Segment['position']): Quote | null {
  const [from, to] = [start.offset ?? 0, end.offset ?? 0];
  const isWithin = (offset = 0) => offset > from && offset <= to;
  return comment.quotes.findLast(({ position }) => isWithin(position.end.offset)) ?? null;
}

function quoteAt(comment: Comment, segment: Segment): Quote | null {
  const at = segment.position.start.offset ?? 0;
  return (
    comment.quotes.find(({ position }) => (position.start.offset ?? 0) <= at && at < (position.end.offset ?? 0)) ?? null
  );
}
