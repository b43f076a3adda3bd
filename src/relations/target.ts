// A move of a reply into the moves of earlier comments it may speak to, each with the share that such a link proves right.
import type { Quote } from '../thread/index.ts';
import { type Model, share } from './model.ts';
import type { Move } from './moves.ts';
import type { Overlaps } from './overlaps.ts';
import type { Similarity } from './similarity.ts';

export interface Reached {
  readonly to: Move;
  readonly link: number;
  readonly similarity: number;
  /** True where a quote just before the move names the target. */
  readonly quoted: boolean;
}

/** The moves of one comment that a move may speak to, with what is found of each. */
export interface Stretch {
  readonly targets: readonly Move[];
  readonly links: readonly number[];
  readonly likeness: readonly number[];
  /** Null where nothing is quoted from there. */
  readonly quoted: readonly boolean[] | null;
}

export interface Reach {
  readonly moves: ReadonlyMap<string, readonly Move[]>;
  readonly similarity: Similarity;
  readonly model: Model;
  /** What each comment comes down to, by its id. */
  readonly points: ReadonlyMap<string, Move | null>;
  /** Whether a move speaks for its comment though it is not what the comment comes down to. */
  readonly opening: (move: Move) => boolean;
  /** Claims that are already known to rebut somebody: what a reply to them most often answers. */
  readonly rebutting: ReadonlySet<Move>;
  readonly overlaps: Overlaps;
  /** Comments a comment may speak to, nearest first; see `lineOf`. */
  readonly line: (comment: string) => readonly string[];
}

/** What `move` may speak to: one stretch for each comment of its line. */
export function reach(move: Move, scope: Reach): readonly Stretch[] {
  const line = scope.line(move.comment.id);
  const quote = move.afterQuote?.of != null ? move.afterQuote : null;
  const pool = quote?.of && !line.includes(quote.of) ? [...line, quote.of] : line;
  const own = ownSigns(move, scope);
  return pool.flatMap((id) => {
    if (id === move.comment.id) return [];
    const home: Home = {
      own,
      isParent: id === line[0],
      quote: quote?.of === id ? quote : null,
      point: scope.points.get(id) ?? null,
      last: (scope.moves.get(id)?.length ?? 0) - 1,
    };
    return [rated(move, movesIn(id, quote, scope), home, scope)];
  });
}

/** All that is reached, in the order of the line and of the text. */
export const allReached = (stretches: readonly Stretch[]): readonly Reached[] =>
  stretches.flatMap((stretch) => stretch.targets.flatMap((_, at) => reachedAt(stretch, at) ?? []));

/** One target of a stretch; null where it is not reached at all. */
export function reachedAt({ targets, links, likeness, quoted }: Stretch, at: number): Reached | null {
  const [to, link = 0] = [targets[at], links[at]];
  if (!to || link <= 0) return null;
  return { to, link, similarity: likeness[at] as number, quoted: quoted?.[at] ?? false };
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

function ownSigns(move: Move, { points, opening }: Reach): OwnSigns {
  const isPoint =
    points.get(move.comment.id) === move || (move.index === 0 && move.segment.claim === null) || opening(move);
  return {
    anaphora: move.afterQuote?.of == null && move.opener === 'anaphora' && move.index === 0,
    opening: isPoint || move.cues.has('counter') ? 1 : 0,
    cue: move.cues.size > 0 ? 1 : 0,
  };
}

/** What is the same for all targets in one comment. */
interface Home {
  readonly own: OwnSigns;
  readonly isParent: boolean;
  /** The quote before the move, where it is from this comment. */
  readonly quote: Quote | null;
  readonly point: Move | null;
  readonly last: number;
}

function rated(move: Move, targets: readonly Move[], home: Home, scope: Reach): Stretch {
  const { similarity, rebutting, overlaps } = scope;
  const { quote, point, last } = home;
  const links: number[] = [];
  const likeness = similarity(move, targets);
  const quoted = quote && targets.map(({ segment }) => overlaps(quote.text, segment.text));
  // Most targets have nothing that tells them apart.
  const plain = linkOf(PLAIN, home, scope);
  for (let at = 0; at < targets.length; at++) {
    const to = targets[at] as Move;
    const alike = likeness[at] as number;
    const isQuoted = quoted?.[at] ?? false;
    const isLast = home.own.anaphora && to.index === last;
    const rebuts = rebutting.has(to);
    const isPlain = alike === 0 && !isQuoted && !isLast && !rebuts && to !== point;
    links.push(isPlain ? plain : linkOf({ alike, isQuoted, isLast, isPoint: to === point, rebuts }, home, scope));
  }
  return { targets, links, likeness, quoted };
}

/** What is told of one target. */
interface Signs {
  readonly alike: number;
  readonly isQuoted: boolean;
  readonly isLast: boolean;
  readonly isPoint: boolean;
  readonly rebuts: boolean;
}

const PLAIN: Signs = { alike: 0, isQuoted: false, isLast: false, isPoint: false, rebuts: false };

function linkOf({ alike, isQuoted, isLast, isPoint, rebuts }: Signs, home: Home, { model: { target } }: Reach): number {
  const sum =
    target.bias +
    target.similarity * alike +
    target.afterQuote * (isQuoted ? 1 : 0) +
    target.anaphora * (isLast ? 1 : 0) +
    target.point * (isPoint ? 1 : 0) +
    target.opening * home.own.opening +
    target.rebuttal * (rebuts ? 1 : 0) +
    target.cue * home.own.cue +
    target.beyondParent * (home.isParent || isQuoted ? 0 : 1);
  return share(sum);
}

/** The likeliest claim; of several the earliest. */
export function claimIn(stretches: readonly Stretch[], { target }: Reach['model']): Reached | undefined {
  let [most, best, place]: [number, Stretch | null, number] = [0, null, 0];
  for (const stretch of stretches) {
    const { targets, links } = stretch;
    for (let at = 0; at < targets.length; at++) {
      const [to, link] = [targets[at] as Move, links[at] as number];
      if (link < target.minimum || link <= 0 || link < most || to.segment.claim === null) continue;
      if (link === most && best && order(to, best.targets[place] as Move) >= 0) continue;
      [most, best, place] = [link, stretch, at];
    }
  }
  return (best && reachedAt(best, place)) ?? undefined;
}

/** How many claims of its comment are reached beside one, itself among them. */
export function claimsBeside(stretches: readonly Stretch[], { to }: Reached): number {
  const claims = stretches.map(({ targets, links }) =>
    targets[0]?.comment === to.comment
      ? targets.filter(({ segment }, at) => segment.claim !== null && (links[at] as number) > 0).length
      : 0,
  );
  return claims.reduce((sum, count) => sum + count, 0);
}
