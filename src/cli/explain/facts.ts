// A relation of a document into what can be said of its two ends: which claim of how many each is, how long, what both share.
import { stemOf, wordsOf } from '../../lexicon/index.ts';
import type { ClaimRecord, Evidence, RelationRecord, ThreadDocument } from '../../thread/index.ts';

/** One end of a relation; what is not known of it is null. */
export interface End {
  readonly name: string;
  readonly claim: ClaimRecord | null;
  /** Its place among the claims of its comment, and how many these are. */
  readonly at: number | null;
  readonly of: number | null;
  readonly words: number | null;
}

export interface Facts {
  readonly from: End;
  readonly to: End;
  /** Words of the first end that the other has too, in some form. */
  readonly shared: readonly string[];
}

export function factsOf(
  relation: RelationRecord,
  document: ThreadDocument,
  stopwords: ReadonlySet<string> = new Set(),
): Facts {
  const [source] = relation.sources;
  const from = endOf(source ?? null, source ?? `comment ${relation.comment}`, document);
  const to = endOf(claimMet(relation, document), 'what it speaks to', document);
  return { from, to, shared: sharedBy(from.claim, to.claim, stopwords) };
}

function endOf(id: string | null, otherwise: string, { claims }: ThreadDocument): End {
  const claim = claims.find((one) => one.id === id) ?? null;
  if (!claim) return { name: otherwise, claim: null, at: null, of: null, words: null };
  const beside = claims.filter(({ comment }) => comment === claim.comment);
  return {
    name: claim.id,
    claim,
    at: beside.indexOf(claim),
    of: beside.length,
    words: wordsOf(claim.text).length,
  };
}

/** The claim that a relation speaks to; where it denies a step, the one of its ends that the evidence names, if any does. */
function claimMet({ target, evidence, against = [] }: RelationRecord, document: ThreadDocument): string | null {
  if (target.kind === 'claim' || target.kind === 'bearing') return target.id;
  const step = target.kind === 'relation' ? document.relations.find(({ id }) => id === target.id) : undefined;
  if (!step) return null;
  const ends = document.claims.filter(({ id }) => id === step.target.id || step.sources.includes(id));
  const named = [...evidence, ...against].filter(({ rule }) => rule.startsWith('to '));
  return ends.find((end) => named.some((one) => isIn(one, end)))?.id ?? null;
}

function isIn({ position }: Evidence, claim: ClaimRecord): boolean {
  const [from, to] = [position?.start.offset, claim.position?.start.offset];
  const end = claim.position?.end.offset;
  return from !== undefined && to !== undefined && end !== undefined && from >= to && from < end;
}

// More words than these tell no more.
const MOST = 4;

function sharedBy(a: ClaimRecord | null, b: ClaimRecord | null, stopwords: ReadonlySet<string>): readonly string[] {
  if (!a || !b) return [];
  const stems = new Set(wordsOf(b.text).map(({ text }) => stemOf(text)));
  const shared = wordsOf(a.text).filter(({ text }) => !stopwords.has(text) && stems.has(stemOf(text)));
  return [...new Set(shared.map(({ start, end }) => a.text.slice(start, end)))].slice(0, MOST);
}
