// Pages of forums as some version or browser prints them oddly: who wrote what, and where each body ends.
import { describe, expect, it } from 'vitest';
import { only, read } from './support.ts';

/** Writer, how the body begins, how it ends. */
type Read = readonly [author: string, begins: string, ends: string];

const pages: readonly (readonly [string, readonly string[], readonly Read[]])[] = [
  [
    'Invision 4, which prints name and date twice',
    [
      'Should the pool open in April?',
      '',
      'Posted by Mara Quill, March 3, 2023 in Town matters',
      '',
      'Mara Quill',
      'Mara Quill',
      'Members',
      '34 posts',
      'Posted March 3, 2023',
      'Mara Quill',
      'Members',
      '34',
      'Posted March 3, 2023',
      '',
      'The pool opens in May every year. I think April would be better, as the school holidays fall into it.',
      '',
      'Quote',
      'Tom Birch',
      'Tom Birch',
      'Members',
      '120 posts',
      'Posted March 4, 2023',
      'Tom Birch',
      'Members',
      '120',
      'Posted March 4, 2023',
      '',
      'On 3/3/2023 at 4:12 PM, Mara Quill said:',
      'I think April would be better, as the school holidays fall into it.',
      '',
      'The water is eleven degrees in April. Nobody swims in that.',
      '',
      'Quote',
      'Mara Quill',
      'Mara Quill',
      'Members',
      '34 posts',
      'Posted March 4, 2023',
      'Mara Quill',
      'Members',
      '34',
      'Posted March 4, 2023',
      '',
      'Then heat it. The school has a boiler that runs for nothing all spring.',
      '',
      'Quote',
      'Join the conversation',
    ],
    [
      ['Mara Quill', 'The pool opens in May', 'fall into it.'],
      ['Tom Birch', 'I think April would be better', 'in that.'],
      ['Mara Quill', 'Then heat it.', 'all spring.'],
    ],
  ],
  [
    'GitHub with labels on rows of their own',
    [
      'Loader fails on empty folders #218',
      'Open',
      'Description',
      '',
      'rivka-dev',
      'opened on Mar 4, 2024',
      'The loader stops with an error when a folder has no files in it. It should go on with the next folder.',
      '',
      'rivka-dev',
      'added ',
      'bug',
      "Something isn't working",
      ' on Mar 4, 2024',
      'tomasz-k',
      'tomasz-k commented on Mar 5, 2024',
      'tomasz-k',
      'on Mar 5, 2024',
      'Member',
      'More actions',
      'I can reproduce this. An empty folder should be an empty list, not an error.',
      '',
      'tomasz-k',
      'added',
      'needs tests',
      'on Mar 5, 2024',
      'rivka-dev',
      'rivka-dev commented on Mar 6, 2024',
      'rivka-dev',
      'on Mar 6, 2024',
      'Author',
      'More actions',
      'I disagree that it should be silent: a warning is right, as an empty folder is mostly a wrong path.',
      '',
      'tomasz-k',
      'added this to the 2.1 milestone on Mar 6, 2024',
      'tomasz-k',
      'tomasz-k commented on Mar 7, 2024',
      'tomasz-k',
      'on Mar 7, 2024',
      'Member',
      'More actions',
      'A warning is fine with me.',
      '',
      'Sign up for free',
    ],
    [
      ['rivka-dev', 'The loader stops', 'the next folder.'],
      ['tomasz-k', 'I can reproduce this.', 'not an error.'],
      ['rivka-dev', 'I disagree', 'wrong path.'],
      ['tomasz-k', 'A warning is fine with me.', 'with me.'],
    ],
  ],
  [
    'Discourse with a title glued to a name',
    [
      'Should the club buy a second boat?',
      'Club matters',
      '',
      'maraTeam Member',
      'Sep 27',
      'I think the club should buy a second boat. The waiting list is as long as the season.',
      '',
      'See the list (example.org) 14',
      '',
      '3 Replies',
      '5',
      '',
      'tom_b',
      'Team Member',
      'mara',
      'Sep 28',
      'A second boat needs a second mooring, and there is none.',
      '',
      '2',
      '',
      'lena',
      '1d',
      'Could the two boats share one? They are never both in.',
    ],
    [
      ['mara', 'I think the club', ') 14'],
      ['tom_b', 'A second boat', 'is none.'],
      ['lena', 'Could the two boats', 'both in.'],
    ],
  ],
  [
    'Mastodon, where the first post has its date below',
    [
      'Back',
      'Mara Quill',
      '@mara@towns.example',
      'The tram line should stay. It carries four thousand people a day, and the buses that replace it stand in the same jam.',
      'Sep 27, 2024, 07:11 PM',
      '·',
      '·',
      'Web',
      '12',
      'boosts',
      '·',
      '31',
      'favorites',
      '0',
      'Sep 27, 2024',
      'Tom Birch',
      '@tomb@harbour.example',
      '@mara It carries four thousand because the buses were cut first.',
      '2',
      'Sep 28, 2024',
      'Mara Quill',
      '@mara@towns.example',
      '@tomb The buses were cut in 2019, the count is from 2016.',
      '0',
    ],
    [
      ['mara', 'The tram line should stay.', 'same jam.'],
      ['tomb', '@mara It carries', 'cut first.'],
      ['mara', '@tomb The buses', 'from 2016.'],
    ],
  ],
  [
    'XenForo without letters for pictures, with an age in words',
    [
      'Winterreifen am Lastenrad',
      '',
      'Regenfahrer',
      'Bekanntes Mitglied',
      'Registriert',
      '5 April 2015',
      'Beiträge',
      '1.204',
      'vor einem Tag',
      '#1',
      'Lohnen sich Spikes am Lastenrad? Sie sind langsam, aber ich bin zweimal gestürzt.',
      '',
      'Glockner',
      'Mitglied',
      'Registriert',
      '9 Mai 2019',
      'Beiträge',
      '77',
      'vor einer Stunde',
      '#2',
      'Regenfahrer schrieb:',
      'Sie sind langsam, aber ich bin zweimal gestürzt.',
      'Zum Vergrößern anklicken....',
      'Langsam ist auf Eis genau richtig.',
    ],
    [
      ['Regenfahrer', 'Lohnen sich Spikes', 'zweimal gestürzt.'],
      ['Glockner', 'Sie sind langsam', 'genau richtig.'],
    ],
  ],
  [
    'Bluesky, whose first post has time and date in one row',
    [
      'Mara Quill',
      '@maraq.towns.example',
      'The tram line should stay.',
      '4:12 PM · Mar 3, 2024',
      '',
      'Everybody can reply',
      '',
      'Tom Birch',
      '@tomb.harbour.example',
      '· 2h',
      'The buses were cut first.',
      '1',
    ],
    [
      ['maraq.towns.example', 'The tram', 'should stay.'],
      ['tomb.harbour.example', 'The buses', 'cut first.'],
    ],
  ],
  [
    'Telegram, with dates in brackets behind names',
    [
      'Mara Quill, [3 Mar 2024 at 16:12]',
      'The rehearsal should start at six.',
      '',
      'Tom Birch, [3 Mar 2024 at 16:14]',
      'I cannot be there before half past six.',
      '',
      'Mara Quill, [3 Mar 2024 at 16:20]',
      'Then half past six. But we must stop at nine.',
    ],
    [
      ['Mara Quill', 'The rehearsal', 'at six.'],
      ['Tom Birch', 'I cannot', 'past six.'],
      ['Mara Quill', 'Then half', 'at nine.'],
    ],
  ],
  [
    'Discord, with times in brackets that touch the name',
    [
      'maraq — 03/03/2024 4:12 PM',
      'The raid should start at eight.',
      '[4:14 PM]tombirch: Eight is too late for those who work early.',
      'maraq — Today at 4:20 PM',
      'Then on Fridays only.',
    ],
    [
      ['maraq', 'The raid', 'at eight.'],
      ['tombirch', 'Eight is', 'work early.'],
      ['maraq', 'Then on', 'Fridays only.'],
    ],
  ],
];

