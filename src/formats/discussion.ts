// GitHub discussions as text: "Comment options" stands above each comment, buttons for votes below those at the top, counts of replies before these.
import { isMonthDay } from './dates.ts';
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import { once } from './once.ts';
import type { Format, Page } from './types.ts';

const NAME = /^@?[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?$/;
/** How many reacted, and with what. */
const COUNT = /^(?:\d{1,5}|\p{Extended_Pictographic}\uFE0F?(?: ?\d{1,4})?)$/u;
const REPLIES = /^(\d{1,4}) repl(?:y|ies)$/;
const NUMBER = /^#\d{1,7}$/;
// Between the options and the name: errors of the page, "Quote reply", "edited", who edited.
const MOST_BETWEEN = 50;

export const discussion: Format = flatFormat({
  name: 'github-discussion',
  label: 'a GitHub discussion, as text',
  body: 'plain',
  confidence: 0.97,
  postsOf: (page) => once(page, postsIn),
  title: ({ rows }) => {
    const filled = rows.flatMap(({ text }) => (text === '' ? [] : [text]));
    return filled[filled.findIndex((text) => NUMBER.test(text)) - 1] ?? null;
  },
});

type Head = Pick<Post, 'author' | 'age' | 'edited' | 'first' | 'last'>;

function postsIn(page: Page): readonly Post[] {
  const { rows, words } = page;
  const marks = rows.flatMap(({ text }, row) => (words.isPrinted('discussionMark', text) ? [row] : []));
  const heads = marks.flatMap((mark, i) => headBelow(page, mark, marks[i + 1] ?? rows.length) ?? []);
  const voted = heads.map(({ last }, i) => hasBelow(page, last, heads[i + 1]?.first, 'discussionVote'));
  const above = topsOf(page, heads, voted);
  return heads.map((head, i): Post => {
    const from = head.last + 1;
    const to = bodyEnd(page, from, heads[i + 1]?.first ?? rows.length);
    const top = above[i];
    return { ...head, from, to, ...(top === undefined ? { root: true } : { parent: top, parentBy: 'depth' as const }) };
  });
}

/** A name above a date. */
function headBelow({ rows, words }: Page, mark: number, next: number): Head | null {
  const places = rows
    .slice(mark + 1, Math.min(next, mark + MOST_BETWEEN))
    .flatMap(({ text }, i) => (text === '' ? [] : [mark + 1 + i]));
  const textAt = (i: number) => rows[places[i] ?? -1]?.text ?? '';
  const dated = places.findIndex((_, i) => i > 0 && NAME.test(textAt(i - 1)) && isMonthDay(textAt(i)));
  if (dated < 0) return null;
  let last = dated;
  while (words.isPrinted('githubRole', textAt(last + 1))) last++;
  const edited = places.slice(0, dated).some((row) => rows[row]?.text === 'edited');
  return { author: textAt(dated - 1), age: textAt(dated), edited, first: mark, last: places[last] ?? mark };
}

const hasBelow = ({ rows, words }: Page, from: number, stop: number | undefined, what: 'discussionVote') =>
  rows.slice(from, stop).some(({ text }) => words.isPrinted(what, text));

/** For each comment the one it answers: those with votes answer the first, others the last with votes, or whose replies are not all told. */
function topsOf({ rows }: Page, heads: readonly Head[], voted: readonly boolean[]): readonly (number | undefined)[] {
  const counted = voted.some((is) => is);
  let top = 0;
  let open = 0;
  return heads.map(({ last }, i) => {
    const below = rows.slice(last + 1, heads[i + 1]?.first).map(({ text }) => Number(REPLIES.exec(text)?.[1] ?? 0));
    const replies = Math.max(0, ...below);
    if (i === 0) return undefined;
    const isTop = counted ? voted[i] === true : open === 0;
    if (!isTop) {
      open--;
      return top;
    }
    top = i;
    open = replies;
    return 0;
  });
}

/** Before the first button below the words, and what was counted there. */
function bodyEnd({ rows, words }: Page, from: number, stop: number): number {
  let to = from;
  const isOver = (text: string) =>
    words.isPrinted('discussionFoot', text) || words.isPrinted('discussionVote', text) || REPLIES.test(text);
  while (to < stop && !isOver(rows[to]?.text ?? '')) to++;
  const trim = () => {
    while (to > from && rows[to - 1]?.text === '') to--;
  };
  for (trim(); to > from && COUNT.test(rows[to - 1]?.text ?? ''); trim()) to--;
  return to;
}
