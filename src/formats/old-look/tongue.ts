// A page of the old look in another language into the same rows in English: headers, links below bodies, what stands above.
import type { Page, Row } from '../types.ts';
import type { Words } from '../words.ts';

const OPENS = /^\[[–+-]\]/;
/** `puntos6` before the next of three scores, `hijos)` behind a count. */
const PIECE = /^(\p{L}+)(-?\d.{0,8}|\))?$/u;
const BULLET = /^(?:[•*+-] +)?/;
const LONGEST = 200;

/** Rows keep their places; only what they read as is changed, and only in what a page prints. */
export function inEnglish(page: Page): Page {
  const { rows, words } = page;
  const headers = rows.map(({ text }) => (OPENS.test(text) ? headerIn(text, words) : null));
  if (!headers.some((header, i) => header !== null && header !== rows[i]?.text)) return page;
  const first = headers.findIndex((header) => header !== null);
  return {
    ...page,
    rows: rows.map((row, i): Row => {
      const text = headers[i] ?? (i < first ? aboveIn(row.text, words) : linkIn(row.text, words));
      return text === row.text ? row : { ...row, text };
    }),
  };
}

function headerIn(text: string, words: Words): string {
  if (text.length > LONGEST) return text;
  return text
    .split(' ')
    .map((piece) => {
      const [, word = '', behind = ''] = PIECE.exec(piece) ?? [];
      if (behind === ')' && words.isPrinted('oldRedditChildren', word)) return 'children)';
      return behind !== ')' && words.isPrinted('oldRedditPoints', word) ? `points${behind}` : piece;
    })
    .join(' ');
}

function linkIn(text: string, words: Words): string {
  const mark = BULLET.exec(text)?.[0] ?? '';
  const link = text.slice(mark.length);
  if (words.isPrinted('oldRedditPermalink', link)) return `${mark}permalink`;
  return words.isPrinted('oldRedditParent', link) ? `${mark}parent` : text;
}

/** "enviado hace 1 día por ana" */
function aboveIn(text: string, words: Words): string {
  if (text.length > LONGEST) return text;
  if (words.isPrinted('oldRedditSorted', text)) return 'sorted by:';
  const mark = BULLET.exec(text)?.[0] ?? '';
  if (words.isPrinted('oldRedditComments', text.slice(mark.length)))
    return `${mark}${/\d{1,9}/.exec(text)?.[0] ?? ''} comments`;
  const parts = (words.printedAs('oldRedditSubmitted', text) ?? '').split(' ');
  const by = parts.findLastIndex((part) => words.isPrinted('oldRedditBy', part));
  return by < 1 ? text : `submitted ${parts.slice(0, by).join(' ')} by ${parts.slice(by + 1).join(' ')}`;
}
