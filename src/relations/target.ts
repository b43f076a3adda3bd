// A move of a reply into the moves of earlier comments it may speak to, each with the share that such a link proves right.
import type { Quote, Thread } from '../thread/index.ts';
import { type Model, share, type TargetSign } from './model.ts';
import type { Move } from './moves.ts';
import type { Similarity } from './similarity.ts';

export interface Reached {
  readonly to: Move;
  readonly link: number;
  readonly similarity: number;
  /** True where a quote just before the move names the target. */
  readonly quoted: boolean;
}

export interface Reach {
  readonly moves: ReadonlyMap<string, readonly Move[]>;
  readonly similarity: Similarity;
  readonly model: Model;
  /** What each comment comes down to, by its id. */
  readonly points: ReadonlyMap<string, Move | null>;
  /** Claims that are already known to rebut somebody: what a reply to them most often answers. */
  readonly rebutting: ReadonlySet<Move>;
  /** Comments a comment may speak to, nearest first; see `lineOf`. */
  readonly line: (comment: string) => readonly string[];
}

// How far up a reply reaches: beyond a few ancestors, likeness of words is chance.
const HIGHEST = 4;

/** For each comment the ancestors it may answer (guessed parents too), then the post. */
export function lineOf(thread: Thread): (comment: string) => readonly string[] {
  const byId = new Map(thread.children.map((comment) => [comment.id, comment]));
  const above = (id: string) => byId.get(id)?.parent ?? byId.get(id)?.parentGuess?.id ?? null;
  return (id) => {
    const line: string[] = [];
    for (let at = above(id); at !== null && line.length < HIGHEST; at = above(at)) {
      if (line.includes(at) || at === id) break;
      line.push(at);
    }
    return thread.post && line.length < HIGHEST && id !== 'post' ? [...line, 'post'] : line;
  };
}

/** Targets for `move`, the likeliest first. Ties fall to the earlier one in the text. */
export function reach(move: Move, scope: Reach): readonly Reached[] {
  const line = scope.line(move.comment.id);
  const quote = move.afterQuote?.of != null ? move.afterQuote : null;
  const pool = quote?.of && !line.includes(quote.of) ? [...line, quote.of] : line;
  return pool
    .flatMap((id) => movesIn(id, quote, scope).map((to) => rate(move, to, id === line[0], quote, scope)))
    .filter(({ to, link }) => to.comment.id !== move.comment.id && link > 0)
    .sort((a, b) => b.link - a.link || order(a.to, b.to));
}

// A comment as long as a book is answered by its beginning, or by what is quoted from it; all of it would take too long.
const MOST_MOVES = 200;

function movesIn(id: string, quote: Quote | null, { moves }: Reach): readonly Move[] {
  const all = moves.get(id) ?? [];
  return quote?.of === id ? all : all.slice(0, MOST_MOVES);
}

function order(a: Move, b: Move): number {
  const [x, y] = [a.segment.position.start.offset ?? 0, b.segment.position.start.offset ?? 0];
  return x - y || a.index - b.index;
}

function rate(move: Move, to: Move, isParent: boolean, quote: Quote | null, scope: Reach): Reached {
  const { model, similarity, moves, rebutting, points } = scope;
  const isPoint = points.get(move.comment.id) === move || (move.index === 0 && move.segment.claim === null);
  const likeness = similarity(move, to);
  const quoted = quote !== null && quote.of === to.comment.id && overlaps(quote.text, to.segment.text);
  const last = (moves.get(to.comment.id)?.length ?? 0) - 1;
  const signs: readonly (readonly [TargetSign, number])[] = [
    ['similarity', likeness],
    ['afterQuote', quoted ? 1 : 0],
    ['anaphora', !quote && move.opener === 'anaphora' && move.index === 0 && to.index === last ? 1 : 0],
    ['point', points.get(to.comment.id) === to ? 1 : 0],
    ['opening', isPoint || move.cues.has('counter') ? 1 : 0],
    ['rebuttal', rebutting.has(to) ? 1 : 0],
    ['cue', move.cues.size > 0 ? 1 : 0],
    ['beyondParent', isParent || quoted ? 0 : 1],
  ];
  const sum = signs.reduce((total, [sign, value]) => total + model.target[sign] * value, model.target.bias);
  return { to, link: share(sum), similarity: likeness, quoted };
}

/** Whether a quote holds the segment or the other way round; letters only, so that typography does not count. */
export function overlaps(quote: string, segment: string): boolean {
  const [a, b] = [lettersOf(quote), lettersOf(segment)];
  return a.length > 0 && b.length > 0 && (a.includes(b) || b.includes(a));
}

const lettersOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');
