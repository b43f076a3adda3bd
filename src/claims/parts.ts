// A comment's sentences into judged parts: cut into clauses, judged by the rules, and by weights where there are any.
import type { Lexicon, Split } from '../lexicon/index.ts';
import { FeatureBag, type Features, type Linear, type LinearData, linear } from '../scoring/index.ts';
import { brokenOff } from '../text/index.ts';
import type { Comment, Sentence, Thread } from '../thread/index.ts';
import { isAutomatic } from './automatic.ts';
import { type Clause, clauses, holdsTogether, type TakesCut } from './clauses.ts';
import { claimFeatures, cutFeatures, type Part } from './features.ts';
import { spoken } from './marks.ts';
import { claimRules, SETTLED } from './rules.ts';
import type { ClauseContext, Verdict } from './verdict.ts';

/** The shape of data/model/claims.json. */
export interface ClaimData {
  readonly cut: LinearData;
  readonly claim: LinearData;
  readonly thresholds: ClaimThresholds;
}

export const claimScorer = ({ cut, claim, thresholds }: ClaimData): ClaimScorer => ({
  cut: linear(cut),
  claim: linear(claim),
  thresholds,
});

/** Trained weights of the two claim models, and the log-odds from which on each says yes. */
export interface ClaimScorer {
  readonly cut: Linear;
  readonly claim: Linear;
  readonly thresholds: ClaimThresholds;
}

export interface ClaimThresholds {
  /** For a cut that no rule asks for; what rules ask for is cut. */
  readonly cut: number;
  /** Below this a clause that the rules take for a claim is an aside; from the others on an aside or a question is a claim. */
  readonly claim: number;
  readonly overruled: number;
  readonly asserts: number;
}

/** [start, end) of the sentence's text with what it is. */
export interface Judged extends Part {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** Log-odds of the weights that it is a claim; null where a matter of form settled it, or there are no weights. */
  readonly odds: number | null;
  /** Whether its sentence gives it as a reason or concludes from it: what argues is a claim. */
  readonly argues: boolean;
}

/** How many comments stand above each; the submission itself stands at 0 with the top comments. */
export function depthsOf(thread: Thread): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of thread.children) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  return depths;
}

/** The parts of each sentence of a comment; signs are collected in `bag`. */
export function partsOf(
  comment: Comment,
  lexicon: Lexicon,
  { depth, form }: { readonly depth: number; readonly form: ReadonlySet<string> },
  scorer: ClaimScorer | null,
  bag = new FeatureBag(),
): readonly Ruled[] {
  const takes = scorer ? cutBy(scorer, lexicon, bag) : undefined;
  const { deleted } = comment;
  const automatic = isAutomatic(comment, lexicon);
  const title = titleOf(comment);
  const tails = brokenOff(comment.raw);
  const ruled: Ruled[] = [];
  for (const passage of comment.children) {
    const inMarks = spoken(passage);
    const linked = passage.role === 'link';
    const tabled = passage.role === 'row';
    for (const sentence of passage.children) {
      const broken = tails.size > 0 && tails.has(sentence.position.start.offset ?? -1);
      const about = {
        deleted,
        automatic,
        inMarks: inMarks.has(sentence),
        linked,
        tabled,
        broken,
        form,
        title: sentence === title,
      };
      ruled.push([sentence, byRules(sentence, about, lexicon, takes)]);
    }
  }
  return scorer ? weighed(ruled, depth, scorer, bag) : ruled;
}

/** How a submission begins: with its title, or where this was not saved with what its writer wants to know first of all. */
const titleOf = ({ id, children: [first] }: Comment): Sentence | null =>
  id === 'post' ? (first?.children[0] ?? null) : null;

type Ruled = readonly [Sentence, readonly Judged[]];

function cutBy({ cut, thresholds }: ClaimScorer, lexicon: Lexicon, bag: FeatureBag): TakesCut {
  return (at, text, words) =>
    at.rule ||
    (!holdsTogether(at, words, lexicon) && cut.score(cutFeatures(at, text, words, lexicon, bag)) >= thresholds.cut);
}

