// What is traced to whom: gaps, brackets, joined lines, self-quotes, sayings, the post, pages with the newest first.
import { describe, expect, it } from 'vitest';
import { type Given, lastQuotes, talk } from './support.ts';

const TREES: Given = {
  by: 'ida',
  to: null,
  text: 'Street trees cool a neighbourhood. Exactly so. Every summer proves it again, and the council knows.\n\nPlant more of them.',
};
const reply = (text: string, by = 'jon'): Given[] => [TREES, { by, to: 0, text }];
const FIRST = 'Street trees cool a neighbourhood.';

describe('a quote without its mark', () => {
  it.each([
    ['a whole paragraph', `${FIRST}\n\nNot mine.`, [`[c1] ${FIRST}`]],
    [
      'short sentences between copied ones',
      `${FIRST} Exactly so. Every summer proves it again, and the council knows.\n\nNo.`,
      [`[c1] ${FIRST} Exactly so. Every summer proves it again, and the council knows.`],
    ],
    [
      'words left out',
      'Every summer … and the council knows.\n\nDoes it?',
      ['[c1] Every summer … and the council knows.'],
    ],
    [
      'words left out in brackets',
      'Every summer proves it [again], and the [town] council knows.\n\nDoes it?',
      ['[c1] Every summer proves it [again], and the [town] council knows.'],
    ],
    [
      'other typography',
      'every summer proves it again — and the council knows...\n\nDoes it?',
      ['[c1] every summer proves it again — and the council knows...'],
    ],
    ['a paragraph below the name of whom it is of', `ida:\n${FIRST}\n\nNot here.`, [`[c1] ida: ${FIRST}`]],
    ['a line that lost its blank line', `${FIRST}\nNot in my street.`, [`[c1] ${FIRST}`]],
    ['words in quotation marks', 'You say “cool a neighbourhood”, I say shade.', []],
    [
      'more words in quotation marks',
      'You say “every summer proves it again”, I say shade.',
      ['[c1] every summer proves it again'],
    ],
    ['a few words that agree', 'Plant more of them.\n\nYes.', []],
    ['common words that agree', 'I know it again, and the rest too.', []],
  ])('%s', (_, text, expected) => {
    expect(lastQuotes(talk(reply(text)))).toEqual(expected);
  });

  it('is of who said sentences together, past who said one of them first', () => {
    const given: Given[] = [
      { by: 'ida', to: null, text: 'The council owns every tree in town. It sells the wood.' },
      { by: 'jon', to: 0, text: 'The council owns every tree in town. Nobody asked them to plant new ones.' },
      { by: 'kim', to: 1, text: 'The council owns every tree in town. Nobody asked them to plant new ones. I did.' },
    ];
    expect(lastQuotes(talk(given))).toEqual([
      '[c2] The council owns every tree in town. Nobody asked them to plant new ones.',
    ]);
  });

  it('ends where the source begins to answer what it quotes itself', () => {
    const given: Given[] = [
      TREES,
      { by: 'jon', to: 0, text: `> ${FIRST}\n\nMine only drops its leaves on me.` },
      { by: 'ida', to: 1, text: `${FIRST}\n\nMine only drops its leaves on me.\n\nRake them.` },
    ];
    expect(lastQuotes(talk(given))).toHaveLength(2);
  });

  it('marks the sentences it copies, and no other', () => {
    const root = talk(
      reply(`${FIRST} Exactly so. Every summer proves it again, and the council knows. But who waters them?`),
    );
    const [passage] = root.children[1]?.children ?? [];
    expect(passage?.children.map(({ quoted }) => quoted)).toEqual([true, true, true, false]);
    expect(lastQuotes(root)).toHaveLength(1);
  });

  it('is no quote where a writer repeats their own words elsewhere', () => {
    const again = 'I have read the report and every summer proves it again, and the council knows. Sad.';
    const given: Given[] = [TREES, { by: 'jon', to: 0, text: again }, { by: 'ida', to: null, text: again }];
    expect(talk(given).children[2]?.quotes.map(({ of }) => of)).toEqual(['c2']);
    expect(lastQuotes(talk([...given.slice(0, 2), { by: 'jon', to: null, text: again }]))).toEqual([]);
  });

  it('is no quote where two give the same address', () => {
    const link = 'https://trees.example/how/to/plant/a/tree/in/a/narrow/street.html';
    const root = talk([
      { by: 'ida', to: null, text: link },
      { by: 'jon', to: 0, text: link },
    ]);
    expect(lastQuotes(root)).toEqual([]);
  });

  it('is no quote where many say the same', () => {
    const saying = 'Correlation is certainly not the same thing as causation here.';
    const crowd = Array.from({ length: 12 }, (_, i): Given => ({ by: `u${i}`, to: null, text: saying }));
    expect(lastQuotes(talk(crowd))).toEqual([]);
  });

  it('may be of the post', () => {
    const root = talk([{ by: 'jon', to: null, text: `${FIRST}\n\nNot here.` }], 'plain', TREES);
    expect(lastQuotes(root)).toEqual([`[post] ${FIRST}`]);
  });

  it('is found where the page shows the newest first', () => {
    const root = talk([{ by: 'jon', to: 1, text: `${FIRST}\n\nNot here.` }, TREES]);
    expect(root.children[0]?.quotes.map(({ of }) => of)).toEqual(['c2']);
  });

  it('is found in scripts without spaces', () => {
    const text = '夏になると街路樹が町を涼しくする。市役所も知っている。';
    const root = talk([
      { by: 'ida', to: null, text },
      { by: 'jon', to: 0, text: '夏になると街路樹が町を涼しくする。\n\n本当？' },
    ]);
    expect(lastQuotes(root)).toEqual(['[c1] 夏になると街路樹が町を涼しくする。']);
  });
});

