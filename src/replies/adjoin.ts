// Quotes of neighbouring passages into one: somebody quoted more than a paragraph.
import type { Comment, Locate, Passage } from '../thread/index.ts';
import type { Found } from './find.ts';
import type { FoundQuote, Traced } from './tracing.ts';

// What may stand between two paragraphs of one quote: marks, bullets, numbers, tags; no "Ann said:".
const BETWEEN = /^[\s>*•+\-\d.)]{0,80}$/;
const TAGS = /<[^<>]{1,60}>|\\[nr]/g;
const BLANK = /\n[ \t]{0,80}\n/;
const WIDEST = 300;

/** Whose words passages are that were copied together. */
export type SourceOf = (passages: readonly Passage[], quotes: readonly FoundQuote[]) => Found | null;

/** Passages of one quote. */
interface Group {
  readonly passages: Passage[];
  readonly quotes: FoundQuote[];
  /** Whether more may follow: so far it fills its passages. */
  readonly open: boolean;
}

/**
 * The quotes of all passages in order; those that fill their passages and copy one comment belong together. In a
 * letter all marked lines that follow each other do: they are copied from one letter, with what that one quoted.
 */
export function adjoin(
  traced: readonly Traced[],
  { file, raw }: Comment,
  locate: Locate,
  sourceOf: SourceOf,
): readonly FoundQuote[] {
  const letter = raw.letter === true;
  const groups: Group[] = [];
  for (const { passage, quotes } of traced) {
    const [whole] = quotes;
    const group = groups.at(-1);
    const fills = quotes.length === 1 && whole?.text === passage.text;
    if (group?.open && fills && whole && goesOn(group, passage, whole, file, letter)) {
      group.passages.push(passage);
      group.quotes.push(whole);
    } else groups.push({ passages: [passage], quotes: [...quotes], open: fills });
  }
  return groups.flatMap(({ passages, quotes }) => {
    const [first] = quotes;
    if (!first || passages.length === 1) return quotes;
    const found = letter && first.marked ? sourceOf(passages, quotes) : span(quotes);
    const of = found?.source.id ?? ofAll(quotes);
    const ends = [first.position.start.offset ?? 0, quotes.at(-1)?.position.end.offset ?? 0] as const;
    const text = quotes.map((one) => one.text).join('\n\n');
    return [{ text, of, marked: first.marked, position: locate(...ends), found }];
  });
}

/**
 * Marked passages of one source, or of none that is known; in one block also those of both kinds, as words that were
 * changed are found nowhere. Without marks only what follows in the source, too.
 */
function goesOn({ passages, quotes }: Group, passage: Passage, next: FoundQuote, file: string, letter: boolean) {
  const last = quotes.at(-1);
  if (!last || last.marked !== next.marked) return false;
  const gap = file.slice(last.position.end.offset, next.position.start.offset);
  if (gap.length > WIDEST || !BETWEEN.test(gap.replace(TAGS, ''))) return false;
  if (letter && last.marked) return true;
  const of = ofAll(quotes);
  const block = last.marked && (of === null || next.of === null) && !BLANK.test(gap);
  if (passages.at(-1)?.marks !== passage.marks || !(of === next.of || block)) return false;
  return last.marked || (last.found !== null && next.found !== null && isNext(last.found, next.found));
}

/** What somebody quoted and what they answered to it stand next to each other, but are words of two. */
const isNext = (last: Found, next: Found) => last.end <= next.start && last.own === next.own;

const ofAll = (quotes: readonly FoundQuote[]) => quotes.find(({ of }) => of !== null)?.of ?? null;

/** All of a source from where the first of these quotes begins to where the last ends. */
function span(quotes: readonly FoundQuote[]): Found | null {
  const found = quotes.flatMap((one) => one.found ?? []);
  const [first] = found;
  if (!first) return null;
  return { ...first, end: Math.max(...found.map(({ end }) => end)), only: found.some(({ only }) => only) };
}
