// Questions of Microsoft Q&A into threads: a name with "Reputation points" and a whole time of day above each question, comment and answer.
import { isoOf } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { once } from './once.ts';
import type { Format, Page } from './types.ts';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
/** `1. [ Ann Lee ][12] • Follow 3,925 Reputation points • MVP` */
const WRITER =
  /^(?:\d{1,3}\. )?(?:\[ ?)?(.{1,60}?)(?: ?\](?:\[\d{1,4}\])?)?(?: • Follow)? [\d,.]{1,9} Reputation points?\b/;
const POINTS = /^(?:[\d,.]{1,9} )?Reputation points?\b/;
const COUNT = /^[\d,.]{1,9}$/;
const MOST_HEAD = 8;

export const microsoftQa: Format = flatFormat({
  name: 'microsoft-qa',
  label: 'a question of Microsoft Q&A with comments and answers',
  body: 'plain',
  confidence: 0.94,
  postsOf: (page) => once(page, postsIn),
  title: (page, [first]) => titleOf(page, first?.first ?? 0),
});

function titleOf({ rows, words }: Page, stop: number): string | null {
  const above = rows.slice(0, stop).filter(({ text }) => text !== '' && !words.isPrinted('msqaFoot', text));
  return above.at(-1)?.text.replace(/^#{1,6} /, '') ?? null;
}

function postsIn(page: Page): readonly Post[] {
  const { rows } = page;
  const heads = rows.flatMap(({ text }, row) => {
    const writer = TIME.test(text) ? writerAbove(page, row) : null;
    return writer ? [{ ...writer, last: row, published: isoOf(text) }] : [];
  });
  return heads.map((head, i) => {
    const from = head.last + 1;
    return { ...head, from, to: bodyEnd(page, from, heads[i + 1]?.first ?? rows.length) };
  });
}

/** In one row, or the name, the points and what they are in rows of their own. */
function writerAbove({ rows }: Page, time: number): Pick<Post, 'author' | 'first'> | null {
  for (let row = time - 1; row >= Math.max(0, time - MOST_HEAD); row--) {
    const text = rows[row]?.text ?? '';
    const whole = WRITER.exec(text)?.[1];
    if (whole !== undefined && !COUNT.test(whole)) return { author: whole, first: row };
    if (!POINTS.test(text)) continue;
    let name = row - 1;
    while (name > 0 && (rows[name]?.text === '' || COUNT.test(rows[name]?.text ?? ''))) name--;
    return { author: rows[name]?.text ?? null, first: name };
  }
  return null;
}

/** Before the first row of buttons. */
function bodyEnd({ rows, words }: Page, from: number, stop: number): number {
  const foot = rows.slice(from, stop).findIndex(({ text }) => words.isPrinted('msqaFoot', text));
  let to = foot < 0 ? stop : from + foot;
  while (to > from && rows[to - 1]?.text === '') to--;
  return to;
}
