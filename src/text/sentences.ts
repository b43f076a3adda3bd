// A passage's folded text into sentences: stretches [start, end) without white space at their ends.
import { ParseEnglish } from 'parse-english';
import { mend, neverEnds } from './mend.ts';
import { NOTHING_SHORTENED, type Shortened } from './shortened.ts';

export type Stretch = readonly [start: number, end: number];

const english = new ParseEnglish();
// Like english, but a lower-case letter after a full stop may open a sentence: for those who never write capitals.
const lowerCase = new ParseEnglish();
// Its passes have no names; this is the place of mergeInitialLowerCaseLetterSentences, which a test guards.
lowerCase.tokenizeParagraphPlugins.splice(3, 1);

// Ends of sentences that the parser does not know; most stand in scripts that put no space between them.
const FULL_STOPS = new Set('。！？｡؟۔।');

// Without any of these a text is one sentence.
const ANY_END = /[.!?…‽؟۔।。！？｡]/u;

export function sentences(text: string, shortened = NOTHING_SHORTENED): readonly Stretch[] {
  if (text === '') return [];
  const found = ANY_END.test(text) ? inEnglish(text, shortened) : [[0, text.length] as const];
  return mend(text, found, shortened).flatMap((stretch) => splitAtFullStops(text, stretch));
}

// A paragraph longer than this is cut at white space before it is parsed, to keep the parser's time in proportion.
const LONGEST = 6000;

function inEnglish(text: string, shortened: Shortened): readonly Stretch[] {
  const parser = hasCapitalStart(text, shortened) ? english : lowerCase;
  const found: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST >= text.length ? text.length : cut(text, start + LONGEST);
    for (const [from, to] of parsed(parser, text.slice(start, end))) found.push([start + from, start + to]);
    start = end;
  }
  return found;
}

/** After the last full stop before `near`; else at white space; else right there. */
function cut(text: string, near: number): number {
  const before = text.slice(near - LONGEST / 2, near);
  const best = [before.lastIndexOf('. ') + 1, before.lastIndexOf(' ')].find((at) => at > 0);
  return best === undefined ? near : near - LONGEST / 2 + best;
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

/** Whether sentences after the first open with a capital, or there is nothing to tell by; "I" is one anyway. */
function hasCapitalStart(text: string, shortened: Shortened): boolean {
  let capitals = 0;
  let others = 0;
  for (const { index, 1: word = '' } of text.matchAll(/[.!?]\s+["“'(]?(\p{L}+)/gu)) {
    if (word === 'I' || neverEnds(text, index + 1) || shortened.goesOn(text, index + 1)) continue;
    if (/^\p{Ll}/u.test(word)) others++;
    else capitals++;
  }
  return capitals >= others;
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
