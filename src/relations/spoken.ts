// A comment into its spoken sentences: the writer's own, with numbered stems and what is measured of each but once.
import type { Lexicon, Word } from '../lexicon/index.ts';
import type { Comment, Sentence } from '../thread/index.ts';
import { lengthOf, type Vocabulary, type Weigh } from './terms.ts';

/** A sentence with the stems of its words, and of its telling words. */
export interface Spoken {
  readonly comment: Comment;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly stems: readonly number[];
  readonly terms: readonly number[];
  readonly length: number;
  readonly negated: boolean;
  readonly asks: boolean;
  readonly you: boolean;
}

// A comment as long as a book is answered by its beginning.
const MOST_SENTENCES = 200;

/** What turns sentences into spoken ones. */
export interface Speaking {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly weigh: Weigh;
}

export function spokenBy(comment: Comment, { vocabulary, weigh }: Speaking): readonly Spoken[] {
  const own = comment.children.flatMap(({ children }) => children.filter(({ quoted }) => !quoted));
  return own.slice(0, MOST_SENTENCES).map((sentence) => {
    const { words, stems, terms, negations } = vocabulary.read(sentence.text);
    return {
      comment,
      sentence,
      words,
      terms,
      stems,
      length: lengthOf(terms, weigh()),
      negated: negations > 0,
      asks: sentence.text.trimEnd().endsWith('?'),
      you: words.some(({ text }) => text.startsWith('you')),
    };
  });
}
