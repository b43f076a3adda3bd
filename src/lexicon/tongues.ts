// A thread into the lexicon that most of it is written in, and the one of each comment: some write in another language.
import { type Comment, type Thread, utterances } from '../thread/index.ts';
import type { Languages } from './language.ts';
import { type Lexicon, silence } from './lexicon.ts';

export interface Spoken {
  readonly lexicon: Lexicon;
  readonly lexiconOf: (comment: Comment) => Lexicon;
}

/** What is spoken in a thread whose bodies are read; each thread and comment is looked at once. */
export function tongues(languages: Languages): (thread: Thread) => Spoken {
  const nothing = silence();
  return kept((thread) => {
    const usual = languages.of(proseOf(thread));
    const lexiconOf = kept((comment: Comment) => languages.ofOne(prose(comment, false), usual) ?? nothing);
    return { lexicon: usual ?? nothing, lexiconOf };
  });
}

/** What all comments say, made as far as it is read. */
function* proseOf(thread: Thread): Generator<string> {
  for (const comment of utterances(thread)) yield prose(comment, true);
}

/** What a comment says without code, with or without what it quotes. */
const prose = ({ children }: Comment, quotes: boolean) =>
  children.flatMap(({ role, marks, text }) => (role === 'code' || (marks > 0 && !quotes) ? [] : [text])).join('\n');

function kept<K extends object, V extends object>(find: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const found = known.get(of) ?? find(of);
    known.set(of, found);
    return found;
  };
}
