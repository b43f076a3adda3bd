// The language of a thread: its lists where we have them, clear signs only beyond English, and honesty where we have none.
import { describe, expect, it } from 'vitest';
import { readTalk } from '../support/chain.ts';

const GERMAN = [
  [
    'eva',
    null,
    'Die Bäckerei sollte auch am Sonntag öffnen, weil viele Leute am Samstag keine Zeit haben. Das wäre gut.',
  ],
  ['udo', 0, 'Nein, die Leute in der Bäckerei arbeiten schon an sechs Tagen. Wer soll das denn noch machen?'],
] as const;
const POLISH = [
  ['ewa', null, 'Piekarnia powinna być otwarta także w niedzielę, ponieważ wielu ludzi nie ma czasu w sobotę rano.'],
  ['jan', 0, 'Nie, ludzie w piekarni pracują już sześć dni w tygodniu. Kto miałby to jeszcze robić?'],
  ['ewa', 1, 'Moja ciotka tak pracowała przez trzydzieści lat i nigdy nie narzekała na swoją pracę.'],
] as const;
const ENGLISH = [
  ['eve', null, 'The bakery should open on Sundays too, because many people have no time on a Saturday morning.'],
  ['tom', 0, 'No, the people in the bakery work on six days already, and there is nobody else to do it.'],
] as const;

const JAPANESE = [
  ['aki', null, 'パン屋は日曜日も開けるべきだ。土曜日は忙しい人が多いからだ。'],
  ['ken', 0, 'だれがそこで働くのですか？'],
] as const;
const DUTCH = [
  [
    'els',
    null,
    'De bakker zou ook op zondag open moeten zijn, omdat veel mensen op zaterdag geen tijd hebben. Dat is zo.',
  ],
  ['bas', 0, 'Nee, die mensen werken al zes dagen in de week en wie zou het dan nog moeten doen?'],
] as const;

const shown = (talk: Parameters<typeof readTalk>[0]) => {
  const { relations, warnings } = readTalk(talk);
  return {
    relations: relations
      .filter(({ show }) => show !== 'hidden')
      .map(({ type, evidence }) => `${type} ${evidence[0]?.rule}`),
    warnings: warnings.map(({ message }) => message),
  };
};

describe('a thread in another language', () => {
  it('gets relations with a clear sign where there are lists, and a warning', () => {
    const { relations, warnings } = shown(GERMAN);
    expect(relations).toEqual(['support reason', 'attack denial', 'question question']);
    expect(warnings).toEqual([expect.stringContaining('in German')]);
  });

  it('gets quotes and questions alone where there are none, and a warning', () => {
    const { relations, warnings } = shown(POLISH);
    expect(relations).toEqual(['question question']);
    expect(warnings).toEqual([expect.stringContaining('no word lists')]);
  });

  it.each([
    ['another script', JAPANESE],
    ['a neighbour of one with lists', DUTCH],
  ])('is not taken for one with lists: %s', (_, talk) => {
    const { relations, warnings } = shown(talk);
    expect(relations).toEqual(['question question']);
    expect(warnings).toEqual([expect.stringContaining('no word lists')]);
  });

  it('may hold comments in a second one, which are read in it', () => {
    const mixed = [
      ...ENGLISH,
      ['eva', 1, 'Das stimmt nicht, meine Tante arbeitet dort und sie ist immer müde, weil niemand sonst kommt.'],
    ] as const;
    const { relations, claims } = readTalk(mixed);
    const own = new Set(claims.filter(({ comment }) => comment === 'c3').map(({ id }) => id));
    const german = relations.filter(({ sources }) => sources.some((id) => own.has(id)));
    expect(german.map(({ type, show }) => `${type} ${show}`)).toEqual(['attack doubt', 'support sure']);
  });

  it('gets no warning in English', () => {
    expect(shown(ENGLISH).warnings).toEqual([]);
  });
});