describe('a page of', () => {
  it.each(pages)('%s', (_, rows, expected) => {
    const found = only(rows.join('\n')).children.map(({ author, raw: { lines } }, i): Read => {
      const [, begins = '', ends = ''] = expected[i] ?? [];
      const [first, last] = [lines[0]?.text.replace(/^> /, '') ?? '', lines.at(-1)?.text ?? ''];
      return [author ?? '', first.slice(0, begins.length), last.slice(-ends.length)];
    });
    expect(found).toEqual(expected);
  });
});

const LOBSTERS =
  'ann 2 hours ago | link | flag |\n\nThe parser should fail early.\n\nbob 1 hour ago | link | flag |\n\nIt does.';
const NODEBB = `Should we buy a kiln?

maraquill
wrote on Mar 3, 2024, 4:12 PM
#1
I think we should buy one.

tombirch
replied to maraquill on Mar 3, 2024, 5:01 PM
#2
Mondays are enough for eleven members.

lenakay
wrote on Mar 4, 2024, 9:00 AM
#3
Who would pay for the power?`;

describe('what another site prints alike', () => {
  it.each([
    ['is not Hacker News', LOBSTERS, 'hackernews'],
    ['is not XenForo', NODEBB, 'xenforo'],
  ])('%s', (_, text, format) => {
    expect(read(text).threads.map(({ source }) => source.format)).not.toContain(format);
  });
});

