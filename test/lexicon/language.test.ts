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
    expect(warnings).toEqual([expect.stringContaining('(de)')]);
  });

  it('gets quotes and questions alone where there are none, and a warning', () => {
    const { relations, warnings } = shown(POLISH);
    expect(relations).toEqual(['question question']);
    expect(warnings).toEqual([expect.stringContaining('no word lists')]);
  });

  it('gets no warning in English', () => {
    expect(shown(ENGLISH).warnings).toEqual([]);
  });
});
