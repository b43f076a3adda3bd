// Comments into what can be searched for the words of a quote: their own words and those they quote themselves.
import type { Comment } from '../thread/index.ts';
import { foldedWords, spaced } from './fold.ts';

export interface QuoteSource {
  readonly id: string;
  /** Passages of the writer's own words, folded, and passages that are quotes themselves. */
  readonly own: string;
  readonly quoted: string;
}

/** Call after the comment's own quotes are traced, so that a quote of a quote goes back to whoever said it. */
export function quoteSource(comment: Comment): QuoteSource {
  const isQuote = (passage: Comment['children'][number]) =>
    passage.children.length > 0 && passage.children.every(({ quoted }) => quoted);
  const text = (passages: Comment['children']) =>
    passages.map(({ text: words }) => spaced(foldedWords(words))).join('|');
  return {
    id: comment.id,
    own: text(comment.children.filter((passage) => !isQuote(passage))),
    quoted: text(comment.children.filter(isQuote)),
  };
}

/** Whether a source holds all parts, in order: as its own words, as words it quotes, or not at all. */
export function holds({ own, quoted }: QuoteSource, parts: readonly string[]): 'own' | 'quoted' | null {
  if (inOrder(own, parts)) return 'own';
  return inOrder(quoted, parts) ? 'quoted' : null;
}

function inOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  return parts.every((part) => {
    const found = text.indexOf(part, at);
    at = found + part.length - 1;
    return found >= 0;
  });
}
