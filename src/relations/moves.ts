// A comment's segments into moves: what each says, with the signs that the relation rules look at.
import { type Lexicon, type Match, type Opener, type Word, wordsOf } from '../lexicon/index.ts';
import { type ClaimFlag, type Comment, type Quote, type Segment, type Thread, utterances } from '../thread/index.ts';
import { endsOf } from './pair-signs.ts';
import { type Vocabulary, vocabularyOf } from './terms.ts';

export interface Move {
  readonly segment: Segment;
  readonly comment: Comment;
  /** Index of the passage in the comment, and of the move among the comment's moves. */
  readonly passage: number;
  /** Index of the sentence in the passage. */
  readonly sentence: number;
  readonly index: number;
  readonly words: readonly Word[];
  /** The stems of its content words, as the thread's vocabulary numbers them. */
  readonly terms: readonly number[];
  readonly negated: boolean;
  /** Whether it says "you"; true of every move in a language that no words are known of. */
  readonly speaksTo: boolean;
  /** Whether it opens by speaking to all who read. */
  readonly speaksToAll: boolean;
  readonly flags: readonly ClaimFlag[];
  readonly opener: Opener | null;
  /** Cues it opens with, or that a short aside just before it gave ("No." "Fair point."). */
  readonly cues: ReadonlyMap<Cue, Match>;
  /** Whether it answers the question that its writer put just before it ("Does it? No, …"). */
  readonly answersOwn: boolean;
  /** What the weights look at in it, as pair-signs.ts measures it. */
  readonly ends: readonly number[];
  /** The quote that stands directly before it. */
  readonly afterQuote: Quote | null;
}

/** `counter`: a "but" right after something was conceded; what follows answers the same claim. */
export type Cue = 'agree' | 'concede' | 'deny' | 'undercut' | 'counter';

/** All moves of post and comments, by the comment's id. */
export function movesOf(
  thread: Thread,
  lexicon: Lexicon,
  vocabulary = vocabularyOf(lexicon),
): ReadonlyMap<string, readonly Move[]> {
  const flags = new Map(thread.claims.map((claim) => [claim.id, claim.flags]));
  const reading = { lexicon, vocabulary, flags };
  return new Map(utterances(thread).map((comment) => [comment.id, commentMoves(comment, reading)]));
}

/** What a comment's moves are read with. */
interface Reading {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly flags: Flags;
}

type Flags = ReadonlyMap<string, readonly ClaimFlag[]>;

/** What the last segments left behind for the next move: cues of a short aside, and a quote just passed. */
interface Carry {
  cues: ReadonlyMap<Cue, Match>;
  quote: Quote | null;
}

function commentMoves(comment: Comment, reading: Reading): readonly Move[] {
  const moves: Move[] = [];
  const carry: Carry = { cues: new Map(), quote: null };
  for (const [passage, { children, position }] of comment.children.entries()) {
    carry.quote = quoteWithin(comment, position.start.offset, position.end.offset, children.length) ?? carry.quote;
    for (const [sentence, { segments = [] }] of children.entries()) {
      for (const segment of segments) {
        if (segment.role === 'quote') carry.quote = quoteAt(comment, segment) ?? carry.quote;
        else step({ ...reading, comment, passage, sentence, moves }, segment, carry);
      }
    }
  }
  return moves;
}

interface Walk extends Reading {
  readonly comment: Comment;
  readonly passage: number;
  readonly sentence: number;
  readonly moves: Move[];
}

// "Has anyone else …", "If anyone knows …"
const OPENING = 3;

