// Holds the tool's documents of data/threads/ against careful readings of them: `npx tsx test/readings/score.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ThreadDocument } from '../../src/index.ts';
import { read } from '../support/chain.ts';

interface Relation {
  readonly type: string;
  readonly from: string | readonly string[];
  readonly to: string;
}

export interface GoldReading {
  readonly thread: string;
  readonly comments: readonly { readonly author: string | null; readonly parent: number | null }[];
  readonly claims: readonly {
    readonly id: string;
    readonly comment: number | 'post';
    readonly text: string;
    readonly flags: readonly string[];
  }[];
  readonly relations: readonly (Relation & { readonly accept?: readonly Relation[] })[];
  readonly optional?: readonly Relation[];
  readonly unanswered: readonly string[];
}

const folder = new URL('../fixtures/readings/', import.meta.url);
const threads = new URL('../../data/threads/', import.meta.url);

export const readings = (): readonly GoldReading[] =>
  readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoldReading);
export const threadText = (name: string) => readFileSync(new URL(`${name}.txt`, threads), 'utf8');

/** Share of the characters that two stretches have in common. */
function overlap([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c)) / Math.max(1, Math.max(b, d) - Math.min(a, c));
}

const list = (from: string | readonly string[]) => (typeof from === 'string' ? [from] : from);
const kin = (type: string) => (type === 'undercut' ? 'attack' : type);
const f1 = (hits: number, said: number, gold: number) => (hits === 0 ? 0 : (200 * hits) / (said + gold));

/** Gold claim id of each of the tool's claims that covers at least half of it. */
function matched(gold: GoldReading, document: ThreadDocument, text: string): ReadonlyMap<string, string> {
  const starts = document.thread.comments.map(({ position }) => position.start.offset ?? 0);
  const found = new Map<string, string>();
  for (const { id, position } of document.claims) {
    for (const claim of gold.claims) {
      const start = text.indexOf(claim.text, claim.comment === 'post' ? 0 : starts[claim.comment]);
      const span = [position?.start.offset ?? 0, position?.end.offset ?? 0] as const;
      if (overlap(span, [start, start + claim.text.length]) >= 0.5) found.set(id, claim.id);
    }
  }
  return found;
}

export interface Figures {
  readonly claims: number;
  readonly links: number;
  readonly typed: number;
  readonly unanswered: number;
}

/** F1 in per cent. A link counts where source and target are a pair the reading holds or accepts, attack and undercut alike. */
export function score(gold: GoldReading): Figures {
  const text = threadText(gold.thread);
  const document = read(text)[0];
  if (!document) throw new Error(`${gold.thread} was not read.`);
  const match = matched(gold, document, text);
  const relations = new Map(document.relations.map((relation) => [relation.id, relation]));
  const said = document.relations
    .filter(({ show, sources }) => show !== 'hidden' && sources.length > 0)
    .map(({ type, sources, target }) => {
      const step = target.kind === 'relation' ? relations.get(target.id) : undefined;
      return { type, from: sources, to: step ? [...step.sources, step.target.id] : [target.id] };
    });
  const wanted = gold.relations
    .filter(({ from }) => from.length > 0)
    .map((relation) => [relation, ...(relation.accept ?? [])]);
  const optional = gold.optional ?? [];
  const open = new Set(wanted);
  let [links, typed, counted] = [0, 0, 0];
  for (const { type, from, to } of said) {
    const fits = (relation: Relation) =>
      list(relation.from).some((source) => from.some((id) => match.get(id) === source)) &&
      to.some((id) => match.get(id) === relation.to);
    const hit = [...open].find((accepted) =>
      accepted.some((relation) => fits(relation) && kin(relation.type) === kin(type)),
    );
    if (!hit && optional.some(fits)) continue;
    counted++;
    if (!hit) continue;
    open.delete(hit);
    links++;
    if (hit.some((relation) => fits(relation) && relation.type === type)) typed++;
  }
  const own = gold.claims.filter(({ flags }) => !flags.includes('marker'));
  const claims = new Set([...match.values()].filter((id) => own.some((claim) => claim.id === id))).size;
  const unanswered = document.findings.unanswered.map((id) => match.get(id));
  const right = unanswered.filter((id) => id !== undefined && gold.unanswered.includes(id)).length;
  return {
    claims: f1(claims, document.claims.length, own.length),
    links: f1(links, counted, wanted.length),
    typed: f1(typed, counted, wanted.length),
    unanswered: f1(right, unanswered.length, gold.unanswered.length),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log('thread              claims  links  typed  unanswered   (F1, per cent)');
  for (const gold of readings()) {
    const { claims, links, typed, unanswered } = score(gold);
    const cells = [claims, links, typed, unanswered].map((value, i) =>
      value.toFixed(0).padStart([6, 7, 7, 12][i] ?? 6),
    );
    console.log(`${gold.thread.padEnd(20)}${cells.join('')}`);
  }
}
