// Rows as a converter wrote them into cells without its marks: link targets, image marks, numbers of links, buttons.
import type { BodyKind } from '../../thread/index.ts';
import type { Page, Row } from '../types.ts';
import type { Cell } from './cells.ts';

/**
 * What converters put around the words of a page. Each alternative is short or ends at a character it cannot hold, so
 * that no text makes the search slow. In Markdown a number in brackets may be the text of a link.
 */
const noise = (number: string): string =>
  [
    String.raw`!\[[^\][]{0,100}\]\((?:data:[^()\s]*|[^()\s]{0,300})(?: "[^"]{0,100}")?\)`, // image: ![alt](target)
    String.raw`\[?\]\([^()\s]{0,300}(?: "[^"]{0,100}")?\)`, // end of a link: ](target "title")
    String.raw`\[(?:${number}|\/[^\][]{0,300}|https?:[^\][]{0,300}|icon-96x96|IMG|)\]`, // [12] [/u/ann] [IMG] []
    String.raw`^\[(?!deleted|removed|email)[\w.%-]{1,80}\](?=$|@)`, // a picture's file name
    String.raw`\((?:BUTTON|\*| )\)`, // lynx
    '<[a-z/][^<>]{0,300}>|<!-- -->',
    '&nbsp;',
    'linkfedilink', // titles of icons glued to a name
    String.raw`(?<=\d)(?=edit-2 )`,
    String.raw`\[$|^\[(?![^\][]{1,40}\](?!\())`, // a link that goes on in the next row
  ].join('|');
const PLAIN = new RegExp(noise(String.raw`\d{1,4}`), 'g');
/** In Markdown a bracket opens a link, unless it closes without a target or is escaped. */
const MARKDOWN = new RegExp(
  String.raw`${noise(String.raw`\d{1,4}(?=\](?!\())`)}|(?<!\\)\[(?![^\][]{1,40}\](?!\())`,
  'g',
);
const BULLET = /^[-*+•□☆○■★◎●△](?:\s+|$)/;
/** lynx and html2text go on with these where lists are nested. */
const NESTED = /^[-*+•o#@=](?:\s+|$)/;
const LONGEST = 6000;

export function cleanCells({ rows }: Page, kind: BodyKind): readonly Cell[] {
  const marks = kind === 'markdown' ? MARKDOWN : PLAIN;
  const code = kind === 'markdown' ? fenced(rows) : new Set<number>();
  const isNested =
    kind === 'plain' && rows.filter(({ text, column }) => column > 0 && /^[+o#@=] +\S/.test(text)).length > 1;
  return rows.flatMap(({ text, column }, row) => {
    if (code.has(row)) return [];
    const bullet = (isNested && column > 0 ? NESTED : BULLET).exec(text)?.[0] ?? '';
    const rest = text.slice(bullet.length, LONGEST);
    const at = column + bullet.length;
    const parts = rest
      .split(marks)
      .map((part) => (kind === 'markdown' ? part.replace(/\\(?=[^A-Za-z0-9\s])|\*\*/g, '') : part).trim())
      .filter((part) => part !== '');
    if (bullet !== '')
      return [{ text: parts[0] ?? '', row, column, bullet: bullet.trim() }, ...cellsOf(parts.slice(1), row, at)];
    return cellsOf(parts, row, column);
  });
}

const cellsOf = (parts: readonly string[], row: number, column: number): readonly Cell[] =>
  parts.map((text) => ({ text, row, column, bullet: '' }));

/** Rows of code between two fences. */
export function fenced(rows: readonly Row[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: number | null = null;
  for (const [row, { text }] of rows.entries()) {
    if (!text.startsWith('```')) continue;
    for (let i = open ?? row; open !== null && i <= row; i++) inside.add(i);
    open = open === null ? row : null;
  }
  return inside;
}

/** The words of each row. */
export function cleanTexts({ rows }: Page, cells: readonly Cell[]): readonly string[] {
  const texts = rows.map(() => '');
  for (const { text, row } of cells) texts[row] = `${texts[row]} ${text}`.trim();
  return texts;
}
