// An attribution line into the messages of the writer it names.
import type { Message } from './letters.ts';

interface Writer {
  readonly address: string;
  readonly words: readonly string[];
  readonly messages: number[];
}

/** Of somebody who wrote more, only the latest messages are looked at; a word that more writers share tells nobody. */
const MOST_MESSAGES = 60;

export interface Writers {
  /** Of the messages added so far, those whose writer is named, by address or by all words of the name. */
  readonly named: (attribution: string) => readonly number[];
  readonly add: (index: number, message: Pick<Message, 'author' | 'address'>) => void;
}

export function writers(): Writers {
  const known = new Map<string, Writer>();
  const byWord = new Map<string, Writer[]>();
  const add: Writers['add'] = (index, { author, address }) => {
    const key = `${author} ${address}`;
    const writer = known.get(key) ?? { address, words: wordsOf(author ?? ''), messages: [] };
    writer.messages.push(index);
    if (known.has(key)) return;
    known.set(key, writer);
    for (const word of new Set([address, ...writer.words])) {
      const sharing = byWord.get(word);
      if (sharing) sharing.push(writer);
      else byWord.set(word, [writer]);
    }
  };
  const named: Writers['named'] = (attribution) => {
    const text = attribution.toLowerCase().replaceAll(' at ', '@');
    const addresses: readonly string[] = text.match(/[^\s<>"'()[\]:;,]+@[^\s<>"'()[\]:;,]+/g) ?? [];
    const words = new Set(wordsOf(text));
    const found = [...addresses, ...words].flatMap((word) => (byWord.get(word) ?? []).slice(0, MOST_MESSAGES));
    const meant = found.filter((writer) => addresses.includes(writer.address) || isNamed(writer, words));
    return [...new Set(meant.flatMap((writer) => writer.messages.slice(-MOST_MESSAGES)))];
  };
  return { named, add };
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const isNamed = ({ words }: Writer, said: ReadonlySet<string>) =>
  words.length > 0 && words.every((word) => said.has(word));
