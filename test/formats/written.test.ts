// Mail, talk pages and clips that are written out from a tree are read back to the same tree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

interface Said {
  readonly author: string;
  readonly body: string;
  /** Index of the comment it answers; null at the top. */
  readonly parent: number | null;
  readonly depth: number;
}

const NAMES = ['Ann Lee', 'Bo Quist', 'Cora Vik', 'Dag Ness'];

/** Each comment answers one that is still open: the last, or one above it. */
const threads = fc
  .array(
    fc.record({
      author: fc.constantFrom(...NAMES),
      words: fc.array(fc.constantFrom('bread', 'rises', 'slowly', 'in', 'winter', 'because', 'ovens', 'cool'), {
        minLength: 5,
        maxLength: 9,
      }),
      up: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((list) => {
    const said: Said[] = [];
    const open: number[] = [];
    for (const [i, { author, words, up }] of list.entries()) {
      open.length = i === 0 ? 0 : Math.max(1, open.length - up);
      said.push({
        author,
        body: `Number ${i} says ${words.join(' ')}.`,
        parent: open.at(-1) ?? null,
        depth: open.length,
      });
      open.push(i);
    }
    return said;
  });

const address = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@oven.example`;
const time = (i: number) => `Mon, 4 Mar 2024 10:${String(10 + i)}:00 +0000`;

function letter({ author, body, parent }: Said, i: number, list: readonly Said[], ids: boolean): string {
  const above = parent === null ? undefined : list[parent];
  return [
    `From: ${author} <${address(author)}>`,
    `Date: ${time(i)}`,
    `Subject: ${above ? 'Re: ' : ''}Bread`,
    ...(ids ? [`Message-ID: <m${i}@oven.example>`] : []),
    ...(ids && above ? [`In-Reply-To: <m${parent}@oven.example>`] : []),
    '',
    ...(above && !ids ? [`On ${time(parent ?? 0)}, ${above.author} wrote:`, `> ${above.body}`, ''] : []),
    body,
    '',
    '-- ',
    `${author}, baker`,
    '',
  ].join('\n');
}

const shapes: readonly { readonly name: string; readonly write: (list: readonly Said[]) => string }[] = [
  {
    name: 'mbox',
    write: (list) =>
      list
        .map((one, i) => `From ${address(one.author)} Mon Mar  4 10:10:00 2024\n${letter(one, i, list, true)}`)
        .join('\n'),
  },
  { name: 'mail', write: (list) => list.map((one, i) => letter(one, i, list, false)).join('\n') },
  {
    name: 'wikitext',
    write: (list) =>
      list
        .map(({ author, body, depth }) => `${':'.repeat(depth)}${body} [[User:${author}|A]] 10:10, 4 March 2024 (UTC)`)
        .join('\n'),
  },
  {
    name: 'wikipedia-talk',
    write: (list) =>
      list
        .map(({ author, body, depth }) => `${' '.repeat(4 * depth)}${body} ${author} (talk) 10:10, 4 March 2024 (UTC)`)
        .join('\n'),
  },
  {
    name: 'markdown-clip',
    write: (list) =>
      list
        .flatMap(({ author, body, depth }) =>
          [`**${author}** · 3 days ago · 5 points`, '', body, ''].map((line) => '> '.repeat(depth + 1) + line),
        )
        .join('\n'),
  },
];

/** Most levels that text browsers indent a talk page by. */
const CAP = 5;

describe.each(shapes)('a written $name', ({ name, write }) => {
  it('is read back', () => {
    fc.assert(
      fc.property(threads, (list) => {
        const { threads: found } = read(write(list));
        const children = found[0]?.children ?? [];
        expect(found[0]?.source.format).toBe(name);
        expect(children.map(({ author }) => author)).toEqual(list.map(({ author }) => author));
        const own = children.map(({ raw }) => raw.lines.map(({ text }) => text).filter((text) => /^\w/.test(text)));
        expect(own).toEqual(list.map(({ body }) => [body]));
        if (name === 'wikipedia-talk' && list.every(({ depth }) => depth < 2)) return;
        // Text browsers indent no further: two in a row at that column may answer each other.
        const capped = (i: number) => name === 'wikipedia-talk' && (list[i]?.depth ?? 0) >= CAP;
        const expected = list.map(({ parent }) => (parent === null ? null : `c${parent + 1}`));
        expect(children.map(({ parent, parentBy }, i) => (parentBy === 'unknown' && capped(i) ? i : parent))).toEqual(
          expected.map((parent, i) => (children[i]?.parentBy === 'unknown' && capped(i) ? i : parent)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
