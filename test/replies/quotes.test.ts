// Quotes traced to whom they copy, with and without their mark; chance agreement is no quote.
import { describe, expect, it } from 'vitest';
import { readTalk } from '../support/chain.ts';

const OPENING = 'The swimming pool should open at six in the morning. Swimmers who work early have no other time.';

const quotesIn = (text: string) =>
  readTalk([
    ['ana', null, OPENING],
    ['ben', 0, text],
  ]).thread.comments[1]?.quotes.map(({ text: words, of, marked }) => ({ words, of, marked }));

describe('quotes', () => {
  it('finds a marked quote', () => {
    expect(quotesIn('> Swimmers who work early\n\nWho are they?')).toEqual([
      { words: 'Swimmers who work early', of: 'c1', marked: true },
    ]);
  });

  it('takes the paragraphs of one marked quote for one', () => {
    const quote =
      '> The swimming pool should open at six in the morning.\n>\n> Swimmers who work early\n\nWho are they?';
    expect(quotesIn(quote)).toEqual([
      {
        words: 'The swimming pool should open at six in the morning.\n\nSwimmers who work early',
        of: 'c1',
        marked: true,
      },
    ]);
  });

  it('keeps marked quotes apart where the writer speaks between them', () => {
    const two = '> at six in the morning\n\nWhy six?\n\n> Swimmers who work early\n\nWho are they?';
    expect(quotesIn(two)?.map(({ words }) => words)).toEqual(['at six in the morning', 'Swimmers who work early']);
  });

  it('traces a paragraph that lost its mark, whatever happened to its typography', () => {
    const lost = 'Swimmers who   work early – have no other time…\n\nThey can come at noon.';
    expect(quotesIn(lost)).toEqual([
      { words: 'Swimmers who work early – have no other time…', of: 'c1', marked: false },
    ]);
  });

  it('traces a sentence inside a paragraph', () => {
    const inside = 'I read this twice. Swimmers who work early have no other time. That cannot be right.';
    expect(quotesIn(inside)).toEqual([
      { words: 'Swimmers who work early have no other time.', of: 'c1', marked: false },
    ]);
  });

  it('traces words between quotation marks', () => {
    expect(quotesIn('Nobody needs a pool “at six in the morning” in winter.')).toEqual([
      { words: 'at six in the morning', of: 'c1', marked: false },
    ]);
  });

  it.each(['I agree.', 'In the morning.', 'They have no time.', 'The pool should be warm.'])(
    '%j is no quote',
    (text) => {
      expect(quotesIn(text)).toEqual([]);
    },
  );

  it('does not count a quoted sentence as a claim of the one who quotes', () => {
    const { claims } = readTalk([
      ['ana', null, OPENING],
      ['ben', 0, 'Swimmers who work early have no other time.\n\nThey can come at noon.'],
    ]);
    expect(claims.filter(({ comment }) => comment === 'c2').map(({ text }) => text)).toEqual([
      'They can come at noon.',
    ]);
  });

  it('goes back to whoever said it first, past those who only quote it', () => {
    const quote = '> Swimmers who work early have no other time.\n\n';
    const { thread } = readTalk([
      ['ana', null, OPENING],
      ['ben', 0, `${quote}Noon is fine.`],
      ['cem', 1, `${quote}Not for bakers.`],
    ]);
    expect(thread.comments[2]?.quotes.map(({ of }) => of)).toEqual(['c1']);
  });

  it('finds a long quote of a comment that is no ancestor, not a short one', () => {
    const talk = (text: string) =>
      readTalk([
        ['ana', null, 'Opening.'],
        ['ben', 0, 'The water is heated with gas until the first of May every year.'],
        ['cem', 0, text],
      ]).thread.comments[2]?.quotes.map(({ of }) => of);
    expect(talk('The water is heated with gas until the first of May every year.\n\nNo.')).toEqual(['c2']);
    expect(talk('The water is heated with gas.')).toEqual([]);
  });
});
