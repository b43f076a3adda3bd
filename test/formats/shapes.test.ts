// One property a shape: a thread written out as that front end and converter print it is read back to the same tree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

interface Written {
  readonly author: string;
  readonly host: string | null;
  readonly score: number;
  readonly days: number;
  readonly body: readonly string[];
  /** From 1. */
  readonly depth: number;
  /** How many comments stand below it. */
  readonly below: number;
}

interface Shape {
  readonly name: string;
  /** False where the shape does not keep who answers whom. */
  readonly nested: boolean;
  /** False where names have no host. */
  readonly hosts?: false;
  /** False where no score is shown. */
  readonly scores?: false;
  /** What the page prints above and below its comments. */
  readonly head?: readonly string[];
  readonly foot?: readonly string[];
  readonly write: (one: Written) => readonly string[];
}

const pad = (column: number, lines: readonly string[]) =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
const paragraphs = (body: readonly string[]) => body.flatMap((text, at) => (at === 0 ? [text] : ['', text]));
const full = ({ author, host }: Written) => (host === null ? author : `${author}@${host}`);
const ago = ({ days }: Written) => (days === 1 ? '1 day ago' : `${days} days ago`);
const span = ({ days }: Written) => (days === 1 ? '1 day' : `${days} days`);

/** How each shape prints one comment; a page is its comments, one below the other. */
const shapes: readonly Shape[] = [
  {
    name: 'lemmy-ui 0.17 through Resiliparse',
    nested: false,
    write: (one) => [
      `@${full(one)}`,
      'link',
      'fedilink',
      'English',
      `${one.score}•${ago(one)}`,
      '',
      ...paragraphs(one.body),
      '',
    ],
  },
  {
    name: 'mlmym with its counts',
    nested: true,
    write: (one) => [
      `[–] ${full(one)} ${one.score} points ${ago(one)} (${one.below} ${one.below === 1 ? 'child' : 'children'})`,
      '',
      ...paragraphs(one.body),
      '',
      'permalink fedilink source',
      '',
    ],
  },
  {
    name: 'old Reddit without its style sheet',
    nested: true,
    hosts: false,
    write: (one) => [
      `[–]${one.author} ${one.score - 1} points${one.score} points${one.score + 1} points ${ago(one)} (${one.below} children)`,
      '',
      ...paragraphs(one.body),
      '',
      ...['permalink', 'embed', 'save', ...(one.depth > 1 ? ['parent'] : []), 'report', 'reply'].map(
        (link) => `  • ${link}`,
      ),
      '',
    ],
  },
  {
    name: 'WordPress through lynx',
    nested: true,
    hosts: false,
    scores: false,
    head: ['3 thoughts on “Bread”', ''],
    foot: ['', 'Leave a Reply'],
    write: (one) => [
      ...pad(5 * one.depth, [`* ${one.author} says:`]),
      ...pad(5 * one.depth + 2, [`March ${one.days}, 2015 at 9:12 am`, ...paragraphs(one.body), 'Reply']),
    ],
  },
  {
    name: 'WordPress copied from Firefox',
    nested: true,
    hosts: false,
    scores: false,
    head: ['3 thoughts on “Bread”', ''],
    foot: ['', 'Leave a Reply'],
    write: (one) =>
      pad(4 * one.depth, [
        `${one.author} says:`,
        `March ${one.days}, 2015 at 9:12 am`,
        '',
        ...paragraphs(one.body),
        'Reply',
      ]),
  },
  {
    name: 'Reddit with its levels',
    nested: true,
    hosts: false,
    write: (one) => [
      `level ${one.depth}`,
      one.author,
      '·',
      ago(one),
      ...paragraphs(one.body),
      '',
      `${one.score}`,
      '',
      'Reply',
      'Share',
    ],
  },
  {
    name: 'Substack',
    nested: false,
    hosts: false,
    head: ['Is bread slow?', 'Discussion about this post', ''],
    foot: ['31 more comments...', 'Ready for more?'],
    write: (one) => [
      one.author,
      `Oct ${one.days}`,
      '',
      ...paragraphs(one.body),
      'Expand full comment',
      `Like (${one.score})`,
      'Reply',
      'Share',
      '',
    ],
  },
  {
    name: 'Facebook',
    nested: false,
    hosts: false,
    head: ['Is bread slow?', 'Most relevant'],
    write: (one) => [one.author, ...paragraphs(one.body), `${one.days}d`, 'Like', 'Reply', `${one.score}`],
  },
  {
    name: 'PieFed with its depths',
    nested: true,
    write: (one) => [
      'by',
      full(one),
      `${ago(one)} depth: ${one.depth}`,
      '',
      ...paragraphs(one.body),
      '',
      '\u00a0reply',
      `${one.score}`,
    ],
  },
  {
    name: 'w3m',
    nested: true,
    write: (one) => [
      ...pad(4 * one.depth - 2, ['• ']),
      ...pad(4 * one.depth, [
        `[icon-96x96]@${full(one)}`,
        ' ',
        ' ',
        'English',
        `${one.score}•${ago(one)}`,
        '',
        ...paragraphs(one.body),
      ]),
      '',
    ],
  },
  {
    name: 'pandoc plain',
    nested: true,
    write: (one) => [
      ...pad(4 * one.depth - 4, ['-   []']),
      ...pad(4 * one.depth, [
        `[]${full(one)}[][]English`,
        '',
        `[]${one.score}·`,
        '',
        ago(one),
        '',
        ...paragraphs(one.body),
      ]),
      '',
    ],
  },
  {
    name: 'html-to-text',
    nested: true,
    write: (one) => [
      ...pad(3 * one.depth - 2, ['* minus-square']),
      ...pad(3 * one.depth, [
        `[/icons/icon-96x96.png]${full(one)} [/u/${full(one)}]`,
        'link',
        '[/post/1/1]',
        'fedilink',
        '[https://towns.example/comment/1]English',
        '',
        'arrow-up',
        `${one.score}·`,
        ago(one),
        '',
        ...paragraphs(one.body),
      ]),
      '',
    ],
  },
  {
    name: 'turndown',
    nested: true,
    write: (one) => [
      ...pad(4 * one.depth - 4, ['*   minus-square']),
      '',
      ...pad(4 * one.depth, [
        `[![](/icons/icon-96x96.png)@${full(one)}](/u/${full(one)} "@${full(one)}")[`,
        '',
        'link',
        '',
        '](/comment/1 "link")[',
        '',
        'fedilink',
        '',
        '](https://towns.example/comment/1 "link")',
        '',
        'English',
        '',
        `${one.score}•${ago(one)}`,
        '',
        ...paragraphs(one.body),
      ]),
      '',
    ],
  },
  {
    name: 'node-html-markdown',
    nested: true,
    write: (one) => [
      ...pad(2 * one.depth - 2, ['* minus-square  ']),
      ...pad(2 * one.depth - 2, [
        `[![](/icons/icon-96x96.png)@${full(one)}](/u/a "@a")[link](/comment/1 "link")[fedilink](https://towns.example/comment/1 "link")English${one.score}•${ago(one)}  `,
        ...paragraphs(one.body),
      ]),
      '',
    ],
  },
  {
    name: 'Beautiful Soup',
    nested: false,
    write: (one) => [
      'minus-square',
      one.author,
      ...(one.host === null ? [] : [`@${one.host}`]),
      ...['link', 'fedilink', 'English', 'arrow-up', `${one.score}`, '·', ago(one)],
      ...one.body,
    ],
  },
  {
    name: 'the text of a browser',
    nested: false,
    write: (one) => [
      one.author,
      ...(one.host === null ? [] : [`@${one.host}`]),
      ...['English', `${one.score}·`, ago(one), '', ...paragraphs(one.body), ''],
    ],
  },
  {
    name: 'lynx',
    nested: true,
    write: (one) => [
      ...pad(5 + 5 * (one.depth - 1), [`${'*+o#@'[one.depth - 1]} (BUTTON)`]),
      ...pad(7 + 5 * (one.depth - 1), [
        `@${full(one)}`,
        'English',
        `${one.score}•${ago(one)}`,
        ...paragraphs(one.body),
      ]),
    ],
  },
  {
    name: 'elinks',
    nested: true,
    write: (one) => [
      ...pad(5 * one.depth, ['•', '']),
      ...pad(5 * one.depth + 2, [
        `[7][IMG][8]@${full(one)}`,
        'English',
        `${one.score}•${ago(one)}`,
        '',
        ...paragraphs(one.body),
      ]),
      '',
    ],
  },
  {
    name: "Debian's html2text",
    nested: false,
    write: (one) => [`@${full(one)}`, 'English', `${one.score}•${ago(one)}`, ...paragraphs(one.body)],
  },
  {
    name: "Python's html2text",
    nested: true,
    write: (one) => [
      ...pad(2 * one.depth, ['* minus-square']),
      '',
      `[![](/icon-96x96.png)@${full(one)}](/u/a "@a")[link](/comment/1 "link")[fedilink](https://towns.example/comment/1 "link")English`,
      '',
      `${one.score}•${ago(one)}`,
      '',
      ...paragraphs(one.body),
      '',
    ],
  },
  {
    name: 'pandoc gfm',
    nested: true,
    write: (one) => [
      ...pad(4 * one.depth - 4, ['-   <div class="ms-2">']),
      '',
      ...pad(4 * one.depth, [
        '![](/icons/icon-96x96.png)',
        '',
        `@${full(one)}[](/comment/1 "link")[](https://towns.example/comment/1 "link")`,
        '',
        'English',
        '',
        `${one.score}`,
        '',
        '•',
        '',
        ago(one),
        '',
        '</div>',
        '',
        ...paragraphs(one.body),
      ]),
      '',
    ],
  },
  {
    name: 'a selection copied from a browser',
    nested: false,
    scores: false,
    head: ['Is bread slow?', '', ''],
    foot: ['', 'Towns@garden.example', 'Create a post', 'Modlog'],
    write: (one) => ['', one.author, `@${one.host ?? 'towns.example'}`, 'English', ...paragraphs(one.body), ''],
    hosts: false,
  },
  {
    name: 'a selection copied from Firefox',
    nested: true,
    scores: false,
    hosts: false,
    head: ['Is bread slow?', '', 'Hot'],
    foot: ['', 'Towns@garden.example', 'Create a post', '', '    Modlog'],
    write: (one) =>
      pad(4 * one.depth, [one.author, `@${one.host ?? 'towns.example'}`, 'English', '', ...paragraphs(one.body)]),
  },
  {
    name: 'mbin through pandoc gfm',
    nested: false,
    write: (one) => [
      ...[
        `[${full(one)}](/u/a "@a")`,
        '',
        `, [${ago(one)}](#c)`,
        '',
        ...paragraphs(one.body),
        '',
        `${one.score}`,
        '',
        '0',
        '',
        '[Reply](#)',
        '',
        'Boost',
        '',
        '\\(0\\)',
      ].map((line) => `> ${line}`.trim()),
      '',
    ],
  },
  {
    name: 'mbin',
    nested: false,
    write: (one) => [
      `${full(one)} , ${ago(one)}`,
      '',
      ...paragraphs(one.body),
      '',
      `${one.score}`,
      '0',
      'Reply',
      'Boost (2)',
      'More',
      '',
    ],
  },
  {
    name: 'lemmy-ui 1.0 through pandoc',
    nested: true,
    write: (one) => [
      ...pad(4 * one.depth - 4, ['-   []']),
      ...pad(4 * one.depth, [
        full(one),
        '',
        'English',
        '',
        span(one),
        '',
        ...paragraphs(one.body),
        '',
        `${one.score}`,
        '',
        '0',
      ]),
      '',
    ],
  },
  {
    name: 'lemmy-ui 1.0 through lynx',
    nested: true,
    write: (one) => [
      ...pad(5 + 5 * (one.depth - 1), [`${'*+o#@'[one.depth - 1]} ${full(one)}English`]),
      ...pad(7 + 5 * (one.depth - 1), [
        span(one),
        ...paragraphs(one.body),
        `(BUTTON) ${one.score} (BUTTON) 0`,
        '(BUTTON)',
        '(BUTTON)',
      ]),
    ],
  },
  {
    name: 'Photon',
    nested: false,
    head: ['bread@host.example', 'ana', '12 days ago', 'Is bread slow?', '', 'Mine is.', '', '4', '7', 'Comments', ''],
    write: (one) => [
      one.author,
      ...(one.host === null ? ['OP'] : [one.host]),
      ago(one),
      '',
      ...paragraphs(one.body),
      '',
      `${one.score}`,
      'Reply',
      '',
    ],
  },
  {
    name: 'Voyager',
    nested: false,
    head: ['Is bread slow?', '', 'Mine is.', '', 'local@host.example by ana', '4', '7', '9d', ''],
    write: (one) => [
      one.author,
      ...(one.host === null ? [] : [`@${one.host}`]),
      `${one.score}`,
      `${one.days}d`,
      ...paragraphs(one.body),
      '',
    ],
  },
  {
    name: 'Alexandrite',
    nested: false,
    head: ['Is bread slow?', 'ana to bread@host.example · 12 days ago', '', 'Mine is.', '', '4', '7 comments', ''],
    write: (one) => [
      `${full(one)} · ${ago(one)}`,
      '',
      ...paragraphs(one.body),
      '',
      `${one.score}`,
      'Reply',
      'Show in context',
      '',
    ],
  },
  {
    name: 'a "Comment on" page',
    nested: true,
    scores: false,
    hosts: false,
    head: ['Comment on Is bread slow?'],
    write: (one) => pad(2 * one.depth - 2, [`${one.author}@towns.example ${ago(one)}`, ...one.body]),
  },
];

