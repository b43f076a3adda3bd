// Words between quotation marks into quotes, where an earlier comment holds them.
import { type Passage, sourceSpan } from '../thread/index.ts';
import { isTelling } from './evidence.ts';
import { find } from './find.ts';
import { inlineSpans, startsOf } from './speech.ts';
import type { FoundQuote, Tracing } from './tracing.ts';

/** Words of somebody else that a writer puts between quotation marks within sentences of their own. */
export function inlineQuotes(
  passage: Passage,
  inRun: (index: number) => boolean,
  tracing: Tracing,
): readonly FoundQuote[] {
  const { text, children } = passage;
  const { scope, vocabulary, locate } = tracing;
  const starts = startsOf(passage);
  const offset = (at: number, after: 0 | 1) => {
    const index = starts.findLastIndex((start) => start <= at);
    const sentence = children[index];
    return sentence ? sourceSpan(sentence.map, at - (starts[index] ?? 0), at - (starts[index] ?? 0) + 1)[after] : 0;
  };
  return inlineSpans(text).flatMap((span) => {
    const stretch = vocabulary.read(span.text);
    const amount = { words: stretch.words.length, weight: vocabulary.weigh(stretch.words) };
    if (!isTelling('inline', amount) || inRun(starts.findLastIndex((start) => start <= span.start))) return [];
    const found = find(stretch, scope, { everywhere: isTelling('elsewhere', amount), self: 'no' });
    if (!found) return [];
    const position = locate(offset(span.start, 0), offset(span.start + span.text.length - 1, 1));
    return [{ text: span.text, of: found.source.id, marked: false, position, found }];
  });
}
