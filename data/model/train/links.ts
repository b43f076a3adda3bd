// Careful readings into the weights of the link models: which claims belong together, and how.
import type { ClaimScorer } from '../../../src/claims/index.ts';
import {
  ACROSS,
  type AcrossPair,
  acrossPairs,
  claimsOf,
  type LinkData,
  type Move,
  pairWords,
  type Rarity,
  replyView,
  type ShowFrom,
  type Side,
  type Signs,
  viewOf,
  WITHIN,
  withinPairs,
} from '../../../src/relations/index.ts';
import { curve } from '../../../src/scoring/index.ts';
import { reliability } from './calibrate.ts';
import { iou } from './claims.ts';
import type { GoldThread } from './data.ts';
import { f1, percent } from './figures.ts';
import { foldOf } from './folds.ts';
import { sparse } from './logistic.ts';
import { lists, model, readThread } from './reader.ts';
import { trainSide } from './sides.ts';
import { type Judged, type StackRow, trainStack } from './stack.ts';
import { trustOf } from './trust.ts';

const BITS = 15;

/** A thread as the tool reads it, its claims matched with the reader's. */
interface Read {
  readonly gold: GoldThread;
  readonly view: ReturnType<typeof viewOf>;
  /** The reader's types for a pair of moves; empty where they see none. */
  readonly types: (from: Move, to: Move) => readonly string[];
  /** How many links the reader has inside comments, and between them. */
  readonly links: { readonly within: number; readonly across: number };
}

function readGold(gold: GoldThread, scorer: ClaimScorer, rare: Rarity): Read {
  const { thread } = readThread(gold.comments, scorer);
  const view = viewOf(thread, lists, model, rare);
  const matched = new Map<string, string>();
  for (const own of [...view.moves.values()].flatMap(claimsOf)) {
    const { start, end } = own.segment.position;
    const span = [start.offset ?? 0, end.offset ?? 0] as const;
    const taken = new Set(matched.values());
    const claim = gold.claims.find(
      (one) => one.comment === own.comment.id && !taken.has(one.id) && iou(span, [one.start, one.end]) >= 0.5,
    );
    if (claim) matched.set(own.segment.claim ?? '', claim.id);
  }
  const types = new Map<string, string[]>();
  const home = new Map(gold.claims.map(({ id, comment }) => [id, comment]));
  const links = { within: 0, across: 0 };
  for (const { type, from, to } of gold.relations) {
    for (const source of from) {
      if (home.has(source) && to.some((id) => home.has(id)))
        links[to.every((id) => home.get(id) === home.get(source)) ? 'within' : 'across']++;
      for (const target of to) types.set(`${source} ${target}`, [...(types.get(`${source} ${target}`) ?? []), type]);
    }
  }
  const idOf = ({ segment }: Move) => matched.get(segment.claim ?? '') ?? '?';
  return { gold, view, types: (from, to) => types.get(`${idOf(from)} ${idOf(to)}`) ?? [], links };
}

interface Example extends StackRow {
  readonly read: Read;
  readonly from: Move;
  readonly to: Move;
  readonly types: readonly string[];
}

function valuesOf<P>({ names, fill }: Signs<P>, pair: P): number[] {
  const row = new Float64Array(names.length);
  fill(pair, row);
  return [...row];
}

const PRO = new Set(['support', 'restate', 'concede']);
const CON = new Set(['attack', 'undercut']);

function withinExamples(reads: readonly Read[]): readonly Example[] {
  return reads.flatMap((read) =>
    [...read.view.moves].flatMap(([id, moves]) =>
      withinPairs(claimsOf(moves), read.view.ruled.get(id) ?? [], read.view.likeness, () => () => 0)
        .flat()
        .map((pair) => {
          const types = read.types(pair.from, pair.to);
          return {
            read,
            types,
            from: pair.from,
            to: pair.to,
            group: read.gold.name,
            words: sparse(pairWords(pair), BITS),
            values: valuesOf(WITHIN, pair),
            label: types.some((type) => PRO.has(type)),
            weight: 1,
          };
        }),
    ),
  );
}

/** For each claim the highest share that it is a reason, and the sum of shares that something is one for it. */
function weightsOf(examples: readonly Example[], shares: readonly number[]) {
  const gives = new Map<Move, number>();
  const rests = new Map<Move, number>();
  for (const [i, { from, to }] of examples.entries()) {
    const share = shares[i] as number;
    gives.set(from, Math.max(share, gives.get(from) ?? 0));
    rests.set(to, share + (rests.get(to) ?? 0));
  }
  return (move: Move) => ({ gives: gives.get(move) ?? 0, rests: rests.get(move) ?? 0 });
}

export type SideOf = (
  read: { readonly gold: GoldThread; readonly view: ReturnType<typeof viewOf> },
  reply: string,
  parent: string,
) => Side;

