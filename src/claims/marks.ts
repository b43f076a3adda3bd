// A passage into its questions that end within quotation marks: words put into somebody's mouth.
import type { Passage, Sentence } from '../thread/index.ts';

// Marks that stand further apart belong to different speeches, or to none ("a 5" pipe").
const LONGEST = 600;
const ASKS = ['?', '？', '؟'];
const CLOSES: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«' };
const MARK = /["“„«»]/;

const NONE: ReadonlySet<Sentence> = new Set();

/** The sentences whose question mark stands inside a pair of double quotation marks. */
export function spoken({ text, children }: Passage): ReadonlySet<Sentence> {
  const pairs = MARK.test(text) ? pairsIn(text) : [];
  if (pairs.length === 0) return NONE;
  const found = new Set<Sentence>();
  let from = 0;
  let next = 0;
  for (const sentence of children) {
    const start = Math.max(from, text.indexOf(sentence.text, from));
    from = start + sentence.text.length;
    const mark = start + Math.max(...ASKS.map((sign) => sentence.text.lastIndexOf(sign)));
    // Pairs and sentences both stand in the order of the text.
    while ((pairs[next]?.[1] ?? Number.POSITIVE_INFINITY) < start) next++;
    let at = next;
    while ((pairs[at]?.[1] ?? Number.POSITIVE_INFINITY) < mark) at++;
    if ((pairs[at]?.[0] ?? Number.POSITIVE_INFINITY) < mark) found.add(sentence);
  }
  return found;
}

/** Whether a place of a sentence stands within its quotation marks, asked from left to right; those that nothing closes reach to its end. */
export function marked(text: string): (at: number) => boolean {
  const pairs = MARK.test(text) ? pairsIn(`${text}"”`) : [];
  let next = 0;
  return (at) => {
    while ((pairs[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (pairs[next]?.[0] ?? Number.POSITIVE_INFINITY) < at;
  };
}

/** [open, close] of each pair. */
function pairsIn(text: string): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let open = -1;
  let closers = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (open >= 0 && at - open > LONGEST) open = -1;
    if (open >= 0 && closers.includes(char)) {
      pairs.push([open, at]);
      open = -1;
    } else if (open < 0 && opens(text, at)) {
      open = at;
      closers = CLOSES[char] ?? char;
    }
  }
  return pairs;
}

/** A straight mark opens where a word follows and none stands before it: not in `5" pipe`. */
function opens(text: string, at: number): boolean {
  const char = text[at] as string;
  if (char !== '"') return MARK.test(char);
  return /\S/.test(text[at + 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}
