// What stands above the comments on a page: rows into the post.
import type { Age } from '../ages.ts';
import type { PostPlace } from '../assemble.ts';
import { wholeNumber } from '../numbers.ts';
import type { Page } from '../types.ts';
import { isUnderline, unmarked } from '../worded.ts';
import type { Words } from '../words.ts';
import { isJoined } from './names.ts';

export interface LemmyPost extends PostPlace {
  readonly title: string | null;
  readonly age: Age | null;
}

const ICONS = new Set(['message-square', 'link', 'fedilink', 'arrow-up', 'arrow-down', 'file-text', 'edit-2', 'star']);
/** Rows above an age in which the name of the one who posted may stand. */
const META_ROWS = 8;

/** Finds the post in the rows before the first comment; the whole of them where there is no page around it. */
export function postPlace(page: Page, texts: readonly string[], firstComment: number): LemmyPost | null {
  const metas = texts.slice(0, firstComment).flatMap((_, i) => metaAt(page, texts, i) ?? []);
  const [meta] = metas;
  const after = metas.at(-1)?.row ?? -1;
  const notice = texts.findIndex((text, i) => i > after && i < firstComment && isNotice(text, texts[i + 1], page));
  const stop = notice < 0 ? firstComment : notice;
  if (meta) {
    const title = titleOf(texts, meta, metas.length, stop);
    const { author, age } = meta;
    return {
      title: title && isJoined(texts, page.words) ? title.replaceAll('_', ' ') : title,
      author,
      age,
      first: afterCounts(texts, after + 1, stop, title),
      stop,
    };
  }
  const first = notice < 0 ? 0 : afterMenus(page, stop);
  return texts.slice(first, stop).some((text) => text !== '') ? { ...NOBODY, first, stop } : null;
}

const NOBODY = { title: null, author: null, age: null };

/** A page shows the title below the line of who posted it, or, where a count comes next, above that line. */
function titleOf(texts: readonly string[], { row, top, age }: Meta, metas: number, stop: number): string | null {
  const below = texts.slice(row + 1, stop).find((text) => text !== '' && (metas === 1 || !isCount(text))) ?? '';
  const above = texts.slice(0, top).findLast((text) => text !== '') ?? '';
  const title = isCount(below) || !age ? above : below;
  return title === '' || isCount(title) ? null : unmarked(title);
}

/** Passes over counts and icons, the title said again, and rows that hold but a converter's marks. */
function afterCounts(texts: readonly string[], first: number, stop: number, title: string | null): number {
  let at = first;
  const isPassed = (text: string) => text === '' || isCount(text) || isUnderline(text) || unmarked(text) === title;
  while (at < stop && isPassed(texts[at] ?? '')) at++;
  return at;
}

/** Passes over the lists of a page's menus. */
function afterMenus({ rows }: Page, stop: number): number {
  return rows.slice(0, stop).findLastIndex(({ text }) => /^(?:[-*+•] |# |- {3})/.test(text)) + 1;
}

interface Meta {
  readonly author: string;
  readonly age: Age | null;
  /** First and last row. */
  readonly top: number;
  readonly row: number;
}

/** `@ann to Cats@host.org English • 6 days ago`, on one row or on several that end here; a copy leaves out the age. */
function metaAt({ words }: Page, texts: readonly string[], row: number): Meta | null {
  const text = texts[row] ?? '';
  if (text === '' || text.length > 300) return null;
  const dot = Math.max(text.lastIndexOf('•'), text.lastIndexOf('·'));
  const rest = text.slice(dot + 1).trim();
  // A narrow column wraps the age.
  const age = words.age(rest) ?? (dot > 0 ? words.age(`${rest} ${texts[row + 1]}`) : null);
  if (!age && !(dot === text.length - 1 && text.includes('@'))) return null;
  const last = age && words.age(rest) === null ? row + 1 : row;
  for (let top = row; top > row - META_ROWS && top >= 0; top--) {
    const poster = posterAt(texts, top, top === row, words);
    if (poster) return { ...poster, age, row: last };
  }
  return null;
}

/** Who posted, by the row that says "to"; where it begins with that word, the name stands on the row above. */
function posterAt(
  texts: readonly string[],
  row: number,
  whole: boolean,
  words: Words,
): Pick<Meta, 'author' | 'top'> | null {
  const line = texts[row] ?? '';
  if (line.length > 300) return null;
  const author = posterOf(line, whole, words);
  if (author !== null) return { author, top: row };
  if (!words.to.has(line.split(' ', 1)[0] ?? '')) return null;
  let top = row - 1;
  while (top > row - META_ROWS && texts[top] === '') top--;
  const name = texts[top] ?? '';
  return name === '' ? null : { author: withoutHost(name), top };
}

/** The name before "to"; on rows above the age only where nothing, or a community with its host, follows. */
function posterOf(line: string, whole: boolean, words: Words): string | null {
  const parts = line.split(' ');
  const at = parts.findIndex((part, i) => i > 0 && words.to.has(part));
  if (at < 0 || !(whole || at === parts.length - 1 || parts[at + 1]?.includes('@'))) return null;
  return withoutHost(parts.slice(0, at).join(' '));
}

const withoutHost = (name: string): string => name.replace(/^@/, '').replace(/(?<=.)@.*$/, '');

/** A narrow page wraps the invitation to log in. */
const isNotice = (text: string, next: string | undefined, { words }: Page): boolean =>
  text === 'alert-triangle' ||
  words.isButton(text) ||
  [text, `${text} ${next ?? ''}`].some((line) => words.isNotice(line.replaceAll('_', ' ')));

const isCount = (text: string): boolean =>
  text.split(' ').every((word) => ICONS.has(word) || wholeNumber(word.replace(/^message-square/, '')) !== null);
