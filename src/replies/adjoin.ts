// Quotes of neighbouring passages into one: somebody quoted more than a paragraph.
import type { Comment, Locate } from '../thread/index.ts';
import type { FoundQuote, Traced } from './tracing.ts';

// What may stand between two paragraphs of one quote: marks, bullets, numbers, tags; no "Ann said:".
const BETWEEN = /^[\s>*•+\-\d.)]{0,80}$/;
const TAGS = /<[^<>]{1,60}>|\\[nr]/g;
const WIDEST = 300;

/** The quotes of all passages in order; those that fill their passages and copy one comment belong together. */
export function adjoin(traced: readonly Traced[], { file }: Comment, locate: Locate): readonly FoundQuote[] {
  const joined: FoundQuote[] = [];
  let open = false;
  let marks = 0;
  for (const { passage, quotes } of traced) {
    const [whole] = quotes;
    const last = joined.at(-1);
    const fills = quotes.length === 1 && whole?.text === passage.text;
    const level = passage.marks === marks;
    if (open && fills && level && last && whole && goesOn(last, whole, file))
      joined[joined.length - 1] = both(last, whole, locate);
    else joined.push(...quotes);
    open = fills;
    marks = passage.marks;
  }
  return joined;
}

/** Marked passages of one source, or of none that is known; without marks only what follows in the source, too. */
function goesOn(last: FoundQuote, next: FoundQuote, file: string): boolean {
  if (last.marked !== next.marked || last.of !== next.of) return false;
  const gap = file.slice(last.position.end.offset, next.position.start.offset);
  if (gap.length > WIDEST || !BETWEEN.test(gap.replace(TAGS, ''))) return false;
  return last.marked || (last.found !== null && next.found !== null && last.found.end <= next.found.start);
}

function both(last: FoundQuote, next: FoundQuote, locate: Locate): FoundQuote {
  const found =
    last.found && next.found
      ? { ...last.found, end: Math.max(last.found.end, next.found.end), only: last.found.only || next.found.only }
      : last.found;
  const position = locate(last.position.start.offset ?? 0, next.position.end.offset ?? 0);
  return { ...last, text: `${last.text}\n\n${next.text}`, position, found };
}
