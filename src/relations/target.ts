// A move of a reply into the moves of earlier comments it may speak to, each with the share that such a link proves right.
import type { Quote, Thread } from '../thread/index.ts';
import { kept } from './kept.ts';
import { type Model, share } from './model.ts';
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
  readonly overlaps: Overlaps;
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

/** Targets for `move`, in the order of `line` and of the text. */
export function reach(move: Move, scope: Reach): readonly Reached[] {
  const line = scope.line(move.comment.id);
  const quote = move.afterQuote?.of != null ? move.afterQuote : null;
  const pool = quote?.of && !line.includes(quote.of) ? [...line, quote.of] : line;
  const own = ownSigns(move, scope);
  const found: Reached[] = [];
  for (const id of pool) {
    if (id === move.comment.id) continue;
    const targets = movesIn(id, quote, scope);
    const home: Home = {
      ...own,
      isParent: id === line[0],
      quote: quote?.of === id ? quote : null,
      point: scope.points.get(id) ?? null,
      last: (scope.moves.get(id)?.length ?? 0) - 1,
    };
    for (const to of targets) {
      const one = rate(move, to, home, scope);
      if (one.link > 0) found.push(one);
    }
  }
  return found;
}

/** The likeliest first; ties fall to the earlier one in the text. */
export const byLink = (a: Reached, b: Reached): number => b.link - a.link || order(a.to, b.to);

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

/** What adds to the odds of each target alike. */
interface OwnSigns {
  readonly anaphora: boolean;
  readonly opening: number;
  readonly cue: number;
}

function ownSigns(move: Move, { points }: Reach): OwnSigns {
  const isPoint = points.get(move.comment.id) === move || (move.index === 0 && move.segment.claim === null);
  return {
    anaphora: move.afterQuote?.of == null && move.opener === 'anaphora' && move.index === 0,
    opening: isPoint || move.cues.has('counter') ? 1 : 0,
    cue: move.cues.size > 0 ? 1 : 0,
  };
}

/** What is the same for all targets in one comment. */
interface Home extends OwnSigns {
  readonly isParent: boolean;
  /** The quote before the move, where it is from this comment. */
  readonly quote: Quote | null;
  readonly point: Move | null;
  readonly last: number;
}

function rate(
  move: Move,
  to: Move,
  home: Home,
  { model: { target }, similarity, rebutting, overlaps }: Reach,
): Reached {
  const likeness = similarity(move, to);
  const quoted = home.quote !== null && overlaps(home.quote.text, to.segment.text);
  const sum =
    target.bias +
    target.similarity * likeness +
    target.afterQuote * (quoted ? 1 : 0) +
    target.anaphora * (home.anaphora && to.index === home.last ? 1 : 0) +
    target.point * (home.point === to ? 1 : 0) +
    target.opening * home.opening +
    target.rebuttal * (rebutting.has(to) ? 1 : 0) +
    target.cue * home.cue +
    target.beyondParent * (home.isParent || quoted ? 0 : 1);
  return { to, link: share(sum), similarity: likeness, quoted };
}

/** Whether a quote holds the segment or the other way round; letters only, so that typography does not count. */
export type Overlaps = (quote: string, segment: string) => boolean;

// A quote meets all sentences of a comment, and a sentence many quotes.
const MOST_KEPT = 5000;

export function overlapping(): Overlaps {
  const lettersOf = kept((text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''), MOST_KEPT);
  return (quote, segment) => {
    const [a, b] = [lettersOf(quote), lettersOf(segment)];
    return a.length > 0 && b.length > 0 && (a.includes(b) || b.includes(a));
  };
}