/**
 * One post stands in all the Change My View threads that were cut from its discussion: each of its pairs counts as one, however often it
 * is read.
 */
function countOnce<E extends Example>(examples: readonly E[]): readonly E[] {
  const key = ({ read, from, to }: E) => JSON.stringify([read.gold.name, from.segment.text, to.segment.text]);
  const copies = new Map<string, number>();
  for (const one of examples) if (one.read.gold.set === 'cmv') copies.set(key(one), (copies.get(key(one)) ?? 0) + 1);
  return examples.map((one) => ({ ...one, weight: 1 / (copies.get(key(one)) ?? 1) }));
}

interface AcrossExample extends Example {
  readonly side: AcrossPair;
}

function acrossExamples(
  reads: readonly Read[],
  weight: ReturnType<typeof weightsOf>,
  sideOf: SideOf,
): readonly AcrossExample[] {
  return reads.flatMap((read) => {
    const { view, gold } = read;
    return gold.comments.flatMap(({ id }) => {
      const comment = view.byId.get(id);
      const [parent] = view.line(id);
      if (!comment || parent === undefined) return [];
      const pairs = acrossPairs(replyView(comment, view, sideOf(read, id, parent), weight), () => () => 0).flat();
      return pairs.map((pair) => {
        const types = read.types(pair.from, pair.to);
        return {
          read,
          types,
          from: pair.from,
          to: pair.to,
          group: gold.name,
          words: sparse(pairWords(pair), BITS),
          values: valuesOf(ACROSS, pair),
          label: types.length > 0,
          weight: 1,
          side: pair,
        };
      });
    });
  });
}

/** The best target of each claim, with the share that it is right. */
function bestOf<R extends Example>(examples: readonly R[], shares: readonly number[]) {
  const best = new Map<Move, { example: R; share: number }>();
  for (const [at, example] of examples.entries()) {
    const share = shares[at] as number;
    if (share > (best.get(example.from)?.share ?? 0)) best.set(example.from, { example, share });
  }
  return [...best.values()].sort((a, b) => b.share - a.share);
}

const speaksAgainst = ({ types }: Example) => types.some((type) => CON.has(type));

/** What a model says of a row, where it was learned from as the model that never saw it. */
function sharesOf<R extends Example, K>(rows: readonly R[], { scores, score, data }: Judged<K>, key: (row: R) => K) {
  const known = new Map<Example, number>(rows.map((row, i) => [row, scores[i] as number]));
  return (row: R) => curve(data.curve)(known.get(row) ?? score(key(row)));
}

function reportRight(name: string, labels: readonly boolean[], scores: readonly number[]) {
  const held = labels.filter(Boolean).length;
  const right = labels.filter((label, i) => label === (scores[i] as number) > 0).length;
  console.log(
    `${name}: ${labels.length} pairs, ${percent(held / labels.length)} yes, right ${percent(right / labels.length)}`,
  );
}

// Near its top the curve is flat, and where exactly chance puts the top says nothing: what is shown must not hang on it.
const AS_GOOD = 0.003;

/** The least share from which on saying a link is as good as best for F1 over all links, and that best F1. */
function threshold(said: readonly { share: number; right: boolean }[], gold: number) {
  let hits = 0;
  const all = said.map(({ right }, at) => {
    if (right) hits++;
    return f1(hits, at + 1, gold);
  });
  const most = all.reduce((best, f) => Math.max(best, f), 0);
  return { from: said[all.findLastIndex((f) => f >= most - AS_GOOD)]?.share ?? 1, f1: most };
}

