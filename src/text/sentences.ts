// A passage's folded text into sentences: stretches [start, end) without white space at their ends.
import { ParseEnglish } from 'parse-english';

export type Stretch = readonly [start: number, end: number];

const english = new ParseEnglish();
// Like english, but a lower-case letter after a full stop may open a sentence: for those who never write capitals.
const lowerCase = new ParseEnglish();
// Its passes have no names; this is the place of mergeInitialLowerCaseLetterSentences, which a test guards.
lowerCase.tokenizeParagraphPlugins.splice(3, 1);

// Ends of sentences in scripts that put no space between them.
const FULL_STOPS = new Set('。！？｡');

export function sentences(text: string): readonly Stretch[] {
  return inEnglish(text).flatMap((stretch) => splitAtFullStops(text, stretch));
}

// A paragraph longer than this is cut at white space before it is parsed, to keep the parser's time in proportion.
const LONGEST = 20_000;

function inEnglish(text: string): readonly Stretch[] {
  const parser = hasCapitalStart(text) ? english : lowerCase;
  const found: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST >= text.length ? text.length : cut(text, start + LONGEST);
    for (const [from, to] of parsed(parser, text.slice(start, end))) found.push([start + from, start + to]);
    start = end;
  }
  return found;
}

function cut(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space > near - LONGEST / 2 ? space : near;
}

function parsed(parser: ParseEnglish, text: string): readonly Stretch[] {
  return parser.parse(text).children.flatMap((paragraph) => {
    if (paragraph.type !== 'ParagraphNode') return [];
    return paragraph.children.flatMap((sentence): readonly Stretch[] => {
      const { start, end } = sentence.position ?? {};
      return sentence.type === 'SentenceNode' ? [[start?.offset ?? 0, end?.offset ?? 0]] : [];
    });
  });
}

/** Whether some sentence after the first opens with a capital, or there is nothing to tell by. */
function hasCapitalStart(text: string): boolean {
  const starts = text.match(/[.!?]\s+["“'(]?\p{L}/gu) ?? [];
  return starts.length === 0 || starts.some((start) => /\p{Lu}$/u.test(start));
}

function splitAtFullStops(text: string, [start, end]: Stretch): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!FULL_STOPS.has(text[at] ?? '')) continue;
    while (at + 1 < end && (FULL_STOPS.has(text[at + 1] ?? '') || '」』”）)'.includes(text[at + 1] ?? ' '))) at++;
    parts.push([from, at + 1]);
    from = at + 1;
    while (text[from] === ' ') from++;
  }
  return from < end ? [...parts, [from, end]] : parts;
}
