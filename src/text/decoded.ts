// A text node of HTML into characters beside the source they were decoded from: references and stray tags are passed.
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { isSpace, type Pen, write } from './pen.ts';

/** The place of a text node's source. */
export interface Stretch {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export function writeDecoded(pen: Pen, value: string, { source, start, end }: Stretch): void {
  let at = start;
  for (let index = 0; index < value.length; ) {
    at = seek(value[index] ?? '', { source, start: at, end });
    const reference = source[at] === '&' ? referenceAt(source, at, value, index) : null;
    const char = value.slice(index, index + (reference?.stands ?? 1));
    write(pen, char, Math.min(at, end - 1), reference?.length ?? 0);
    index += char.length;
    at += reference?.length ?? 1;
  }
}

/** Where `char` stands next: past tags that the parser dropped and white space that it left out. */
function seek(char: string, { source, start, end }: Stretch): number {
  let at = start;
  while (at < end && (source[at] !== char || opensTag(source, at))) {
    if (opensTag(source, at)) at = afterTag(source, at, end);
    else if (isSpace(source[at] ?? '')) at++;
    else break;
  }
  return at;
}

const opensTag = (source: string, at: number) => source[at] === '<' && /[a-z/!?]/i.test(source[at + 1] ?? '');

/** The offset after a tag's `>`, which does not count between quotation marks. */
function afterTag(source: string, start: number, end: number): number {
  let quote = '';
  for (let at = start; at < end; at++) {
    const char = source[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return end;
}

const REFERENCE = /&(?:#\d+|#x[\da-f]+|([a-z][a-z\d]{1,31}));?/iy;

interface Reference {
  /** Length in the source. */
  readonly length: number;
  /** Length of what it stands for. */
  readonly stands: number;
}

/** The reference at `at` that stands for what `value` has at `index`; null for an ampersand that is only that. */
function referenceAt(source: string, at: number, value: string, index: number): Reference | null {
  REFERENCE.lastIndex = at;
  const [whole, name] = REFERENCE.exec(source) ?? [];
  if (whole === undefined) return null;
  if (name === undefined) return { length: whole.length, stands: (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1 };
  // Some old names need no semicolon, and letters may follow them: "&notit" is "¬it".
  for (let length = name.length; length > 1; length--) {
    const stands = decodeNamedCharacterReference(name.slice(0, length));
    if (stands === false || !value.startsWith(stands, index)) continue;
    return { length: length < name.length ? length + 1 : whole.length, stands: stands.length };
  }
  return null;
}
