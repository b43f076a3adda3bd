// A marked line that goes on with the writer's own words, as line breaks were lost, into quotes and what answers them.
import { type Passage, type Sentence, sliceMap, sourceSpan } from '../thread/index.ts';
import { along } from './along.ts';
import { isTelling } from './evidence.ts';
import { type Found, foundFrom } from './find.ts';
import { type SpokenPassage, startsOf } from './speech.ts';
import type { FoundQuote, Traced, Tracing } from './tracing.ts';

/**
 * The quotes, with what follows each of them as the writer's own; null where the line copies nobody, or nothing follows.
 * Nobody posts a quote and nothing else: where all of a comment stands under marks, what was not said before answers.
 */
export function answered({ passage }: SpokenPassage, tracing: Tracing): Traced | null {
  if (!tracing.alone || passage.marks === 0) return null;
  const copies = joined(
    marked(passage.text).flatMap((piece) => copyIn(piece, tracing) ?? []),
    passage.text,
  );
  if (copies[0]?.start !== 0) return null;
  const isQuoted = (at: number) => copies.some((copy) => copy.start <= at && at < copy.end);
  const ends = copies.flatMap((copy) => [copy.start, copy.end]);
  const starts = startsOf(passage);
  const children = passage.children.flatMap((sentence, i) => cut(sentence, starts[i] ?? 0, ends, isQuoted, tracing));
  if (children.every(({ quoted }) => quoted)) return null;
  return { passage: { ...passage, children }, quotes: copies.map((copy) => quoteOf(copy, passage, tracing)) };
}

/** A stretch of a passage's text. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

// Each is looked for in all of the comment that is answered.
const MOST_PIECES = 40;

/** The text from its beginning, and from each further mark on: up to the next one. */
function marked(text: string): readonly Piece[] {
  const starts = [0];
  for (const { index } of text.matchAll(/(?<=\s)>(?=[\s>]{0,9}[^\s>])/g)) {
    if (starts.length >= MOST_PIECES) break;
    starts.push(index);
  }
  return starts.map((start, i) => ({ start, text: text.slice(start, starts[i + 1]) }));
}

/** The copied words at the beginning of a piece. */
interface Copy {
  readonly start: number;
  readonly end: number;
  readonly found: Found;
}

function copyIn({ text, start }: Piece, { scope, vocabulary }: Tracing): Copy | null {
  const { words } = vocabulary.read(text);
  let best: { readonly found: Found; readonly count: number } | null = null;
  for (const { source, at, from } of foundFrom(words, scope)) {
    const [count, end] = along(words, from, source.words, at);
    if (count > (best?.count ?? 0)) best = { count, found: { source, start: at, end, own: true, only: false } };
  }
  if (!best) return null;
  const amount = { words: best.count, weight: vocabulary.weigh(words.slice(0, best.count)) };
  const isParent = best.found.source.id === scope.parent;
  if (!isTelling('inline', amount) && !(isParent && isTelling('alone', amount))) return null;
  const end = placeAfter(text, best.count, (token) => vocabulary.read(token).words.length);
  return { start: start + (/^[\s>]{0,9}/.exec(text)?.[0].length ?? 0), end: start + end, found: best.found };
}

/** Just behind so many words, with the marks that close them. */
function placeAfter(text: string, words: number, count: (token: string) => number): number {
  let seen = 0;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    if (seen >= words) break;
    seen += count(token);
    end = index + token.length;
  }
  return end;
}

/** Copies of one source with nothing but marks between them are one. */
function joined(copies: readonly Copy[], text: string): readonly Copy[] {
  const all: Copy[] = [];
  for (const copy of copies) {
    const last = all.at(-1);
    const follows = last?.found.source === copy.found.source && /^[\s>]{0,20}$/.test(text.slice(last.end, copy.start));
    if (last && follows) all[all.length - 1] = { ...last, end: copy.end };
    else all.push(copy);
  }
  return all;
}

/** A sentence that stands at `start` of its passage's text, parted where copies begin and end. */
function cut(
  sentence: Sentence,
  start: number,
  ends: readonly number[],
  isQuoted: (at: number) => boolean,
  { locate }: Tracing,
): readonly Sentence[] {
  const inside = ends.map((end) => end - start).filter((end) => end > 0 && end < sentence.text.length);
  return [0, ...inside].flatMap((from, i): readonly Sentence[] => {
    const piece = sentence.text.slice(from, inside[i]);
    const text = piece.trim().replace(/^>[\s>]{0,9}/, '');
    const first = from + piece.indexOf(text);
    const last = first + text.length;
    if (text === '') return [];
    const position = locate(...sourceSpan(sentence.map, first, last));
    return [{ ...sentence, text, map: sliceMap(sentence.map, first, last), position, quoted: isQuoted(start + from) }];
  });
}

function quoteOf({ start, end, found }: Copy, passage: Passage, { locate }: Tracing): FoundQuote {
  const starts = startsOf(passage);
  const offset = (at: number) => {
    const index = starts.findLastIndex((one) => one <= at);
    const own = at - (starts[index] ?? 0);
    const sentence = passage.children[index];
    return sentence ? sourceSpan(sentence.map, own, own + 1) : [0, 0];
  };
  const position = locate(offset(start)[0] ?? 0, offset(end - 1)[1] ?? 0);
  return { text: passage.text.slice(start, end), of: found.source.id, marked: true, position, found };
}
