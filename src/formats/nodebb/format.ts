// NodeBB topics, copied or printed by text browsers, into threads. The rows are those that its own templates print.
import { addressedParents } from '../addressed.ts';
import { flatFormat } from '../flat/board.ts';
import type { Post } from '../flat/post.ts';
import { lastRow } from '../flat/rows.ts';
import type { QuoteStyle } from '../flat/style.ts';
import type { Format, Page, Row } from '../types.ts';
import type { Words } from '../words.ts';
import { type Head, headAt, LETTER, MOST_NAMES } from './header.ts';

const COUNT = /^(?:.{0,60}Reply Quote )?(-?\d{1,5})$/;
/** What stands below a title. */
const COUNTS = /Posts?\b.{0,40}\bViews?$|^Log in to reply$/;
const SAID = /^@(\S{1,60}) (?:said in .{1,300}|said):$/;

export const nodebb: Format = flatFormat({
  name: 'nodebb',
  label: 'a NodeBB topic copied from a browser',
  body: 'plain',
  confidence: 0.93,
  postsOf,
  quotes: quotesOf,
  title: ({ rows }, [first]) =>
    rows
      .slice(0, first?.first ?? 0)
      .reduce<string | null>(
        (best, { text }) => (text.length > (best?.length ?? 0) && !COUNTS.test(text) ? text : best),
        null,
      ),
});

function postsOf({ rows, words }: Page): readonly Post[] {
  const heads = rows.flatMap((_, row) => headAt(rows, row, words) ?? []);
  const parents = addressedParents(heads);
  const posts = heads.map(({ addressee, ...head }, i) => ({
    ...head,
    ...bodyOf(rows, head.last + 1, heads[i + 1]?.first ?? rows.length, words),
    ...parents[i],
  }));
  const previews = previewsOn(rows, posts);
  return posts.map(({ end, ...post }, i) => {
    const shown = previews[i];
    return shown === undefined ? post : { ...post, parent: shown, parentBy: 'link' as const };
  });
}

type Framed = Pick<Head, 'author' | 'first'> & Pick<Post, 'from' | 'to'> & { readonly end: number };

// So much of a post's beginning tells it from others by its writer.
const TELLING = 30;

/** A newer look shows the beginning of the post that is answered above an answer: its writer, and their words. */
function previewsOn(rows: readonly Row[], posts: readonly Framed[]): readonly (number | undefined)[] {
  const begun = new Map<string, number>();
  const key = (author: string, said: string) => JSON.stringify([author, said.slice(0, TELLING)]);
  return posts.map(({ author, first, from, to }, i) => {
    const above = rows.slice(posts[i - 1]?.end ?? first, first).flatMap(({ text }) => (text.length > 1 ? [text] : []));
    const [name = '', said = ''] = above;
    const parent = above.length < MOST_NAMES ? begun.get(key(name, said)) : undefined;
    const opening = rows.slice(from, to).find(({ text }) => text !== '')?.text ?? '';
    begun.set(key(author, opening), i);
    return parent;
  });
}

/** Before the counts of answers and votes; what stands below them is the top of the next post. */
function bodyOf(rows: readonly Row[], from: number, stop: number, words: Words) {
  const foot = lastRow(rows, from, stop, (text) => COUNT.test(text));
  let to = foot < 0 ? stop : foot;
  const isFoot = (text: string) =>
    text === '' ||
    LETTER.test(text) ||
    words.isPrinted('nodebbFoot', text) ||
    words.isPrinted('nodebbFoot', text.slice(1));
  while (to > from && isFoot(rows[to - 1]?.text ?? '')) to--;
  const score = COUNT.exec(rows[foot]?.text ?? '')?.[1];
  return { from, to, end: foot < 0 ? stop : foot + 1, score: score === undefined ? null : Number(score) };
}

/** `@Ann-Lee said in TITLE:` stands above what Ann Lee is quoted with. */
function quotesOf(page: Page): QuoteStyle {
  const slug = (name: string) => name.toLowerCase().replace(/\s+/g, '-');
  const names = new Map(postsOf(page).flatMap(({ author }) => (author === null ? [] : [[slug(author), author]])));
  return {
    opens: ({ text }) => {
      const name = text.length < 400 ? SAID.exec(text)?.[1] : undefined;
      return name === undefined ? null : { name: names.get(slug(name)) ?? name };
    },
    steps: [4],
  };
}