it('a mailbox that lost its blank lines keeps its messages apart, and what they say', () => {
  const letter = (name: string, id: string, more: string[]) => [
    `From ${name}@club.example Tue May  7 08:00:00 2024`,
    `From: ${name} <${name}@club.example>`,
    'Subject: The bar',
    'Date: Tue, 7 May 2024 08:00:00 +0200',
    `Message-ID: <${id}@club.example>`,
    ...more,
  ];
  const rows = [
    ...letter('ines', 'one', ['The bar loses money on every crossing.']),
    ...letter('mo', 'two', ['In-Reply-To: <one@club.example>', 'It earns money in July.']),
  ];
  const found = only(rows.join('\n')).children.map(({ author, parent, raw }) => [author, parent, raw.lines[0]?.text]);
  expect(found).toEqual([
    ['ines', null, 'The bar loses money on every crossing.'],
    ['mo', 'c1', 'It earns money in July.'],
  ]);
});

it('pasted mail that lost its blank lines keeps its messages apart', () => {
  const letter = (name: string, subject: string, body: string) => [
    `From: ${name} <${name}@club.example>`,
    'Date: Tue, 7 May 2024 08:00:00 +0200',
    `Subject: ${subject}`,
    body,
  ];
  const rows = [
    ...letter('ines', 'The bar', 'The bar loses money on every crossing.'),
    ...letter('mo', 'Re: The bar', 'It earns money in July.'),
  ];
  const found = only(rows.join('\n')).children.map(({ author, raw }) => [author, raw.lines.map(({ text }) => text)]);
  expect(found).toEqual([
    ['ines', ['The bar loses money on every crossing.']],
    ['mo', ['It earns money in July.']],
  ]);
});

it('the last answer on Stack Exchange is read where the page ends before its writer', () => {
  const rows = [
    'Is rain water good for tomatoes?',
    '4',
    'My butt is full, and the tap is far.',
    'Share',
    'Improve this question',
    'asked May 2, 2022 at 9:12',
    'Ines',
    '120',
    'Add a comment',
    '2 Answers',
    'Sorted by:',
    'Highest score (default)',
    '6',
    'Yes, they like it soft.',
    'Share',
    'answered May 2, 2022 at 10:00',
    'mo',
    '88',
    'Add a comment',
    '3',
    'Not off a tarred roof.',
    '',
    'Tar washes out for years.',
  ];
  const found = only(rows.join('\n')).children.map(({ author, parent, score, raw }) => [
    author,
    parent,
    score,
    raw.lines[0]?.text,
  ]);
  expect(found).toEqual([
    ['Ines', null, 4, 'My butt is full, and the tap is far.'],
    ['mo', 'c1', 6, 'Yes, they like it soft.'],
    [null, 'c1', 3, 'Not off a tarred roof.'],
  ]);
});