describe('a few words of somebody above an answer to them', () => {
  const few = 'cool a neighbourhood';
  const talkOf = (text: string, to: number | undefined, between: Given[] = []) =>
    lastQuotes(talk([TREES, ...between, { by: 'jon', to, text }]));
  const other = (to: number): Given => ({ by: 'kim', to, text: 'Benches first, if you ask those who sit.' });

  it('are a quote of the comment that is answered', () => {
    expect(talkOf(`${few}\n\nBy how much?`, 0)).toEqual([`[c1] ${few}`]);
    expect(talkOf(`${few}\n\nBy how much?`, 1, [other(0)])).toEqual([]);
  });

  it('are a quote of one of the last few where nobody knows who is answered', () => {
    expect(talkOf(`Every summer proves\n\nNot last one.`, undefined, [other(0)])).toEqual(['[c1] Every summer proves']);
    const many = Array.from({ length: 12 }, () => other(0));
    expect(talkOf(`Every summer proves\n\nNot last one.`, undefined, many)).toEqual([]);
  });

  it('are none where two said them', () => {
    const echo: Given = { by: 'lou', to: 0, text: 'Every summer proves what it likes.' };
    expect(talkOf(`Every summer proves\n\nNot last one.`, undefined, [echo])).toEqual([]);
  });

  it('are none where nothing answers them, or where they say little', () => {
    expect(talkOf(few, 0)).toEqual([]);
    expect(talkOf('Exactly so.\n\nMore of them, please.', 0)).toEqual([]);
  });
});

