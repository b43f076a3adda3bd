// A character or grapheme into what its script says: how wide it is, whether lines may break at it, which way it runs.

const CJK =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const HANGUL = /^\p{sc=Hangul}/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;
const HEBREW = /^\p{sc=Hebrew}/u;
const JOINED = /^[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}]/u;
const MARK = /^[\p{M}\p{Cf}]/u;
const RIGHT_TO_LEFT = /^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** ASCII, Latin-1, Latin Extended, Greek and Cyrillic letters and the usual marks: one unit is one grapheme. */
export const isPlain = (text: string): boolean =>
  /^[\u0020-\u007E\u00A0-\u024F\u0391-\u03C9\u0400-\u045F\u2013-\u2026]*$/u.test(text);

/** Width of a grapheme in em: from the table, else by its script (mean of common fallback fonts). */
export function advance(grapheme: string, table: ReadonlyMap<number, number>): number {
  const known = table.get(grapheme.codePointAt(0) ?? 0);
  if (known !== undefined && grapheme.length === 1) return known;
  if (EMOJI.test(grapheme) && !/^[\p{L}\p{N}]$/u.test(grapheme)) return 1.25;
  if (CJK.test(grapheme)) return 1;
  if (HANGUL.test(grapheme)) return 0.92;
  if (HEBREW.test(grapheme)) return 0.58;
  if (JOINED.test(grapheme)) return 0.52;
  if (MARK.test(grapheme)) return 0;
  // A letter with marks: the table's width of its base; spacing marks of Indic scripts stand beside it.
  const beside = [...grapheme].slice(1).filter((char) => /^(\p{Mc}|[^\p{M}\p{Cf}])/u.test(char)).length;
  return (known ?? 0.66) + beside * 0.4;
}

export const isCjk = (grapheme: string): boolean => CJK.test(grapheme);

/** Kinsoku: what may not begin a line, what may not end one. */
export const mayNotStart = (grapheme: string): boolean =>
  /^[\p{Pe}\p{Pf}、。，．・：；？！ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…‥%,.:;!?'"]/u.test(grapheme);
export const mayNotEnd = (grapheme: string): boolean => /[\p{Ps}\p{Pi}]$/u.test(grapheme);

/** Whether the first strong letter runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  for (const char of text) if (/^\p{L}/u.test(char)) return RIGHT_TO_LEFT.test(char);
  return false;
}
