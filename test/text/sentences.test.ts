// Where sentences end: shortened words, numbers, quotation marks, writers without capitals, scripts without spaces.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAnalysis } from '../../src/cli/resources.ts';
import { sentences } from '../../src/text/sentences.ts';
import { shortenedIn } from '../../src/text/short-words.ts';
import { shortened } from '../../src/text/shortened.ts';

const cut = (text: string, manner?: Parameters<typeof sentences>[1]) =>
  sentences(text, manner).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['one short word', 'Ask Dr. Moss about the fern. She grows it.', ['Ask Dr. Moss about the fern.', 'She grows it.']],
    ['e.g. and i.e.', 'Buy soil, e.g. peat. I mean it.', ['Buy soil, e.g. peat.', 'I mean it.']],
    ['No. with its number', 'Bus No. 5 is late. No. It left.', ['Bus No. 5 is late.', 'No.', 'It left.']],
    ['fig. with its number', 'See fig. 3 for it.', ['See fig. 3 for it.']],
    ['vs. in lower case', 'cats vs. dogs again. dogs win.', ['cats vs. dogs again.', 'dogs win.']],
    ['etc. at an end', 'Pots, soil, etc. They cost a lot.', ['Pots, soil, etc.', 'They cost a lot.']],
    ['etc. within', 'Pots, soil etc. are dear.', ['Pots, soil etc. are dear.']],
    ['U.S. at an end', 'I moved to the U.S. The trains are slow.', ['I moved to the U.S.', 'The trains are slow.']],
    [
      'decimals and money',
      'It took 3.5 days. I paid $5. You paid 4.99.',
      ['It took 3.5 days.', 'I paid $5.', 'You paid 4.99.'],
    ],
    [
      'addresses',
      'See https://fern.example/a.b?c=1. Then water it.',
      ['See https://fern.example/a.b?c=1.', 'Then water it.'],
    ],
    ['a question in brackets', 'A few (or many?) of them died. Sad.', ['A few (or many?) of them died.', 'Sad.']],
    ['dots within', 'Wait... what grows there? A fern.', ['Wait... what grows there?', 'A fern.']],
    ['many marks', 'Really?! Yes!!! Good…', ['Really?!', 'Yes!!!', 'Good…']],
    ['a quotation', '"Is it dead?" she asked. He said "no."', ['"Is it dead?" she asked.', 'He said "no."']],
    ['brackets', '(It is an aside.) Then more.', ['(It is an aside.)', 'Then more.']],
    ['a note number', 'It is rare.[1] It is dear.[2]', ['It is rare.[1]', 'It is dear.[2]']],
    ['a face', 'Not mine. :) Yours then.', ['Not mine. :)', 'Yours then.']],
    ['a picture', 'I water it daily 🌱 It likes that.', ['I water it daily 🌱', 'It likes that.']],
    ['marks of emphasis', '*It grows.* And then?', ['*It grows.*', 'And then?']],
    ['no capitals at all', 'i water it. you do not. poor thing', ['i water it.', 'you do not.', 'poor thing']],
    ['only I as a capital', 'i water it. I do. you do not', ['i water it.', 'I do.', 'you do not']],
    ['no spaces', '水をやる。本当？「はい。」', ['水をやる。', '本当？', '「はい。」']],
    ['Cyrillic', 'Это так. Нет!', ['Это так.', 'Нет!']],
    ['no end', 'just words', ['just words']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('are in order, cover every character and have no white space at their ends', () => {
    const parts = fc.constantFrom(
      'a',
      'B',
      ' ',
      '. ',
      '.',
      '...',
      '? ',
      ':) ',
      '[1] ',
      '。',
      '"',
      ')',
      'etc. The',
      'No. 5',
      '🌱',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(parts).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (given) => {
        const text = given.replace(/\s+/gu, ' ').trim();
        let end = 0;
        for (const [from, to] of sentences(text)) {
          expect(text.slice(end, from).trim()).toBe('');
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('sentences of other languages', () => {
  const manner = shortened(['z b', 'd h', 'p ex', 'mio', 'sra', 'núm #', 'т е']);
  it.each([
    [
      'shortened words',
      'das kostet z. B. drei Mio. Euro. mehr nicht.',
      ['das kostet z. B. drei Mio. Euro.', 'mehr nicht.'],
    ],
    ['before a capital', 'La Sra. Vega compra p. ex. Pan.', ['La Sra. Vega compra p. ex. Pan.']],
    [
      'with a number',
      'Vive en el núm. 7 y ya no hay otro núm. Lo vi.',
      ['Vive en el núm. 7 y ya no hay otro núm.', 'Lo vi.'],
    ],
    ['in Cyrillic', 'это поезд, т. е. не автобус.', ['это поезд, т. е. не автобус.']],
    ['Arabic question marks', 'أين الخبز؟ هنا.', ['أين الخبز؟', 'هنا.']],
    ['„…“', '„Das Brot ist alt.“ Das sagt er immer.', ['„Das Brot ist alt.“', 'Das sagt er immer.']],
    ['« … »', '« Trop tard ! » dit le boulanger.', ['« Trop tard ! » dit le boulanger.']],
    ['»…«', '»Zu spät!« Er ging.', ['»Zu spät!«', 'Er ging.']],
  ])('%s', (_, text, expected) => {
    expect(cut(text, manner)).toEqual(expected);
  });
});

describe('ends that only the words around them show', () => {
  const manner = shortenedIn(loadAnalysis());
  it.each([
    ['a number', 'It was a good one of 30. Farmers grow them.', ['It was a good one of 30.', 'Farmers grow them.']],
    ['a year', 'They did that in 1990. people forget.', ['They did that in 1990.', 'people forget.']],
    ['the number of something', 'See fig. 3. It shows the mill.', ['See fig. 3.', 'It shows the mill.']],
    ['items', 'I want this: 1. Bread for us 2. Salt for them', ['I want this: 1. Bread for us 2. Salt for them']],
    ['a name in small letters', 'We thought of that. pumps are dear.', ['We thought of that.', 'pumps are dear.']],
    [
      'a small letter for once',
      'No. That is it. so they left. We stayed.',
      ['No.', 'That is it.', 'so they left.', 'We stayed.'],
    ],
    [
      'a small letter behind a question',
      'Is that what they want? not me. I stay.',
      ['Is that what they want?', 'not me.', 'I stay.'],
    ],
    [
      'an example',
      'Would that help? e.g. the one of oak. I like it.',
      ['Would that help? e.g. the one of oak.', 'I like it.'],
    ],
    [
      'shortened words',
      'The govt. says approx. five of them. Fine.',
      ['The govt. says approx. five of them.', 'Fine.'],
    ],
    ['letters', 'We did it i.e. she and J. Miller did. Fine.', ['We did it i.e. she and J. Miller did.', 'Fine.']],
    ['an address', 'You can see it on mill.example. it is there.', ['You can see it on mill.example.', 'it is there.']],
    [
      'words that are no inches',
      'It is the house we live in. Mice do too.',
      ['It is the house we live in.', 'Mice do too.'],
    ],
    ['inches', 'It is a board of 5 in. Wide ones are dear.', ['It is a board of 5 in. Wide ones are dear.']],
    ['me and you', 'So do I. Nobody else does it.', ['So do I.', 'Nobody else does it.']],
    ['titles', 'We asked Dr. Who and Gov. This.', ['We asked Dr. Who and Gov. This.']],
    ['words in marks', 'She said "the mill." and they left.', ['She said "the mill." and they left.']],
    ['a German day', 'Wir kommen am 3. Mai oder am 4. und essen.', ['Wir kommen am 3. Mai oder am 4. und essen.']],
    ['a German ordinal', 'Das ist der 2. Versuch. er misslang auch.', ['Das ist der 2. Versuch. er misslang auch.']],
    ['a Danish day', 'Vi kommer den 3. maj og ikke den 4. juni.', ['Vi kommer den 3. maj og ikke den 4. juni.']],
    ['Spanish', 'Vivo en Lima desde 2019. Nadie lo sabe.', ['Vivo en Lima desde 2019.', 'Nadie lo sabe.']],
    ['too few words to tell', 'Mai 3. Juni 4. Juli', ['Mai 3. Juni 4. Juli']],
  ])('%s', (_, text, expected) => {
    expect(cut(text, manner)).toEqual(expected);
  });

  it('are found in little time however many there may be', () => {
    const text = 'It is 3. x and 5 in. X yes. no '.repeat(6000);
    expect(cut(text, manner).length).toBeGreaterThan(6000);
  });
});
