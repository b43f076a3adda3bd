// What stands below the comments on a page: the row at which its sidebar or footer begins.
import { commonColumn } from '../body.ts';
import type { Page } from '../types.ts';
import type { Header } from './header.ts';

const HANDLE = /^!?([\p{L}\p{N}_ -]{1,60})@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;
const HOST = /^@[a-z0-9.-]{1,99}\.[a-z]{2,24}$/;

/**
 * The row at which the page goes on after the last comment, whose lines stand at `column`. Text further left is not
 * enough for a sign, since hard wraps stand there too: there must be words of a footer. lynx prints quotations further
 * left than what answers them, so there (`ragged`) the last row in the column counts.
 */
export function footerRow(
  { rows, words }: Page,
  texts: readonly string[],
  { last, content: column }: Pick<Header, 'last' | 'content'>,
  ragged: boolean,
): number {
  const foot = texts.findIndex((text, i) => i > last && words.isFooter(text.replace(/^• /, '')));
  if (foot < 0) return rows.length;
  // A comment may name a community too, but not right above the page's foot.
  const above = texts.findLastIndex((text, i) => i < foot && text !== '');
  const atMargin = column === commonColumn(rows);
  const isApart = (row: number) => atMargin || (rows[row]?.column ?? 0) < column || row === above;
  const side = texts.findIndex((_, i) => i > last && i < foot && isApart(i) && isCommunity(texts, i));
  if (side >= 0) return titleAbove(texts, side) ?? side;
  const from = ragged ? rows.slice(0, foot).findLastIndex(({ column: at }) => at === column) : last;
  const left = rows.findIndex(({ text, column: at }, i) => i > from && text !== '' && at < column);
  return !atMargin && left >= 0 ? left : foot;
}

/** The sidebar opens with the community's handle, or with its title and its name each over the same `@host`. */
function isCommunity(texts: readonly string[], row: number): boolean {
  const host = texts[row + 1] ?? '';
  return handleOf(texts[row]) !== null || (HOST.test(host) && texts[row + 3] === host);
}

/** The name in a handle, without the mark of a heading before it. */
const handleOf = (text = ''): string | null => HANDLE.exec(text.replace(/^#+ /, ''))?.[1] ?? null;

/** The row of the title that stands above a handle, where the two are the same word. */
function titleAbove(texts: readonly string[], handle: number): number | null {
  const at = texts.findLastIndex((text, i) => i < handle && text !== '');
  const name = handleOf(texts[handle]);
  return name !== null && plain(texts[at] ?? '') === plain(name) ? at : null;
}

/** The letters of a name, of what stands before its host. */
const plain = (text: string): string => (text.split('@')[0] ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
