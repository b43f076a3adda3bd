// phpBB topics into threads: `by NAME » DATE` (prosilver) or `Posted: DATE` (subsilver) above each body, the writer's panel around.
import { isDate } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import { panelAbove, panelBelow } from './flat/panel.ts';
import type { Post } from './flat/post.ts';
import { sayingAt } from './flat/says.ts';
import type { Format, Page, Row } from './types.ts';

const MARK = ' » ';
const RULER = /^_{20,}$/;
const BUTTON =
  /^(?:[*•◦-] )?(?:Quote|Zitieren|Citer|Citar|Cita|Citeer|Cytuj|Citovat|Citovať|Citera|Sitat|Цитата|Report|Reply with quote)$/;
const EDITED = /^(?:Last )?[Ee]dited by .{1,160}$/;
const PAGE_END =
  /^(?:Post Reply|Post a reply|Return to .{1,80}|Display posts from previous.*|\d+ posts? .{1,3} Page \d+ of \d+|Who is online)$/i;
// How far above the date a panel may begin.
const MOST_PANEL = 24;

interface Head {
  readonly author: string;
  readonly age: string;
  /** First and last row of panel, title and date. */
  readonly first: number;
  readonly last: number;
}

export const phpbb: Format = flatFormat({
  name: 'phpbb',
  label: 'a phpBB topic',
  body: 'plain',
  confidence: 0.92,
  postsOf,
  signatures: 'some',
  quotes: ({ words }) => ({
    opens: ({ text }, isWriter) => sayingAt(text, isWriter, words),
    isNoise: (text) => RULER.test(text),
  }),
  title: ({ rows }, [first]) => (first ? titleOf(rows.slice(first.first, first.last + 1)) : null),
});

/** The title stands above the byline; a button may stand between. */
function titleOf(head: readonly Row[]): string | null {
  const above = head.slice(0, -1).findLast(({ text }) => text !== '' && !BUTTON.test(text))?.text ?? null;
  return above?.replace(/^(?:Re|Post subject): /, '') ?? null;
}

function postsOf(page: Page): readonly Post[] {
  const { rows } = page;
  const heads: Head[] = [];
  for (let row = 0; row < rows.length; row++) {
    const head = bylineAt(page, row, (heads.at(-1)?.last ?? -1) + 1) ?? postedAt(page, row);
    if (head) heads.push(head);
  }
  return heads.map((head, i) => {
    const from = head.last + 1;
    return { ...head, from, to: bodyEnd(page, from, heads[i + 1]?.first ?? rows.length) };
  });
}

/** `Post by ann » 05 Apr 2015, 11:01`: the name is known by the panel above, else by the word before it. */
function bylineAt(page: Page, row: number, floor: number): Head | null {
  const { rows, words } = page;
  const text = rows[row]?.text ?? '';
  const at = text.lastIndexOf(MARK);
  if (at < 1 || at > 120 || !isDate(text.slice(at + MARK.length))) return null;
  const left = text.slice(0, at).trim();
  const top = panelTop(rows, row, floor, left);
  if (top !== null) return { author: rows[top]?.text ?? '', age: text.slice(at + MARK.length), first: top, last: row };
  const parts = left.split(' ');
  const by = parts.findIndex((part) => words.isForum('by', part.replace(/^Post/, '')));
  const author = parts.slice(by + 1).join(' ');
  const first = BUTTON.test(rows[row - 1]?.text ?? '') ? row - 2 : row;
  return author === '' ? null : { author, age: text.slice(at + MARK.length), first: Math.max(floor, first), last: row };
}

/** The row that is the name which ends the byline; it opens the panel. */
function panelTop(rows: readonly Row[], row: number, floor: number, left: string): number | null {
  for (let i = row - 1; i >= Math.max(floor, row - MOST_PANEL); i--) {
    const text = rows[i]?.text ?? '';
    if (text !== '' && text.length < 60 && (left === text || left.endsWith(` ${text}`))) return i;
  }
  return null;
}

/** subsilver: `Post subject: …` / `Posted: DATE` / [Offline] / name / panel. */
function postedAt(page: Page, row: number): Head | null {
  const { rows } = page;
  const found = /^(?:Post)?Posted: (.{6,40})$/.exec(rows[row]?.text ?? '');
  if (!found?.[1] || !isDate(found[1])) return null;
  let name = row + 1;
  while (/^(?:|Offline|Online)$/.test(rows[name]?.text ?? 'end')) name++;
  const picture = page.words.isForum('avatar', rows[name + 1]?.text ?? '') ? name + 1 : name;
  const subject = rows[row - 1]?.text.startsWith('Post subject:') ? row - 1 : row;
  return {
    author: rows[name]?.text ?? '',
    age: found[1],
    first: subject,
    last: panelBelow(page, picture, rows.length) - 1,
  };
}

/** Before the row `Top`, which stands below body and signature, or before the end of the page. */
function bodyEnd(page: Page, from: number, stop: number): number {
  const { rows, words } = page;
  let end = from;
  const isEnd = (text: string) => PAGE_END.test(text) || words.isPrinted('phpbbEnd', text);
  while (end < stop && !isEnd(rows[end]?.text ?? '')) end++;
  const isEdited = (text: string) => EDITED.test(text) || words.isPrinted('phpbbEdited', text);
  const isTail = (text: string) =>
    text === '' || RULER.test(text) || isEdited(text) || words.isForum('avatar', text) || words.isForum('top', text);
  while (end > from && isTail(rows[end - 1]?.text ?? '')) end--;
  // A panel may stand below the body (phpBB 3.0): a name, its labels and values.
  const panel = panelAbove(page, end, from);
  if (panel === end) return end;
  const top = rows.slice(from, panel).findLastIndex(({ text }) => words.isForum('top', text));
  return top < 0 ? end : bodyEnd(page, from, from + top);
}
