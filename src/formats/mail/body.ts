// The rows of a message's text into what its writer said and quoted: without attribution lines, signature and footers.
import type { Row } from '../types.ts';
import { type Attribution, attributionAbove, type SaysWrote } from './attribution.ts';
import { marksOf } from './marks.ts';

export interface Said {
  readonly rows: readonly Row[];
  readonly attributions: readonly Attribution[];
}

const RULE = /^[_-]{24,}$/;
const SCRUBBED = /^-{10,20} next part -{10,20}$/;
const LIST = /mailing list|listinfo|unsubscribe|https?:\/\/\S{0,200}\/lists?\b/i;
const ARMOR = /^-----(BEGIN|END) PGP (SIGNED MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----$/;
/** A signature whose mark lost its trailing space has no more rows than this. */
const LONGEST_SIGNATURE = 14;

export function saidIn(all: readonly Row[], text: string, says: SaysWrote): Said {
  const rows = withoutSignature(withoutFooter(withoutArmor(all)), text);
  const attributions = rows.flatMap((row, i) => {
    const opens = marksOf(row.text).depth > 0 && marksOf(rows[i - 1]?.text ?? '').depth === 0;
    return (opens && attributionAbove(rows, i, says)) || [];
  });
  const left = new Set(attributions.flatMap(({ first, last }) => range(first, last + 1)));
  return { rows: rows.filter((_, i) => !left.has(i)), attributions };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Without the marks of a PGP signature around the text, the lines below the first mark, and the signature itself. */
function withoutArmor(rows: readonly Row[]): readonly Row[] {
  let inside: 'text' | 'head' | 'signature' = 'text';
  return rows.filter(({ text }) => {
    const [, edge, what] = ARMOR.exec(text) ?? [];
    if (edge === 'BEGIN') inside = what === 'SIGNED MESSAGE' ? 'head' : 'signature';
    const kept = inside === 'text';
    if (edge === 'END' || (inside === 'head' && text === '')) inside = 'text';
    return kept;
  });
}

/** Up to the lines that a mailing list puts below every message. */
function withoutFooter(rows: readonly Row[]): readonly Row[] {
  const at = rows.findIndex(({ text }, i) => {
    if (SCRUBBED.test(text)) return true;
    return RULE.test(text) && rows.slice(i + 1, i + 5).some((row) => LIST.test(row.text));
  });
  return at < 0 ? rows : rows.slice(0, at);
}

/** Without the rows from `-- ` to the quotation below it, or to the end. */
function withoutSignature(rows: readonly Row[], text: string): readonly Row[] {
  const at = rows.findIndex((row, i) => row.text === '--' && (text[row.end] === ' ' || isShort(rows.length - i)));
  if (at < 0) return rows;
  const quote = rows.findIndex(({ text: line }, i) => i > at && line.startsWith('>'));
  if (quote < 0) return rows.slice(0, at);
  const blank = rows.findLastIndex(({ text: line }, i) => i < quote - 1 && i > at && line === '');
  return [...rows.slice(0, at), ...rows.slice(Math.max(at + 1, blank < 0 ? quote : blank))];
}

const isShort = (count: number) => count <= LONGEST_SIGNATURE;
