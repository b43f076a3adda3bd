// What the rules say of readings into how often each clear rule is right: beside the weights, and apart from them.
import { type LinkData, type Move, rulesJudge, type ThreadView, type Trust } from '../../../src/relations/index.ts';
import type { GoldThread } from './data.ts';
import { lists } from './reader.ts';

// The rules that read a clear sign of language; the others go by position alone, which the weights judge better.
const CLEAR = [
  'reason',
  'consequence',
  'result',
  'example',
  'denial',
  'undercut-phrase',
  'negated-overlap',
  'contrast',
  'concession',
  'agreement',
];

// Who says "exactly" is for it, whether by a reason more or by granting it; readers write both.
const FOR: readonly string[] = ['support', 'concede', 'restate'];
const meets = (rule: string, type: string, held: readonly string[]) =>
  held.includes(type) || (rule === 'agreement' && held.some((one) => FOR.includes(one)));

// Set by hand: where no sign speaks and the weights name another target or none, fresh readers accepted none of 33 attacks of a reply's
// point on its parent's point, and in cross-validation they cost a point of links between people.
const BY_POSITION = { default: { gain: 0, apart: 0.1, type: 0.6 } };

// Of the relations that these signs made sure, fresh readers accepted 4 of 19 and 1 of 5; they no longer raise what the weights say.
const FAINT = new Set(['negated-overlap', 'undercut-phrase']);

// Of reasons behind a "because" fresh readers accepted 78 of 94, of undercuts by phrase 1 of 5; one reader's choice of the very same two
// spans is a harder test of the first, and the second are too few in the readings to tell. Of conclusions within a sentence that were
// drawn as doubt 22 of 25 proved right, as many as behind a "because".
const TOLD: Readonly<Record<string, number>> = { reason: 0.5, consequence: 0.5, 'undercut-phrase': 0.2 };

/** A thread with the reader's types for two of its claims. */
interface Read {
  readonly gold: GoldThread;
  readonly view: ThreadView;
  readonly types: (from: Move, to: Move) => readonly string[];
}

/** What the weights take for the target of a claim, and the share that it is right. */
export interface Named {
  readonly to: Move;
  readonly share: number;
}

interface Counts {
  /** The shares by the weights where they name the rule's pair, each with whether a reader links it. */
  readonly same: { readonly share: number; readonly linked: boolean }[];
  readonly apart: boolean[];
  typed: number;
}

/**
 * How often the clear rules name a pair that a reader links, and the reader's type where they do. `named`: by the weights,
 * inside a comment or above it; of models that never saw the thread.
 */
export function trustOf(
  reads: readonly Read[],
  named: (from: Move, inside: boolean) => Named | undefined,
): LinkData['trust'] {
  const counts = new Map(CLEAR.map((rule): [string, Counts] => [rule, { same: [], apart: [], typed: 0 }]));
  for (const { gold, view, types } of reads) {
    if (gold.set !== 'readings') continue;
    const judge = rulesJudge(view, lists);
    for (const { id } of gold.comments) {
      const comment = view.byId.get(id);
      const candidates = [...judge.inside(id), ...(comment ? judge.reply(comment).relations : [])];
      for (const { evidence, sources, to, type } of candidates) {
        const [from] = sources;
        const rule = evidence[0]?.rule ?? '';
        const count = counts.get(rule);
        if (!count || !to || !from) continue;
        const held = types(from, to);
        const linked = held.length > 0;
        const weighed = named(from, from.comment === to.comment);
        if (weighed?.to === to) count.same.push({ share: weighed.share, linked });
        else count.apart.push(linked);
        if (meets(rule, type, held)) count.typed++;
      }
    }
  }
  const trust = [...counts].map(([rule, { same, apart, typed }]): [string, Trust] => {
    const linked = [...same.map((one) => one.linked), ...apart].filter(Boolean).length;
    return [
      rule,
      {
        gain: FAINT.has(rule) ? 0 : gainOf(same),
        apart: Math.max(TOLD[rule] ?? 0, seldom(apart.filter(Boolean).length, apart.length)),
        type: share(typed, linked),
      },
    ];
  });
  return { ...Object.fromEntries(trust), ...BY_POSITION };
}

/** What was seen, and one yes and three no more: apart from the weights a rule is seldom right. */
const seldom = (part: number, whole: number) => rounded((part + 1) / (whole + 4));

/** One yes and one no more than were seen. */
const share = (part: number, whole: number) => rounded((part + 1) / (whole + 2));
const rounded = (value: number) => Math.round(1000 * value) / 1000;

// How far a gain may be expected to lie from nothing; few cases say little against it.
const SPREAD = 1.5;
const MOST = 6;

/** The likeliest raise of log-odds, by halving: logistic regression on nothing but an offset, with a normal prior. */
function gainOf(same: Counts['same']): number {
  const odds = same.map(({ share: by, linked }) => ({ at: Math.log(by / (1 - by)), linked: linked ? 1 : 0 }));
  const slope = (gain: number) =>
    odds.reduce((sum, { at, linked }) => sum + linked - 1 / (1 + Math.exp(-at - gain)), -gain / SPREAD ** 2);
  let [low, high] = [-MOST, MOST];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return rounded(low);
}