describe('a marked quote', () => {
  it.each([
    ['of somebody', `> ${FIRST}\n\nNo.`, [`[c1] ${FIRST}`]],
    ['short', '> Exactly so\n\nNo.', ['[c1] Exactly so']],
    ['of nobody here', '> The sea is salt.\n\nYes.', ['[null] The sea is salt.']],
    [
      'partly changed',
      '> Street trees cool a neighbourhood. I changed this.\n> And this line too.\n\nNo.',
      ['[c1] Street trees cool a neighbourhood. I changed this. And this line too.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lastQuotes(talk(reply(text)))).toEqual(expected);
  });

  it('holds a paragraph that was changed, if its block is of somebody', () => {
    const text = `> ${FIRST}\n>\n> Here stood more.\n\nNo.`;
    expect(lastQuotes(talk(reply(text)))).toEqual([`[c1] ${FIRST}\n\nHere stood more.`]);
    expect(lastQuotes(talk(reply(`> ${FIRST}\n\n> The sea is salt.\n\nNo.`)))).toHaveLength(2);
  });

  it('ends where the copy ends, if its line was joined with the answer', () => {
    const root = talk(reply('> Every summer proves it again, and the council knows. Nobody in my street does.'));
    expect(lastQuotes(root)).toEqual(['[c1] Every summer proves it again, and the council knows.']);
    expect(root.children[1]?.children[0]?.children.map(({ quoted }) => quoted)).toEqual([true, false]);
  });

  it('stays whole in Markdown, where the comment goes on below it', () => {
    const text = '> Every summer proves it again, and the council knows. Nobody in my street does.';
    const root = talk(reply(`${text}\n\nAsk them.`), 'markdown');
    expect(root.children[1]?.quotes.map((quote) => quote.text)).toEqual([text.slice(2)]);
  });

  describe('that is all of its comment', () => {
    const parted = (text: string, kind: 'plain' | 'markdown' = 'markdown') => {
      const root = talk(reply(text), kind);
      const sentences = root.children[1]?.children.flatMap(({ children }) => children) ?? [];
      return {
        quotes: lastQuotes(root)?.map((quote) => quote.replace(/^\[c1\] /, '')),
        own: sentences.filter(({ quoted }) => !quoted).map((sentence) => sentence.text),
      };
    };

    it.each([
      [
        'ends at the last copied word, with no full stop there',
        '> Every summer proves it again Nobody in my street says so. Ask them.',
        { quotes: ['Every summer proves it again'], own: ['Nobody in my street says so.', 'Ask them.'] },
      ],
      [
        'may have lost or changed a word',
        '> Every sumer proves it again, and the council knows. Nobody does.',
        { quotes: ['Every sumer proves it again, and the council knows.'], own: ['Nobody does.'] },
      ],
      [
        'has a line below it without a mark',
        '> Every summer proves it again, and the council knows.\nNobody does.',
        { quotes: ['Every summer proves it again, and the council knows.'], own: ['Nobody does.'] },
      ],
      [
        'is answered more than once',
        '> Street trees cool a neighbourhood. Not mine. > Every summer proves it again, Which ones?',
        {
          quotes: ['Street trees cool a neighbourhood.', 'Every summer proves it again,'],
          own: ['Not mine.', 'Which ones?'],
        },
      ],
      [
        'goes on under the marks',
        '> Every summer proves it again, and the council knows.\n> Nobody does.',
        { quotes: ['Every summer proves it again, and the council knows. Nobody does.'], own: [] },
      ],
    ])('%s', (_, text, expected) => {
      expect(parted(text)).toEqual(expected);
    });

    it('has the exact place of its answer', () => {
      const text = '> Every summer proves it again Nobody in my street says so.';
      const root = talk(reply(text), 'markdown');
      const own = root.children[1]?.children[0]?.children.at(-1);
      expect(text.slice(own?.position.start.offset, own?.position.end.offset)).toBe(own?.text);
    });
  });

  it('goes back to who said it, past who quotes it', () => {
    const root = talk([
      TREES,
      { by: 'jon', to: 0, text: `> ${FIRST}\n\nNo.` },
      { by: 'kim', to: 1, text: `> ${FIRST}\n\nYes.` },
    ]);
    expect(lastQuotes(root)).toEqual([`[c1] ${FIRST}`]);
  });
});

describe('marked lines that follow each other', () => {
  const given: Given[] = [
    TREES,
    { by: 'jon', to: 0, text: `ida wrote:\n> ${FIRST}\n\nMine only drops its leaves.` },
    { by: 'kim', to: 1, text: `> ida wrote:\n> > ${FIRST}\n> Mine only drops its leaves.\n\nRake them.` },
  ];

  it('are one quote in a letter, with what that letter quoted', () => {
    expect(lastQuotes(talk(given, 'plain', undefined, true))).toEqual([
      `[c2] ida wrote:\n\n${FIRST}\n\nMine only drops its leaves.`,
    ]);
  });

  it('are quotes of each of those who said them elsewhere', () => {
    expect(lastQuotes(talk(given))).toEqual(['[c2] ida wrote:', `[c1] ${FIRST}`, '[c2] Mine only drops its leaves.']);
  });
});

describe('a parent that was unknown', () => {
  const parentOf = (...given: Given[]) => {
    const { parent, parentBy, parentGuess } = talk(given).children.at(-1) ?? {};
    return [parent, parentBy, parentGuess?.id ?? null];
  };
  const jon: Given = { by: 'Jon Oak', to: null, text: 'Benches matter more than trees in every single street here.' };
  const odd: Given = { by: 'constructor', to: null, text: 'Bins.' };

  it.each([
    ['a marked quote', `> ${FIRST}\n\nYes.`, ['c1', 'quote', null]],
    ['a long unmarked quote', 'Every summer proves it again, and the council knows.\n\nYes.', ['c1', 'quote', null]],
    ['quotes of two', `> ${FIRST}\n\nand\n\n> Benches matter more than trees`, [null, 'unknown', 'c1']],
    ['a name', '@jon oak, no.', ['c2', 'mention', null]],
    ['a name with its host', '@ida@green.example yes', ['c1', 'mention', null]],
    ['a name that a prototype has', '@constructor yes', ['c3', 'mention', null]],
    ['a name nobody has', '@toString yes', [null, 'unknown', 'c1']],
    ['one’s own name', '@kim yes', [null, 'unknown', 'c1']],
    ['nothing', 'Yes.', [null, 'unknown', 'c1']],
  ])('%s', (_, text, expected) => {
    expect(parentOf(TREES, jon, odd, { by: 'kim', to: undefined, text })).toEqual(expected);
  });

  it('is left alone where the format knows it', () => {
    expect(parentOf(TREES, jon, { by: 'kim', to: 1, text: `> ${FIRST}` })).toEqual(['c2', 'indent', null]);
  });

  it('follows where a quote before it closed all others that were open', () => {
    const root = talk([
      TREES,
      { by: 'jon', to: 0, text: 'Benches, rather.' },
      { by: 'kim', to: undefined, among: [0, 1], text: `> ${FIRST}\n\nYes.` },
      { by: 'lea', to: undefined, among: [0, 1], text: 'And quiet.' },
    ]);
    expect(root.children.slice(2).map(({ parent, parentBy }) => [parent, parentBy])).toEqual([
      ['c1', 'quote'],
      ['c1', 'link'],
    ]);
  });

  it('never closes a circle', () => {
    const root = talk([
      { by: 'ann', to: 1, text: 'Every summer proves it again, and the whole council knows.' },
      { by: 'bob', to: undefined, text: '> Every summer proves it again, and the whole council knows.\n\nYes.' },
    ]);
    expect(root.children.map(({ parent }) => parent)).toEqual(['c2', null]);
  });
});
