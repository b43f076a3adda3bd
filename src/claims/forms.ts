// A thread's comments into the fields of a form that several people fill in: "Location: …", "Remote: …", "Email: …".
import { type Comment, type Thread, utterances } from '../thread/index.ts';

/** The labels of one comment, in small letters; few comments fill in a form. */
export type FormOf = (comment: Comment) => ReadonlySet<string>;

/** So many people use a label, and so many such labels stand in a comment, before it is a form. */
const FEWEST_WRITERS = 3;
const FEWEST_LABELS = 3;

const ROW_ENDS = /<(?:p|br|li|div)\s?\/?>/i;
const LABEL = /^\s{0,20}(?:[-*•_>]{1,3}\s?){0,2}(\p{Lu}[\p{L}/' ]{1,30}?)\s?[*_]{0,3}[:：][*_]{0,3}(?:\s|$)/u;

const NONE: ReadonlySet<string> = new Set();

export function formsOf(thread: Thread): FormOf {
  const labels = new Map<Comment, ReadonlySet<string>>();
  const writers = new Map<string, Set<string>>();
  for (const comment of utterances(thread)) {
    const own = labelsIn(comment);
    if (own.size < FEWEST_LABELS) continue;
    labels.set(comment, own);
    for (const label of own) writers.set(label, (writers.get(label) ?? new Set()).add(comment.author ?? comment.id));
  }
  const shared = new Set([...writers].flatMap(([label, { size }]) => (size >= FEWEST_WRITERS ? [label] : [])));
  if (shared.size < FEWEST_LABELS) return () => NONE;
  return (comment) => {
    // Where rows were glued, labels stand within them.
    const own = new Set(comment.raw.lines.flatMap(({ text }) => labelsAt(text, shared)));
    return own.size >= FEWEST_LABELS ? own : NONE;
  };
}

function labelsIn({ raw }: Comment): ReadonlySet<string> {
  const rows = raw.lines.flatMap(({ text }) => (raw.kind === 'html' ? text.split(ROW_ENDS) : [text]));
  return new Set(rows.flatMap((row) => LABEL.exec(row)?.[1]?.toLowerCase() ?? []));
}

// A clause may hold several fields, and the end of the one before.
const NAMED = /(\p{L}[\p{L}/']{0,30}(?: [\p{L}/']{1,30}){0,3}) ?[:：]/gu;

function labelsAt(text: string, labels: ReadonlySet<string>): readonly string[] {
  if (!/[:：]/.test(text)) return [];
  return [...text.matchAll(NAMED)].flatMap(([, name = '']) => {
    const words = name.toLowerCase().split(' ');
    return words.map((_, at) => words.slice(at).join(' ')).filter((label) => labels.has(label));
  });
}

/** Whether one of the labels stands in a clause. */
export const holdsLabel = (text: string, labels: ReadonlySet<string>): boolean =>
  labels.size > 0 && labelsAt(text, labels).length > 0;

/** So many fields are a form that asks for facts; with fewer people may sum up what they think. */
const FEWEST_OF_FACTS = 4;
export const asksFacts = (labels: ReadonlySet<string>): boolean => labels.size >= FEWEST_OF_FACTS;
