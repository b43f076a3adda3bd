// What stands around the comments on a page: rows into the post, and the row at which the footer begins.
import type { Age } from '../ages.ts';
import type { PostPlace } from '../assemble.ts';
import { wholeNumber } from '../numbers.ts';
import type { Page } from '../types.ts';
import type { Words } from '../words.ts';

export interface LemmyPost extends PostPlace {
  readonly title: string | null;
  readonly age: Age | null;
}

const ICONS = new Set(['message-square', 'link', 'fedilink', 'arrow-up', 'arrow-down', 'file-text', 'edit-2', 'star']);
const HANDLE = /^!?[\p{L}\p{N}_ -]{1,60}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;
/** Rows above an age in which the name of the one who posted may stand. */
const META_ROWS = 8;
const FOOT = /^(?:join-lemmy\.org|Modlog|Create a post|(?:BE|UI): .{1,40}|[\d.KM]+ users ?\/ ?.{1,20})$/i;

/** Finds the post in the rows before the first comment; the whole of them where there is no page around it. */
export function postPlace(page: Page, texts: readonly string[], firstComment: number): LemmyPost | null {
  const metas = texts.slice(0, firstComment).flatMap((_, i) => metaAt(page, texts, i) ?? []);
  const [meta] = metas;
  const after = metas.at(-1)?.row ?? -1;
  const notice = texts.findIndex((text, i) => i > after && i < firstComment && isNotice(text, page));
  const stop = notice < 0 ? firstComment : notice;
  if (meta === undefined) return texts.slice(0, stop).some((text) => text !== '') ? bare(stop) : null;
  const title = texts.slice(meta.row + 1, stop).find((text) => text !== '' && !isCount(text)) ?? null;
  return {
    title: title?.replace(/^#+ /, '') ?? null,
    author: meta.author,
    age: meta.age,
    first: afterCounts(page, texts, after + 1, stop),
    stop,
  };
}

const bare = (stop: number): LemmyPost => ({ title: null, author: null, age: null, first: 0, stop });

/** Passes over counts and icons, and over what the converter left of them. */
function afterCounts({ rows }: Page, texts: readonly string[], first: number, stop: number): number {
  let at = first;
  while (at < stop && (isCount(texts[at] ?? '') || texts[at] === '')) at++;
  return rows[at] ? at : first;
}

interface Meta {
  readonly row: number;
  readonly author: string;
  readonly age: Age;
}

/** `@ann to Cats@host.org English • 6 days ago`, on one row or on several that end here. */
function metaAt({ words }: Page, texts: readonly string[], row: number): Meta | null {
  const text = texts[row] ?? '';
  if (text.length > 300) return null;
  const dot = Math.max(text.lastIndexOf('•'), text.lastIndexOf('·'));
  const age = words.age(text.slice(dot + 1).trim());
  if (!age) return null;
  const own = posterOf(text, words);
  if (own !== null) return { row, author: own, age };
  const above = texts.slice(Math.max(0, row - META_ROWS), row).filter((line) => line !== '');
  for (const [i, line] of [...above.entries()].reverse()) {
    const author = posterOf(words.to.has(line.split(' ')[0] ?? '') ? `${above[i - 1] ?? ''} ${line}` : line, words);
    if (author) return { row, author, age };
  }
  return null;
}

function posterOf(meta: string, words: Words): string | null {
  const parts = meta.split(' ');
  const at = parts.findIndex((part, i) => i > 0 && words.to.has(part));
  if (at < 0 || meta.length > 300) return null;
  const name = parts.slice(0, at).join(' ').replace(/^@/, '');
  return name.replace(/(?<=.)@.*$/, '') || null;
}

const isNotice = (text: string, { words }: Page): boolean =>
  text === 'alert-triangle' || words.isNotice(text) || words.isButton(text);

const isCount = (text: string): boolean => ICONS.has(text) || wholeNumber(text) !== null;

/**
 * The row at which the page goes on after the last comment, whose lines stand at `column`. Text further left is not
 * enough for a sign, since hard wraps stand there too: there must be words of a footer.
 */
export function footerRow({ rows }: Page, texts: readonly string[], lastHeader: number, column: number): number {
  const foot = texts.findIndex((text, i) => i > lastHeader && FOOT.test(text.replace(/^• /, '')));
  if (foot < 0) return rows.length;
  const left = rows.findIndex(({ text, column: at }, i) => i > lastHeader && text !== '' && at < column);
  if (column > 0 && left >= 0) return left;
  const handle = texts.findIndex((text, i) => i > lastHeader && i < foot && HANDLE.test(text));
  return handle < 0 ? foot : handle;
}
