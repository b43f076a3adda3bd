// The folder of annotated data into rows: reply pairs with their stance, quoted sentences, careful readings, whole threads.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Said {
  readonly id: string;
  readonly parent: string | null;
  readonly author: string;
  readonly text: string;
}

export interface ReplyPair {
  readonly id: string;
  readonly set: string;
  /** Rows of one group never stand on both sides of a cross-validation. */
  readonly group: string;
  readonly label: 'attack' | 'neutral' | 'support';
  readonly comments: readonly Said[];
}

const lines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

interface PairRow {
  readonly id: string;
  readonly parent: string;
  readonly child: string;
  readonly label: 'attack' | 'neutral' | 'support';
  readonly ctx: { readonly thread: string | number };
}

/** The thread of two comments that a pair of texts makes. */
export const exchange = (parent: string, child: string): readonly Said[] => [
  { id: 'p', parent: null, author: 'first', text: parent },
  { id: 'c', parent: 'p', author: 'second', text: child },
];

export function replyPairs(folder: string, set: string, file = 'train'): readonly ReplyPair[] {
  const apart = new Set(readingNames(folder, 'dev').flatMap((name) => thread(folder, 'dev', name).id ?? []));
  return lines<PairRow>(join(folder, set, `${file}.jsonl`))
    .filter(({ id, parent, child }) => parent.trim() && child.trim() && !apart.has(id))
    .map(({ id, parent, child, label, ctx }) => ({
      id,
      set,
      group: `${set} ${ctx.thread}`,
      label,
      comments: exchange(parent, child),
    }));
}

interface ThreadFile {
  readonly id?: string;
  readonly comments: readonly Said[];
}

const readingNames = (folder: string, part: string): readonly string[] => {
  const path = join(folder, 'readings', part, 'threads');
  return existsSync(path)
    ? readdirSync(path)
        .sort()
        .map((file) => file.replace('.json', ''))
    : [];
};
const thread = (folder: string, part: string, name: string): ThreadFile =>
  JSON.parse(readFileSync(join(folder, 'readings', part, 'threads', `${name}.json`), 'utf8')) as ThreadFile;

/** A thread with what careful readers found in it: claims as stretches of a comment's text, relations between them. */
export interface GoldThread {
  readonly name: string;
  /** The id under which a pair stands in the stance sets. */
  readonly id: string | undefined;
  readonly set: 'readings' | 'cmv';
  readonly comments: readonly Said[];
  readonly claims: readonly GoldClaim[];
  readonly relations: readonly GoldRelation[];
}

export interface GoldClaim {
  readonly id: string;
  readonly comment: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldRelation {
  readonly type: string;
  readonly from: readonly string[];
  /** The claims at which it may be met: both ends where it points at a relation. */
  readonly to: readonly string[];
}

interface ReadingFile {
  readonly claims: readonly { id: string; comment: string | number; start: number; end: number }[];
  readonly relations: readonly { id: string; type: string; from: readonly string[]; to: string; targetKind: string }[];
}

export function readings(folder: string, part = 'train'): readonly GoldThread[] {
  return readingNames(folder, part).map((name) => {
    const file = JSON.parse(readFileSync(join(folder, 'readings', part, 'A', `${name}.json`), 'utf8')) as ReadingFile;
    const byId = new Map(file.relations.map((relation) => [relation.id, relation]));
    const relations = file.relations
      .filter(({ type }) => type !== 'question')
      .map(({ type, from, to, targetKind }) => {
        const on = targetKind === 'relation' ? byId.get(to) : undefined;
        return { type, from, to: on ? [...on.from, on.to] : [to] };
      });
    const claims = file.claims.map((claim) => ({ ...claim, comment: String(claim.comment) }));
    const { id, comments: said } = thread(folder, part, name);
    const comments = said.map((one) => ({
      ...one,
      id: String(one.id),
      parent: one.parent === null ? null : String(one.parent),
    }));
    return { name, id, set: 'readings' as const, comments, claims, relations };
  });
}

interface CmvRow {
  readonly id: string;
  readonly comments: readonly Said[];
  readonly spans: readonly GoldClaim[];
  readonly relations: readonly { src: string; dst: string; label: string }[];
}

export function cmvThreads(folder: string, part = 'train'): readonly GoldThread[] {
  return lines<CmvRow>(join(folder, 'cmv_modes', `${part}.jsonl`)).map(({ id, comments, spans, relations }) => ({
    name: id,
    id: undefined,
    set: 'cmv' as const,
    comments,
    claims: spans,
    relations: relations.map(({ src, dst, label }) => ({ type: label, from: [src], to: [dst] })),
  }));
}

/** A reply with a comment of which it quoted sentences; the quote itself is not in the reply. */
export interface QuotedRow {
  readonly group: string;
  readonly comments: readonly Said[];
  readonly sentences: readonly string[];
  /** Stretches of the first comment's text that were quoted. */
  readonly gold: readonly (readonly [number, number])[];
}

export function quotedRows(folder: string): readonly QuotedRow[] {
  interface Row {
    readonly thread: number;
    readonly resp: string;
    readonly cands: readonly string[];
    readonly gold: readonly number[];
  }
  return lines<Row>(join(folder, 'iac_targets', 'train.jsonl')).map(({ thread: group, resp, cands, gold }) => {
    const starts = cands.map((_, i) => cands.slice(0, i).reduce((sum, { length }) => sum + length + 2, 0));
    return {
      group: `iac_qr ${group}`,
      comments: exchange(cands.join('\n\n'), resp),
      sentences: cands,
      gold: gold.map((i) => [starts[i] ?? 0, (starts[i] ?? 0) + (cands[i]?.length ?? 0)] as const),
    };
  });
}
