// A comment's passages into quotes: marked ones, whole paragraphs, runs of sentences, words between quotation marks.
import type { Passage, Sentence } from '../thread/index.ts';
import { answered } from './answered.ts';
import { type Amount, isTelling } from './evidence.ts';
import { type Found, find } from './find.ts';
import { inlineQuotes } from './inline.ts';
import { type Run, runsOf } from './runs.ts';
import { readIfAny, type SpokenPassage, startsOf, withoutBrackets, withoutName } from './speech.ts';
import type { Traced, Tracing } from './tracing.ts';

export function traceQuotes(spoken: SpokenPassage, tracing: Tracing): Traced {
  const { passage } = spoken;
  if (passage.role === 'code') return { passage, quotes: [] };
  const { text, marks, position } = passage;
  const marked = marks > 0;
  const found = wholeSource(spoken, tracing) ?? shortSource(spoken, tracing);
  if (found)
    return { passage: quoting(passage, () => true), quotes: [{ text, of: found.source.id, marked, position, found }] };
  const parted = answered(spoken, tracing);
  if (parted) return parted;
  const runs = runsOf(spoken.sentences, tracing.scope, { everywhere: true, self: marked ? 'yes' : 'no' });
  if (!marked)
    return partly(
      spoken,
      runs.filter((run) => isCopied(run, spoken, tracing)),
      tracing,
    );
  if (tracing.plain && isAnswered(runs, spoken)) return partly(spoken, runs, tracing);
  const of = bestOf(runs);
  return { passage, quotes: [{ text, of: of?.source.id ?? cited(passage, tracing), marked, position, found: of }] };
}

/** The comment that the page itself names, where it is here. */
function cited({ cites }: Passage, { scope }: Tracing): string | null {
  return scope.memory.source(cites?.comment ?? '')?.id ?? null;
}

/** Who said the whole passage. */
function wholeSource({ passage, whole }: SpokenPassage, { scope, vocabulary }: Tracing): Found | null {
  const { marks, text } = passage;
  const marked = marks > 0;
  const look = (stretch: typeof whole) => {
    if (stretch.words.length === 0) return null;
    const amount = { words: stretch.words.length, weight: vocabulary.weigh(stretch.words) };
    if (!marked && !isTelling('passage', amount)) return null;
    return find(stretch, scope, {
      everywhere: isTelling('elsewhere', amount) || marked,
      self: marked ? 'yes' : 'near',
    });
  };
  const others = [withoutBrackets(text), marked ? null : withoutName(text)].flatMap(readIfAny(vocabulary.read));
  return [whole, ...others].reduce<Found | null>((found, stretch) => found ?? look(stretch), null);
}

/** Who said a passage of a few words above the writer's own: that these answer it is evidence, too. */
function shortSource({ passage, whole }: SpokenPassage, { scope, vocabulary, place }: Tracing): Found | null {
  if (passage.role !== 'paragraph' || passage.marks > 0 || place.last) return null;
  const amount = { words: whole.words.length, weight: vocabulary.weigh(whole.words) };
  if (scope.parent !== null) {
    const near = [scope.parent];
    return isTelling('answered', amount) ? find(whole, { ...scope, near }, { everywhere: false, self: 'no' }) : null;
  }
  if (!isTelling(place.first ? 'opening' : 'recent', amount)) return null;
  const found = find(whole, scope, { everywhere: true, self: 'no' });
  return found?.only && scope.recent.includes(found.source.id) ? found : null;
}

function isCopied(run: Run, { sentences, passage }: SpokenPassage, { scope, vocabulary }: Tracing): boolean {
  const words = sentences.slice(run.from, run.to).flatMap((sentence) => sentence.words);
  const amount: Amount = { words: words.length, weight: vocabulary.weigh(words) };
  if (!scope.near.includes(run.found.source.id) && !isTelling('elsewhere', amount)) return false;
  return isTelling(fillsLines(run, passage.children) ? 'passage' : 'sentences', amount);
}

/** Whether the run begins and ends with lines: it may be a paragraph whose blank line was lost. */
function fillsLines({ from, to }: Run, sentences: readonly Sentence[]): boolean {
  const apart = (before: Sentence | undefined, after: Sentence | undefined) =>
    !before || !after || before.position.end.line < after.position.start.line;
  return apart(sentences[from - 1], sentences[from]) && apart(sentences[to - 1], sentences[to]);
}

/** A marked line that first copies and then goes on with words that nobody said before: where lines were joined. */
function isAnswered(runs: readonly Run[], { sentences, passage }: SpokenPassage): boolean {
  const [run] = runs;
  if (!run || runs.length > 1) return false;
  const { from, to, found } = run;
  const oneLine = passage.position.start.line === passage.position.end.line;
  return oneLine && from === 0 && to < sentences.length && found.own && found.end - found.start >= 8;
}

/** The source that most of a marked passage copies. */
function bestOf(runs: readonly Run[]): Found | null {
  const size = ({ found }: Run) => found.end - found.start;
  return runs.reduce<Run | null>((best, run) => (best && size(best) >= size(run) ? best : run), null)?.found ?? null;
}

function partly({ passage }: SpokenPassage, runs: readonly Run[], tracing: Tracing): Traced {
  const copying = new Set(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const inRun = (index: number) => copying.has(index);
  const starts = startsOf(passage);
  const copied = runs.flatMap(({ from, to, found }) => {
    const [first, last] = [passage.children[from], passage.children[to - 1]];
    if (!first || !last) return [];
    const text = passage.text.slice(starts[from], (starts[to - 1] ?? 0) + last.text.length);
    const position = { start: first.position.start, end: last.position.end };
    return [{ text, of: found.source.id, marked: passage.marks > 0, position, found }];
  });
  const spans = passage.marks > 0 ? [] : inlineQuotes(passage, inRun, tracing);
  const quotes = [...copied, ...spans].sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0));
  return { passage: quoting(passage, inRun), quotes };
}

function quoting(passage: Passage, isQuoted: (index: number) => boolean): Passage {
  const children = passage.children.map((sentence, index) => ({ ...sentence, quoted: isQuoted(index) }));
  return { ...passage, children };
}