export function trainLinks(
  golds: readonly GoldThread[],
  scorers: readonly ClaimScorer[],
  sideOf: SideOf,
  rare: Rarity,
): LinkData {
  const reads = golds.map((gold) => readGold(gold, scorers[foldOf(gold.name)] as ClaimScorer, rare));
  const within = countOnce(withinExamples(reads));
  const inner = trainStack(within, { bits: BITS, l2: 3, features: WITHIN.names, depth: 4, rounds: 80 });
  const innerShare = within.map((_, i) => curve(inner.data.curve)(inner.scores[i] as number));
  report('within', within, innerShare, reads);
  const across = countOnce(acrossExamples(reads, weightsOf(within, innerShare), sideOf));
  const outer = trainStack(across, { bits: BITS, l2: 3, features: ACROSS.names, depth: 4, rounds: 80 });
  const outerShare = across.map((_, i) => curve(outer.data.curve)(outer.scores[i] as number));
  report('across', across, outerShare, reads);
  const typed = across.filter(({ types }) => types.length > 0);
  const sided = typed.filter(({ read }) => read.gold.set === 'readings');
  const against = trainSide(sided.map((row) => ({ ...row, pair: row.side, label: speaksAgainst(row) })));
  const pro = typed.filter(({ types }) => types.some((type) => PRO.has(type)));
  const concedes = trainStack(
    pro.map((row) => ({ ...row, values: [...row.values], label: row.types.includes('concede') })),
    { bits: BITS, l2: 3, features: ACROSS.names, depth: 3, rounds: 40 },
  );
  reportRight('against', sided.map(speaksAgainst), against.scores);
  reportRight(
    'concedes',
    pro.map(({ types }) => types.includes('concede')),
    concedes.scores,
  );
  const con = sided.filter(speaksAgainst);
  const attacks = Math.round((1000 * con.filter(({ types }) => types.includes('attack')).length) / con.length) / 1000;
  const speaks = sharesOf(sided, against, (row) => row.side);
  const grants = sharesOf(pro, concedes, (row) => row);
  const typedBest = bestOf(across, outerShare).map(({ example, share }) => {
    const p = speaks(example);
    const grant = grants(example);
    const type = p >= 0.5 ? p * attacks : (1 - p) * Math.max(grant, 1 - grant);
    const kind = p >= 0.5 ? CON : PRO;
    return { share: share * type, link: share, right: example.types.some((one) => kind.has(one)), example };
  });
  const targets = (all: readonly { readonly example: Example; readonly link: number }[]) =>
    new Map(all.map(({ example, link }) => [example.from, { to: example.to, share: link }]));
  const plainBest = bestOf(within, innerShare).map(({ example, share }) => ({
    share: share * 0.95,
    link: share,
    right: example.label,
    example,
  }));
  const named = { within: targets(plainBest), across: targets(typedBest) };
  return {
    within: inner.data,
    across: outer.data,
    against: against.data,
    attacks,
    concedes: concedes.data,
    trust: trustOf(reads, (from, inside) => named[inside ? 'within' : 'across'].get(from)),
    show: {
      within: showFrom('within', plainBest, reads),
      across: showFrom('across', typedBest, reads),
      unmarked: { sure: SURE.across, doubt: UNMARKED },
    },
  };
}

interface Said {
  readonly share: number;
  readonly right: boolean;
  readonly example: Example;
}

// Shares from which a link is drawn as sure, set by hand from the printed tables: about half of those above are the very
// pair that the one reader named, and most of the rest a pair that a second reader might name. Between people nothing is
// sure that no word tells.
const SURE = { within: 0.475, across: 0.39 };

// What is said between people makes a point answered or not: a link that is right once in ten only hides what stands open. Of 54
// drawn below .15 fresh readers accepted two, while F1 over the readings is much the same from .06 to .1 on.
const LEAST = { within: 0, across: 0.1 };

// Of supports between people that no word of their comment tells, where the stance is not sure either, those from .1 to .2 were right in
// cross-validation 10 times of 68; of all others 54 of 159.
const UNMARKED = 0.2;

/** From where on to show links: as doubt where F1 over the readings is best. */
function showFrom(name: 'within' | 'across', all: readonly Said[], reads: readonly Read[]): ShowFrom {
  const said = all.filter(({ example }) => example.read.gold.set === 'readings').sort((a, b) => b.share - a.share);
  const gold = reads.filter((read) => read.gold.set === 'readings').reduce((sum, { links }) => sum + links[name], 0);
  const { from, f1: f } = threshold(said, gold);
  const table = reliability(
    said.map(({ share }) => share),
    said.map(({ right }) => right),
  );
  console.log(`${name}, with type: F1 ${percent(f)}, doubt from ${from.toFixed(3)}`);
  for (const row of table) console.log(`  said ${percent(row.said)} right ${percent(row.right)} of ${row.count}`);
  return { sure: SURE[name], doubt: Math.max(LEAST[name], Math.round(from * 1000) / 1000) };
}

function report(
  name: 'within' | 'across',
  examples: readonly Example[],
  shares: readonly number[],
  reads: readonly Read[],
) {
  for (const set of ['readings', 'cmv'] as const) {
    const best = bestOf(examples, shares).filter(({ example }) => example.read.gold.set === set);
    const gold = reads.filter((read) => read.gold.set === set).reduce((sum, { links }) => sum + links[name], 0);
    const said = best.map(({ example, share }) => ({ share, right: example.label }));
    const { from, f1: f } = threshold(said, gold);
    const sources = new Set(
      examples.filter(({ label, read }) => label && read.gold.set === set).map((example) => example.from),
    );
    const top = best.filter(({ example }) => sources.has(example.from));
    console.log(
      `${name} ${set}: ${examples.length} pairs, links F1 ${percent(f)} from ${from.toFixed(3)}; reachable ${sources.size} of ${gold}; target right ${percent(top.filter(({ example }) => example.label).length / top.length)}`,
    );
  }
}
