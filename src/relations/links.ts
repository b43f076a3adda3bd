// A reply into the pairs of its claims with claims of other comments that may belong together.
import { butBehind } from './grants.ts';
import { once } from './kept.ts';
import type { Move } from './moves.ts';
import type { AcrossPair } from './pair-signs.ts';
import type { PairScore } from './pair-words.ts';
import type { ReplyView } from './reply-view.ts';
import { ranking } from './similarity.ts';
import { reachedAt, type Stretch } from './target.ts';
import { united } from './terms.ts';

// A target's comment may be as long as a book; its first claims stand for it.
const MOST_TARGETS = 60;

/** A claim that a reply may speak to, with what is the same for all claims of the reply. */
type Above = Pick<
  AcrossPair,
  | 'to'
  | 'toAt'
  | 'toClaims'
  | 'up'
  | 'way'
  | 'whole'
  | 'sameWriter'
  | 'returns'
  | 'asked'
  | 'informs'
  | 'answers'
  | 'toGives'
  | 'toRests'
>;

/** The targets in one comment above a reply; most comments but the parent are only measured, and what is told of them never asked. */
interface Targets {
  readonly up: number;
  readonly moves: readonly Move[];
  readonly told: () => readonly Above[];
}

function targetsIn(list: readonly Move[], up: number, view: ReplyView): Targets {
  const moves = list.slice(0, MOST_TARGETS);
  const told = () => {
    const comment = list[0]?.comment.id ?? '';
    const [asked, informs, answers] = [view.asks(comment), view.endsAsking(comment), view.asksYesNo(comment)];
    const [returns, sameWriter] = [view.answersBack(comment), view.isOwn(comment)];
    const likeness = view.similarity({ terms: united(view.claims) }, moves);
    const way = up === 0 ? 'parent ' : 'above ';
    const toClaims = list.length;
    return moves.map((to, toAt): Above => {
      const { gives: toGives, rests: toRests } = view.weight(to);
      const whole = likeness[toAt] as number;
      return { to, toAt, toClaims, up, way, whole, sameWriter, returns, asked, informs, answers, toGives, toRests };
    });
  };
  return { up, moves, told: once(told) };
}

// Of the parent, claims that begin or end it, and those that share a word. Others, and those of comments further up that are not
// quoted, were never named likely enough to be shown in cross-validation; there a rule's sign may still reach.
const FIRST = 3;
const LAST = 2;

const isNear = ({ toAt, toClaims }: Above, alike: number) => alike > 0 || toAt < FIRST || toAt >= toClaims - LAST;

/** All pairs of a reply's claims with claims above it, grouped by the claim of the reply. */
export function acrossPairs(view: ReplyView, score: PairScore): readonly (readonly AcrossPair[])[] {
  const { claims, above, side } = view;
  const homes = above.map((list, up) => targetsIn(list, up, view));
  const moves = homes.flatMap((home) => home.moves);
  return claims.map((from, at) => {
    const own = view.weight(from);
    const likeness = view.similarity(from, moves);
    const { most: best, rankOf } = ranking(likeness);
    const wordsTo = score(from);
    const stretches = view.reached(from);
    const pairs: AcrossPair[] = [];
    const add = (target: Above, alike: number, { quoted, link }: Rule) => {
      pairs.push({
        from,
        to: target.to,
        way: target.way,
        at,
        claims: claims.length,
        toAt: target.toAt,
        toClaims: target.toClaims,
        up: target.up,
        similarity: alike,
        best,
        rank: rankOf(alike),
        whole: target.whole,
        quoted,
        sameWriter: target.sameWriter,
        returns: target.returns,
        asked: target.asked,
        informs: target.informs,
        answers: target.answers && at === 0 && from.bare,
        but: butBehind(from, claims[at + 1]),
        ruled: link,
        gives: own.gives,
        rests: own.rests,
        toGives: target.toGives,
        toRests: target.toRests,
        takes: side.takes,
        attacks: side.attacks,
        words: wordsTo(target.to, target.way),
      });
    };
    let first = 0;
    for (const { up, moves: own, told } of homes) {
      const stretch = stretches.find(({ targets }) => targets[0]?.comment === own[0]?.comment);
      if (up < view.turn || stretch?.quoted)
        for (const target of told()) {
          const alike = likeness[first + target.toAt] as number;
          const rule = ruleFor(target, alike, up < view.turn, stretch);
          if (rule) add(target, alike, rule);
        }
      first += own.length;
    }
    return pairs;
  });
}

type Rule = Pick<AcrossPair, 'quoted'> & { readonly link: number };

const SILENT: Rule = { quoted: false, link: 0 };

/** What the rules say of a target; null where it is not looked at, as it is neither near nor quoted. */
function ruleFor(target: Above, alike: number, inTurn: boolean, stretch: Stretch | undefined): Rule | null {
  const rule = (stretch && reachedAt(stretch, target.to.index)) ?? SILENT;
  return rule.quoted || (inTurn && isNear(target, alike)) ? rule : null;
}
