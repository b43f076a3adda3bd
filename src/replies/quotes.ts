// A comment's passages into quotes: marked ones, whole paragraphs and runs of sentences that copy somebody's words.
import type { Comment, Passage, Quote, Sentence } from '../thread/index.ts';
import { type Locate, sourceSpan } from '../thread/index.ts';
import { foldedWords, spaced } from './fold.ts';
import { holds, type QuoteSource } from './sources.ts';

export interface Scope {
  /** Parent, further ancestors, the post: in the order in which they are likely to be quoted. */
  readonly near: readonly QuoteSource[];
  /** Any earlier comment that holds these words. */
  readonly far: (words: readonly string[]) => readonly QuoteSource[];
  readonly locate: Locate;
}

// Fewest words of a quote without a mark: of a whole paragraph, of a sentence, of words in quotation marks.
const FEWEST = { paragraph: 4, sentence: 5, inline: 4 } as const;
// And its fewest letters: a few short words agree by chance. Quotation marks are evidence of their own.
const FEWEST_LETTERS = { paragraph: 18, sentence: 18, inline: 12 } as const;

/** Fills `comment.quotes` and marks the sentences that are not the writer's own. */
export function traceQuotes(comment: Comment, scope: Scope): void {
  const quotes: Quote[] = [];
  comment.children = comment.children.map((passage) => {
    if (passage.role === 'code') return passage;
    const whole = wholePassage(passage, scope);
    if (whole) {
      quotes.push(whole);
      return { ...passage, children: passage.children.map(quotedSentence) };
    }
    const { children, found } = sentenceRuns(passage, scope);
    quotes.push(...found, ...children.flatMap((sentence) => (sentence.quoted ? [] : inlineQuotes(sentence, scope))));
    return { ...passage, children };
  });
  comment.quotes = quotes;
}

const quotedSentence = (sentence: Sentence): Sentence => ({ ...sentence, quoted: true });

function wholePassage({ text, marked, position }: Passage, scope: Scope): Quote | null {
  const of = sourceOf(text, marked ? 'marked' : 'paragraph', scope);
  return marked || of !== null ? { text, of, marked, position } : null;
}

/** Neighbouring sentences that copy the same comment are one quote. */
function sentenceRuns({ children }: Passage, scope: Scope): { children: Sentence[]; found: readonly Quote[] } {
  const found: Quote[] = [];
  let run: { of: string; from: number; to: number } | null = null;
  const sources = children.map(({ text }) => sourceOf(text, 'sentence', scope));
  const close = () => {
    const [first, last] = run ? [children[run.from], children[run.to]] : [];
    if (!run || !first || !last) return;
    const text = children
      .slice(run.from, run.to + 1)
      .map((sentence) => sentence.text)
      .join(' ');
    found.push({ text, of: run.of, marked: false, position: { start: first.position.start, end: last.position.end } });
    run = null;
  };
  for (const [at, of] of sources.entries()) {
    if (run && of === run.of) run.to = at;
    else {
      close();
      run = of === null ? null : { of, from: at, to: at };
    }
  }
  close();
  return {
    children: children.map((sentence, at) => (sources[at] == null ? sentence : quotedSentence(sentence))),
    found,
  };
}

const OPENING = '“"«„';
const CLOSING = '”"»“';

/** Words of somebody else that a writer puts between quotation marks within a sentence of their own. */
function inlineQuotes({ text, map }: Sentence, scope: Scope): readonly Quote[] {
  const found: Quote[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (open >= 0 && CLOSING.includes(char)) {
      const words = text.slice(open, at);
      const of = sourceOf(words, 'inline', scope);
      if (of !== null)
        found.push({ text: words, of, marked: false, position: scope.locate(...sourceSpan(map, open, at)) });
      open = -1;
    } else if (OPENING.includes(char)) open = at + 1;
  }
  return found;
}

/** The comment that said these words first; who only quotes them themself comes last. */
function sourceOf(text: string, shape: keyof typeof FEWEST | 'marked', { near, far }: Scope): string | null {
  const words = foldedWords(text);
  if (words.length === 0) return null;
  if (shape !== 'marked' && (words.length < FEWEST[shape] || words.join('').length < FEWEST_LETTERS[shape]))
    return null;
  const parts = text
    .split(/…|\.\.\.|\[|\]/)
    .map(foldedWords)
    .filter((part) => part.length > 0)
    .map(spaced);
  const candidates = [...near, ...far(words)].map((source) => ({ id: source.id, how: holds(source, parts) }));
  return (candidates.find(({ how }) => how === 'own') ?? candidates.find(({ how }) => how === 'quoted'))?.id ?? null;
}
