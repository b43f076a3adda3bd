// GreaterWrong pages into threads: `NAME 25 Sep 2025 19:11 UTC`, points and `LW link Parent` above each comment.
import { flatFormat } from './flat/board.ts';
import type { Post } from './flat/post.ts';
import type { Format, Page } from './types.ts';

const HEAD = /^(\S.{0,60}?) (\d{1,2} [A-Z][a-z]{2,8} \d{4} \d{1,2}:\d\d UTC)$/;
const POINTS = /^([-−]?\d{1,5}) points?$/;
const META =
  /^(?:[-−]?\d{1,5} points?(?: .*)?|\d{1,4} ?[∶:] ?\d{1,4}|(?:LW|EA|AF)? ?link(?: Parent)?|Parent|\(EA\)|Edited)$/;
const FOOT = /^(?:What links here\?.*|Reply|Back to top|No comments\.)$/;
const MOST_META = 6;

export const greaterwrong: Format = flatFormat({
  name: 'greaterwrong',
  label: 'a GreaterWrong page with comments',
  body: 'plain',
  confidence: 0.95,
  postsOf,
  title: ({ rows }, [first]) => rows.slice(0, first?.first).find(({ text }) => text !== '')?.text ?? null,
});

function postsOf({ rows }: Page): readonly Post[] {
  const heads = rows.flatMap(({ text }, first) => {
    const [, author = '', age = ''] = text.length < 120 ? (HEAD.exec(text) ?? []) : [];
    if (author === '') return [];
    let last = first;
    while (last < first + MOST_META && META.test(rows[last + 1]?.text ?? '')) last++;
    const meta = rows.slice(first + 1, last + 1).map((row) => row.text);
    if (!meta.some((line) => line.includes('link') || POINTS.test(line))) return [];
    const score = meta.map((line) => POINTS.exec(line)?.[1]).find((points) => points !== undefined);
    return [
      {
        author,
        age,
        first,
        last,
        replies: meta.some((line) => line.endsWith('Parent')),
        score: score === undefined ? null : Number(score.replace('−', '-')),
      },
    ];
  });
  return heads.map(({ replies, ...head }, i) => {
    const stop = heads[i + 1]?.first ?? rows.length;
    let to = stop;
    while (to > head.last + 1 && (rows[to - 1]?.text === '' || FOOT.test(rows[to - 1]?.text ?? ''))) to--;
    // What replies to something and stands directly below a comment that replies to nothing can only answer that one.
    const above =
      replies && i > 0 && heads[i - 1]?.replies === false ? { parent: i - 1, parentBy: 'link' as const } : {};
    return { ...head, ...above, root: !replies, from: head.last + 1, to };
  });
}
