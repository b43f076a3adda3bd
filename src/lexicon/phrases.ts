// A list of phrases into a finder that walks over words once; `_` stands for any one word, a comma at the end for
// a pause, a full stop for the end, a plus before the first word for itself.
import { type Word, wordsOf } from './words.ts';

export interface Match {
  readonly phrase: string;
  /** Index of the first word and of the word after the last one. */
  readonly from: number;
  readonly to: number;
}

export interface Phrases {
  /** The longest phrase that begins at word `at`. */
  at(words: readonly Word[], at: number): Match | null;
  /** The first phrase anywhere in the words. */
  find(words: readonly Word[]): Match | null;
}

interface Entry {
  readonly phrase: string;
  readonly parts: readonly string[];
  readonly plus: boolean;
  readonly pause: boolean;
  /** Whether nothing may follow. */
  readonly last: boolean;
}

/** How a language writes its phrases: what its words are, and which words may stand inside a phrase without changing it. */
export interface Manner {
  readonly wordsOf: (text: string) => readonly Word[];
  readonly fillers: ReadonlySet<string>;
}

type Fillers = Manner['fillers'];

const PLAIN: Manner = { wordsOf, fillers: new Set() };

export function phrases(list: readonly string[], { wordsOf, fillers } = PLAIN): Phrases {
  const byFirst = new Map<string, Entry[]>();
  for (const phrase of list) {
    const parts = phrase.split(' ').flatMap((part) => (part === '_' ? ['_'] : wordsOf(part).map((word) => word.text)));
    const entries = byFirst.get(parts[0] ?? '') ?? [];
    const [plus, pause, last] = [phrase.startsWith('+'), phrase.endsWith(','), phrase.endsWith('.')];
    entries.push({ phrase, parts, plus, pause, last });
    byFirst.set(parts[0] ?? '', entries);
  }
  const anyFirst = byFirst.get('_') ?? NONE;
  for (const entries of byFirst.values()) {
    if (entries !== anyFirst) entries.push(...anyFirst);
    entries.sort((a, b) => b.parts.length - a.parts.length);
  }
  const at = (words: readonly Word[], from: number): Match | null => {
    for (const entry of byFirst.get(words[from]?.text ?? '') ?? anyFirst) {
      const to = endOf(entry, words, from, fillers);
      if (to !== null) return { phrase: entry.phrase, from, to };
    }
    return null;
  };
  const find = (words: readonly Word[]) => {
    for (let from = 0; from < words.length; from++) {
      const match = at(words, from);
      if (match) return match;
    }
    return null;
  };
  return { at, find };
}

const NONE: readonly Entry[] = [];

// "Das ist doch nun wirklich Unsinn": more than this between two words of a phrase says something of its own.
const MOST_FILLERS = 3;

/** The word after the phrase; null where it does not stand here. */
function endOf(entry: Entry, words: readonly Word[], from: number, fillers: Fillers): number | null {
  const { plus, pause, last } = entry;
  if (plus && words[from]?.plus !== true) return null;
  const at = endOfParts(entry, words, from, fillers);
  if (at === null || !(pause || last)) return at;
  if (last) return at === words.length && !words[at - 1]?.tied ? at : null;
  // "Stimmt natürlich, …"
  const end = past(fillers, words, at, null);
  const close = words[end - 1];
  return close?.pause && !close.tied ? end : null;
}

function endOfParts({ parts }: Entry, words: readonly Word[], from: number, fillers: Fillers): number | null {
  let at = from;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (i > 0) at = past(fillers, words, at, part);
    const word = words[at];
    if (word === undefined || (part !== '_' && part !== word.text)) return null;
    at++;
  }
  return at;
}

/** The first word from `at` on that is no filler, stands behind a pause, or is what is looked for. */
function past(fillers: Fillers, words: readonly Word[], at: number, part: string | null): number {
  if (fillers.size === 0) return at;
  let next = at;
  while (next < at + MOST_FILLERS && !words[next - 1]?.pause) {
    const word = words[next];
    if (word === undefined || word.text === part || !fillers.has(word.text)) break;
    next++;
  }
  return next;
}