/** "in the (late?)": a word or two in brackets are doubted, not the sentence. */
const DOUBT = /[^\s(]\s?\((?:[^\s()]{1,30} ){0,2}[^\s()]{0,30}\?\)[.\s]{0,3}$/u;

const wholeOf = (text: string): Clause => ({ start: 0, end: text.length, lead: null, split: null });

type About = Pick<
  ClauseContext,
  'deleted' | 'automatic' | 'inMarks' | 'linked' | 'tabled' | 'broken' | 'form' | 'title'
>;

const argumentative = (split: Split | null | undefined) => split === 'reason' || split === 'result';

function byRules({ text, quoted }: Sentence, about: About, lexicon: Lexicon, takes?: TakesCut): readonly Judged[] {
  const { deleted, automatic, inMarks, linked, tabled, broken, form, title } = about;
  const words = lexicon.wordsOf(text);
  const asks = /[?？؟]["”“»«’)\]!.\s]{0,9}$/u.test(text) && !DOUBT.test(text);
  const whole = quoted || asks || deleted || automatic || linked || tabled || broken;
  const found = whole ? [wholeOf(text)] : clauses(text, words, lexicon, takes);
  return found.map(({ start, end, lead, split }, part) => {
    const own = text.slice(start, end);
    const ownWords = found.length === 1 ? words : lexicon.wordsOf(own);
    // Written out, as a spread copy takes many times as long.
    const said = {
      text: own,
      words: ownWords,
      quoted,
      asks,
      deleted,
      automatic,
      inMarks,
      linked,
      tabled,
      broken,
      form,
      title,
      lexicon,
    };
    const { rule, verdict } = judge(said);
    const claims = verdict.role === 'claim';
    const argues = argumentative(split) || argumentative(found[part + 1]?.split);
    const parts = found.length;
    return { start, end, text: own, words: ownWords, lead, rule, verdict, odds: null, claims, argues, part, parts };
  });
}

function judge(context: ClauseContext): { rule: string; verdict: Verdict } {
  for (const { name, judge: apply } of claimRules) {
    const verdict = apply(context);
    if (verdict) return { rule: name, verdict };
  }
  throw new Error('The last claim rule judges everything.');
}

function weighed(ruled: readonly Ruled[], depth: number, scorer: ClaimScorer, bag: FeatureBag): readonly Ruled[] {
  const all: Judged[] = [];
  for (const [, parts] of ruled) for (const part of parts) if (part.rule !== 'quoted') all.push(part);
  if (all.length === 0) return ruled;
  let at = 0;
  const weigh = (part: Judged): Judged => {
    if (part.rule === 'quoted') return part;
    const place = at++;
    return SETTLED.has(part.rule) ? part : overruled(part, scorer, claimFeatures({ all, at: place, depth }, bag));
  };
  return ruled.map(([sentence, parts]) => [sentence, parts.map(weigh)] as const);
}

function overruled(part: Judged, { claim, thresholds }: ClaimScorer, features: Features): Judged {
  const odds = claim.score(features);
  if (part.claims && !part.argues && odds < thresholds.claim) return judgedBy(part, odds, { role: 'aside' });
  const asks = part.rule === 'question';
  if (part.claims || odds < (asks ? thresholds.asserts : thresholds.overruled)) return judgedBy(part, odds, null);
  return judgedBy(part, odds, { role: 'claim', flags: asks ? ['rhetorical'] : [] });
}

// Written out, as a spread copy takes many times as long.
function judgedBy(part: Judged, odds: number, other: Verdict | null): Judged {
  const { start, end, text, words, lead, claims, argues, parts } = part;
  const rule = other ? 'weights' : part.rule;
  const verdict = other ?? part.verdict;
  return { start, end, text, words, lead, rule, verdict, odds, claims, argues, part: part.part, parts };
}
