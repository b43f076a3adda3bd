// Rows with tags of quotes that a forum left as they were typed into rows of their own, and such a row into whom it quotes.
import type { Row } from '../types.ts';
import type { Attribution, QuoteStyle } from './style.ts';

// `[quote="ann"]`, `[quote=ann post_id=12]`, `[quote author=ann link=…]`, and without the first bracket `quote="ann"]`.
const OPEN = /\[quote(?:[=\s][^\][]{1,160})?\]|(?<![[\w])quote=["“][^"”\][]{1,60}["”]\]/gi;
/** The broken ones are those whose first bracket is lost, or written over with a letter. */
const END = /\[\/quote\]?|(?:(?<=[.!?…])[a-z])?\/{1,2}quote\]/gi;
const WHOLE_BROKEN = /^[a-z]?\/{1,2}quote\]$/i;
const NAME = /quote(?:[=\s]\s?(?:author=)?["'“]?([^"'”\];=[]{1,60}))?/i;
/** What stands behind a name that has no quotation marks. */
const BEHIND = /\s(?:post_id|link|time|user_id|date|post)$/i;
const CUT = /^\[quote="?([^\][="]{1,60})$/i;

const WHOLE_OPEN = new RegExp(`^(?:${OPEN.source})$`, 'i');
const WHOLE_END = /^\[\/quote\]?$/i;
const isOpening = (text: string) => WHOLE_OPEN.test(text);
const isEnd = (text: string) => WHOLE_END.test(text) || isBrokenEnd(text);
const isBrokenEnd = (text: string) => WHOLE_BROKEN.test(text);

/** The same style on pages where such tags stand. */
export const withTags = (style: QuoteStyle): QuoteStyle => ({
  ...style,
  opens: (row, isWriter) => style.opens(row, isWriter) ?? openingAt(row.text, isWriter),
  closes: (text) => WHOLE_END.test(text) || style.closes?.(text) === true,
  closesAll: isBrokenEnd,
  isMark: (text) => isEnd(text) || isOpening(text),
});

function openingAt(text: string, isWriter: (name: string) => boolean): Attribution | null {
  if (isOpening(text)) return { name: (NAME.exec(text)?.[1] ?? '').replace(BEHIND, '').trim() };
  const cut = CUT.exec(text)?.[1]?.trim();
  return cut !== undefined && isWriter(cut) ? { name: cut } : null;
}

/** Rows in which each tag is a row of its own. */
export function partedAtTags(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => (/quote/i.test(row.text) ? partsOf(row) : [row]));
}

function partsOf(row: Row): readonly Row[] {
  const tags = [...row.text.matchAll(OPEN), ...row.text.matchAll(END)].sort((a, b) => a.index - b.index);
  const parts: Row[] = [];
  let from = 0;
  const add = (to: number) => {
    const part = row.text.slice(from, to);
    const start = row.at + from + part.length - part.trimStart().length;
    if (part.trim() !== '')
      parts.push({ ...row, start, at: start, end: start + part.trim().length, text: part.trim() });
    from = to;
  };
  for (const { index, 0: tag } of tags) {
    if (index < from) continue;
    add(index);
    add(index + tag.length);
  }
  add(row.text.length);
  return tags.length === 0 ? [row] : parts;
}

/** Whether a tag stands in one of these rows. */
export const hasTags = (rows: readonly Row[]): boolean =>
  rows.some(({ text }) => /quote/i.test(text) && (text.search(OPEN) >= 0 || text.search(END) >= 0 || CUT.test(text)));