const anyComments = fc
  .array(
    fc.record({
      author: fc.constantFrom('ana_flour', 'bike42', 'quietreader', 'owl'),
      host: fc.constantFrom(null, 'host.example', 'a-b.example'),
      score: fc.integer({ min: 2, max: 999 }),
      days: fc.integer({ min: 1, max: 9 }),
      body: fc.array(
        fc
          .array(fc.constantFrom('bread', 'rises', 'slowly', 'in', 'winter', 'because', 'ovens', 'cool'), {
            minLength: 2,
            maxLength: 7,
          })
          .map((words) => `So ${words.join(' ')}.`),
        { minLength: 1, maxLength: 3 },
      ),
      depth: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 2, maxLength: 10 },
  )
  .map((list) => {
    let last = 0;
    const placed = list.map((one) => {
      last = Math.min(one.depth, last + 1);
      return { ...one, depth: last };
    });
    return placed.map((one, at): Written => {
      const next = placed.findIndex((other, i) => i > at && other.depth <= one.depth);
      return { ...one, below: (next < 0 ? placed.length : next) - at - 1 };
    });
  });

function parentsOf(list: readonly Written[]): readonly (string | null)[] {
  return list.map(({ depth }, i) => {
    const above = list.slice(0, i).findLastIndex((other) => other.depth < depth);
    return above < 0 ? null : `c${above + 1}`;
  });
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(shapes)('$name', ({ nested, hosts = true, scores = true, head = [], foot = [], write }) => {
  it('is read back', () => {
    fc.assert(
      fc.property(anyComments, (list) => {
        const { threads } = read([...head, ...list.flatMap(write), ...foot].join('\n'));
        const children = threads[0]?.children ?? [];
        expect(children.map(({ author }) => author)).toEqual(list.map(({ author }) => author));
        if (hosts) expect(children.map(({ instance }) => instance)).toEqual(list.map(({ host }) => host));
        expect(children.map(({ raw }) => words(raw.lines.map(({ text }) => text).join(' ')))).toEqual(
          list.map(({ body }) => words(body.join(' '))),
        );
        expect(children.map(({ parent }) => parent)).toEqual(nested ? parentsOf(list) : list.map(() => null));
        for (const [at, { scoreReadings }] of scores ? children.entries() : [])
          expect(scoreReadings).toContain(list[at]?.score);
      }),
      { numRuns: 60 },
    );
  });
});
