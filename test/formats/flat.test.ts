// One property a forum: a thread written out as the forum prints it is read back with its writers, bodies and quotes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

interface Written {
  readonly author: string;
  /** From 1. */
  readonly number: number;
  readonly body: readonly string[];
  /** Whom it quotes, and with what. */
  readonly quote: { readonly author: string; readonly number: number; readonly text: string } | null;
}

interface Forum {
  readonly format: string;
  readonly write: (post: Written) => readonly string[];
}

const paragraphs = (body: readonly string[]) => body.flatMap((text, at) => (at === 0 ? [text] : ['', text]));
const said = ({ quote }: Written, open: (author: string) => readonly string[], close: readonly string[]) =>
  quote === null ? [] : [...open(quote.author), quote.text, ...close];

const forums: readonly Forum[] = [
  {
    format: 'discourse',
    write: (one) => [
      one.author,
      'Mar 3',
      ...said(one, (name) => [` ${name}:`], ['']),
      ...paragraphs(one.body),
      '',
      '2',
      '',
    ],
  },
  {
    format: 'discourse-page',
    write: (one) => [
      `${one.author}March 3, 2025, 7:11pm${one.number}`,
      ...said(one, (name) => [` ${name}:`], ['']),
      ...paragraphs(one.body),
      '',
    ],
  },
  {
    format: 'discourse-raw',
    write: (one) => [
      `${one.author} | 2025-03-03 19:11:22 UTC | #${one.number}`,
      '',
      ...said(one, (name) => [`[quote="${name}, post:${one.quote?.number}, topic:7"]`], ['[/quote]', '']),
      ...paragraphs(one.body),
      '',
      '-------------------------',
      '',
    ],
  },
  {
    format: 'github',
    write: (one) => [
      `${one.author} commented on Mar 3, 2024`,
      ...said(one, () => [], ['']),
      ...paragraphs(one.body),
      '',
    ],
  },
  {
    format: 'gh',
    write: (one) => [
      `author:\t${one.author}`,
      'association:\tmember',
      'edited:\tfalse',
      'status:\tnone',
      '--',
      ...(one.quote ? [`> ${one.quote.text}`, ''] : []),
      ...paragraphs(one.body),
      '--',
    ],
  },
  {
    format: 'xenforo',
    write: (one) => [
      one.author.slice(0, 1).toUpperCase(),
      one.author,
      'Mar 3, 2024',
      `#${one.number}`,
      ...said(one, (name) => [`${name} said:`], ['Click to expand...']),
      ...paragraphs(one.body),
    ],
  },
  {
    format: 'xenforo1',
    write: (one) => [
      `${one.author}Member`,
      'Joined:',
      'May 6, 2007',
      ...said(one, (name) => [`${name} said: ↑`], ['Click to expand...']),
      ...paragraphs(one.body),
      '',
      `${one.author}, Mar 3, 2012 at 3:12 PM`,
      `#${one.number}`,
    ],
  },
  {
    format: 'phpbb',
    write: (one) => [
      one.author,
      'Posts: 12',
      'Re: Bread',
      'Quote',
      `Post by ${one.author} » Sat Mar 02, 2024 5:49 am`,
      '',
      ...said(one, (name) => [`${name} wrote:`], ['']),
      ...paragraphs(one.body),
      'Top',
    ],
  },
  {
    format: 'smf',
    write: (one) => [
      one.author,
      'Member',
      `Posts: ${one.author.length}`,
      'Re: Bread',
      `« ${one.number === 1 ? '' : `Reply #${one.number - 1} `}on: March 02, 2017, 08:22:19 PM »`,
      ...said(one, (name) => [`Quote from: ${name} on March 02, 2017, 08:22:19 PM`], ['']),
      ...paragraphs(one.body),
      'Logged',
    ],
  },
  {
    format: 'vbulletin',
    write: (one) => [
      '03-15-2014, 07:23 AM',
      `#${one.number}`,
      one.author,
      'Member',
      '',
      'Join Date: May 2007',
      'Posts: 12',
      'Default',
      ...said(one, (name) => ['Quote:', `Originally Posted by ${name} View Post`], ['']),
      ...paragraphs(one.body),
      'Reply With Quote',
    ],
  },
  {
    format: 'invision',
    write: (one) => [
      one.author,
      'Members',
      `${one.author.length} posts`,
      'Posted May 15, 2013',
      ...said(one, (name) => [`On 5/15/2013 at 2:15 PM, ${name} said:`], ['']),
      ...paragraphs(one.body),
      'Quote',
    ],
  },
];

const anyThread = fc
  .array(
    fc.record({
      author: fc.constantFrom('ana-flour', 'bike42', 'Owl', 'quietreader'),
      body: fc.array(
        fc.array(fc.constantFrom('bread', 'rises', 'slowly', 'in', 'winter', 'because', 'ovens', 'cool'), {
          minLength: 4,
          maxLength: 8,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      quotes: fc.nat(),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) => {
    const posts: Written[] = [];
    for (const [i, { author, body, quotes }] of list.entries()) {
      const target = posts[quotes % (posts.length * 2 + 1)];
      const quote = target && target.author !== author ? { ...target, text: target.body[0] ?? '' } : null;
      // Every paragraph says something of its own, so that a quote has one source.
      const own = body.map((words, k) => `So ${words.join(' ')} at loaf ${i * 10 + k + 100}.`);
      posts.push({ author, number: i + 1, body: own, quote });
    }
    return posts;
  });

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(forums)('$format', ({ format, write }) => {
  it('is read back', () => {
    fc.assert(
      fc.property(anyThread, (posts) => {
        const { threads } = read(posts.flatMap(write).join('\n'));
        const { source, children = [] } = threads[0] ?? {};
        expect(source?.format).toBe(format);
        expect(children.map(({ author }) => author)).toEqual(posts.map(({ author }) => author));
        expect(children.map(({ raw }) => words(raw.lines.map(({ text }) => text).join(' ')))).toEqual(
          posts.map(({ body, quote }) => words([quote?.text ?? '', ...body].join(' '))),
        );
        const named = posts.map(({ quote }) => (quote === null || format.startsWith('g') ? null : `c${quote.number}`));
        expect(children.map(({ parent }) => parent)).toEqual(named);
      }),
      { numRuns: 60 },
    );
  });
});
