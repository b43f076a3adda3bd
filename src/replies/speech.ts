// A comment's passages into stretches of words: what may turn out to be a quote, and what may be quoted.
import type { Comment, Passage } from '../thread/index.ts';
import { parts, type Stretch, type Vocabulary } from './words.ts';

export interface SpokenPassage {
  readonly passage: Passage;
  readonly whole: Stretch;
  readonly sentences: readonly Stretch[];
}

export const spoken = ({ children }: Comment, words: Vocabulary): readonly SpokenPassage[] =>
  children.map((passage) => spokenIn(passage, words));

export function spokenIn(passage: Passage, { read }: Vocabulary): SpokenPassage {
  const sentences = passage.children.map(({ text }) => read(text));
  return { passage, sentences, whole: sentences.length === 1 && sentences[0] ? sentences[0] : read(passage.text) };
}

/** Every stretch whose opening words somebody earlier may have said. */
export function queriesOf({ passage, whole, sentences }: SpokenPassage, { read }: Vocabulary): readonly Stretch[] {
  if (passage.role === 'code') return [];
  const all = [whole, ...sentences, ...inlineSpans(passage.text).map(({ text }) => read(text))];
  const openings = [...all, ...[withoutBrackets(passage.text), withoutName(passage.text)].flatMap(readIfAny(read))];
  return openings.flatMap((one) => [one, { words: parts(one)[0] ?? [], gaps: [] }]);
}

/** What a writer puts in brackets within somebody's words is theirs, not the quoted one's; null where there is none. */
export function withoutBrackets(text: string): string | null {
  return text.includes('[') ? text.replace(/\[[^[\]]*\]/g, '…') : null;
}

const NAMED = /^[^\s:]{1,40}(?: [^\s:]{1,40})?:\s+/;

/** `ann:` before somebody's words, where the page printed it above them as a row of its own; null where there is none. */
export function withoutName(text: string): string | null {
  const name = NAMED.exec(text)?.[0];
  return name === undefined ? null : text.slice(name.length);
}

export const readIfAny =
  (read: Vocabulary['read']) =>
  (text: string | null): readonly Stretch[] =>
    text === null ? [] : [read(text)];

export interface Span {
  readonly text: string;
  /** Where it stands in the text it was found in. */
  readonly start: number;
}

const CLOSING = new Map([
  ['“', '”“'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‘', '’'],
]);

/** What stands between quotation marks. */
export function inlineSpans(text: string): readonly Span[] {
  const found: Span[] = [];
  let open = -1;
  let closing = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (open >= 0 && closing.includes(char) && !isApostrophe(text, at)) {
      found.push({ text: text.slice(open, at), start: open });
      open = -1;
    } else if (open < 0 && CLOSING.has(char)) {
      open = at + 1;
      closing = CLOSING.get(char) ?? '';
    }
  }
  return found;
}

const isApostrophe = (text: string, at: number) => text[at] === '’' && /\p{L}/u.test(text[at + 1] ?? '');

/** Where each sentence starts in its passage's text. */
export function startsOf({ children, text }: Passage): readonly number[] {
  let end = 0;
  return children.map((sentence) => {
    const start = text.indexOf(sentence.text, end);
    end = start + sentence.text.length;
    return start;
  });
}