function step(walk: Walk, segment: Segment, carry: Carry): void {
  const { comment, passage, sentence, lexicon, vocabulary, flags, moves } = walk;
  const words = wordsOf(segment.text);
  const cues = new Map([...carry.cues, ...cuesOf(words, lexicon)]);
  const isAside = segment.role === 'aside';
  carry.cues = isAside ? cues : new Map();
  if (isAside) return;
  const opener = grantedAtOnce(words, cues, lexicon) ?? openerOf(segment, words, lexicon);
  const conceded = moves.at(-1)?.cues.get('concede');
  if (opener === 'contrast' && conceded) cues.set('counter', conceded);
  const before = moves.at(-1);
  const answersOwn =
    before?.segment.role === 'question' && before.passage === passage && (cues.has('deny') || cues.has('agree'));
  if (answersOwn) for (const cue of ['deny', 'agree'] as const) cues.delete(cue);
  const move = {
    segment,
    comment,
    passage,
    sentence,
    index: moves.length,
    words,
    terms: vocabulary.read(words).terms,
    negated: words.filter(({ text }) => lexicon.negations.has(text)).length % 2 === 1,
    speaksTo: lexicon.address.size === 0 || words.some(({ text }) => lexicon.address.has(text)),
    speaksToAll: words.slice(0, OPENING).some(({ text }) => lexicon.everybody.has(text)),
    flags: flags.get(segment.claim ?? '') ?? [],
    opener,
    cues,
    answersOwn,
    afterQuote: carry.quote,
  };
  moves.push(Object.assign(move, { ends: endsOf(move) }));
  carry.quote = null;
}

/** A marked quote may have no sentences of its own; then its place tells. */
function quoteWithin(comment: Comment, start = 0, end = 0, sentences = 0): Quote | null {
  if (sentences > 0) return null;
  return (
    comment.quotes.findLast(
      ({ position }) => (position.end.offset ?? 0) > start && (position.end.offset ?? 0) <= end,
    ) ?? null
  );
}

function quoteAt(comment: Comment, segment: Segment): Quote | null {
  const at = segment.position.start.offset ?? 0;
  return (
    comment.quotes.find(({ position }) => (position.start.offset ?? 0) <= at && at < (position.end.offset ?? 0)) ?? null
  );
}

function openerOf(segment: Segment, words: readonly Word[], lexicon: Lexicon): Opener | null {
  const lead = segment.lead === null ? [] : wordsOf(segment.lead);
  for (const [split, finder] of lexicon.splits) if (finder.at(lead, 0)) return split;
  for (const name of ['reason', 'result', 'example', 'contrast', 'elaboration', 'addition', 'anaphora'] as const) {
    if (lexicon.openers[name].at(words, 0))
      return name === 'reason' && isFronted(segment.text, words, lexicon) ? null : name;
  }
  return null;
}

/** "Because it rains, I drive.": the reason stands before what it is given for, and not behind it. */
function isFronted(text: string, words: readonly Word[], { splits }: Lexicon): boolean {
  return text.includes(',') && splits.some(([split, finder]) => split === 'reason' && finder.at(words, 0));
}

function cuesOf(words: readonly Word[], lexicon: Lexicon): ReadonlyMap<Cue, Match> {
  const cues = new Map<Cue, Match>();
  const start = lexicon.interjections.has(words[0]?.text ?? '') && words.length > 1 ? 1 : 0;
  for (const cue of ['agree', 'concede', 'deny'] as const) {
    const match = lexicon[cue].at(words, 0) ?? lexicon[cue].at(words, start) ?? atEnd(words, lexicon, cue);
    if (match) cues.set(cue, match);
  }
  const undercut = lexicon.undercut.find(words);
  if (undercut) cues.set('undercut', undercut);
  return cues;
}

/** "True, but …" in one breath: what is granted has no words of its own, and the rest argues against it. */
function grantedAtOnce(words: readonly Word[], cues: Map<Cue, Match>, lexicon: Lexicon): 'contrast' | null {
  const granted = cues.get('concede') ?? cues.get('agree');
  if (granted?.from !== 0 || !lexicon.openers.contrast.at(words, granted.to)) return null;
  cues.delete('agree');
  return 'contrast';
}

/** "Eight minutes is fine, I agree.": a cue of two words or more may close a sentence too. */
function atEnd(words: readonly Word[], lexicon: Lexicon, cue: 'agree' | 'concede' | 'deny'): Match | null {
  for (const length of [3, 2]) {
    const from = words.length - length;
    const match = from > 0 && words[from - 1]?.pause ? lexicon[cue].at(words, from) : null;
    if (match?.to === words.length) return match;
  }
  return null;
}
