// What stands around the comments on a page: rows into the post, and the row at which the footer begins.
import type { Age } from '../ages.ts';
import type { PostPlace } from '../assemble.ts';
import { wholeNumber } from '../numbers.ts';
import type { Page, Row } from '../types.ts';

export interface LemmyPost extends PostPlace {
  readonly title: string | null;
  readonly age: Age | null;
}

const ICONS = new Set(['message-square', 'link', 'fedilink', 'arrow-up', 'arrow-down', 'file-text', 'edit-2', 'star']);
const HANDLE = /^!?[\p{L}\p{N}_ -]{1,60}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;
const FOOT = /^(?:join-lemmy\.org|Modlog|Create a post|(?:BE|UI): .{1,40}|[\d.KM]+ users ?\/ ?.{1,20})$/i;

/** Finds the post in the rows before the first comment; the whole of them where there is no page around it. */
export function postPlace(page: Page, firstComment: number): LemmyPost | null {
  const rows = page.rows.slice(0, firstComment);
  const metas = rows.flatMap((row, i) => (isMeta(row, page) ? [i] : []));
  const [meta] = metas;
  const notice = rows.findIndex(({ text }, i) => i > (metas.at(-1) ?? -1) && isNotice(text, page));
  const stop = notice < 0 ? rows.length : notice;
  if (meta === undefined) return rows.slice(0, stop).some(({ text }) => text !== '') ? bare(stop) : null;
  const title = rows.slice(meta + 1).find(({ text }) => text !== '' && !isCount(text))?.text ?? null;
  let first = (metas.at(-1) ?? meta) + 1;
  while (first < stop && isCount(rows[first]?.text ?? '')) first++;
  const text = rows[meta]?.text ?? '';
  return { title, author: posterOf(text, page), age: ageIn(text, page), first, stop };
}

const bare = (stop: number): LemmyPost => ({ title: null, author: null, age: null, first: 0, stop });

/** `@ann to Cats@host.org English • 6 days ago`. */
function isMeta({ text }: Row, page: Page): boolean {
  return text.length < 300 && ageIn(text, page) !== null && posterOf(text, page) !== null;
}

function ageIn(meta: string, { words }: Page): Age | null {
  const dot = Math.max(meta.lastIndexOf('•'), meta.lastIndexOf('·'));
  return dot < 0 ? null : words.age(meta.slice(dot + 1).trim());
}

function posterOf(meta: string, { words }: Page): string | null {
  const parts = meta.split(' ');
  const at = parts.findIndex((part, i) => i > 0 && words.to.has(part));
  return at < 0
    ? null
    : parts
        .slice(0, at)
        .join(' ')
        .replace(/^@/, '')
        .replace(/(?<=.)@.*$/, '');
}

const isNotice = (text: string, { words }: Page): boolean =>
  text === 'alert-triangle' || words.isNotice(text) || words.isButton(text);

const isCount = (text: string): boolean => ICONS.has(text) || wholeNumber(text) !== null;

/**
 * The row at which the page goes on after the last comment, whose lines stand at `column`. Text further left is not
 * enough for a sign, since hard wraps stand there too: there must be words of a footer.
 */
export function footerRow({ rows }: Page, lastHeader: number, column: number): number {
  const foot = rows.findIndex(({ text }, i) => i > lastHeader && FOOT.test(text.replace(/^• /, '')));
  if (foot < 0) return rows.length;
  const left = rows.findIndex(({ text, column: at }, i) => i > lastHeader && text !== '' && at < column);
  if (column > 0 && left >= 0) return left;
  const handle = rows.findIndex(({ text }, i) => i > lastHeader && i < foot && HANDLE.test(text));
  return handle < 0 ? foot : handle;
}
