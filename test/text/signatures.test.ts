// What stands the same under several posts of one writer is a signature, and none of the writer's points.
import { describe, expect, it } from 'vitest';
import { readTalk } from '../support/chain.ts';

const POINTS = ['Rye bread keeps for a week.', 'The oven should be hot before the loaf goes in.', 'Old dough is best.'];

const claimsUnder = (end: string, posts = 2) =>
  readTalk(POINTS.slice(0, posts).map((point) => ['ana', null, `${point}${end}`] as const)).claims.map(
    ({ text }) => text,
  );

describe('a signature', () => {
  it.each([
    '\n\nAna Miller bakes at the Lane Bakery\nStone ovens since 1911',
    '\nStone oven, 2 doors, 40 kW\nProud owner of three sourdough starters',
    '\n\nFlour is life and life is flour',
  ])('%j is no claim', (end) => {
    expect(claimsUnder(end)).toEqual(POINTS.slice(0, 2));
  });

  it('may be a sentence where three posts end with it', () => {
    expect(claimsUnder('\n\nBread is the only honest food we have.', 3)).toEqual(POINTS);
  });

  it('is not what somebody says twice', () => {
    expect(claimsUnder('\n\nBread is the only honest food we have.')).toHaveLength(4);
  });

  it('is not all that a post says', () => {
    const same = ['ben', 0, '> Rye bread keeps for a week.\n\nMine never lasts so long'] as const;
    const talk = readTalk([['ana', null, POINTS[0] ?? ''], same, ['ben', 0, `${same[2]} `]]);
    expect(talk.claims.filter(({ comment }) => comment !== 'c1')).toHaveLength(2);
  });

  it('of one writer is what another one says', () => {
    const end = '\n\nFlour is life and life is flour';
    const talk = readTalk([
      ['ana', null, `${POINTS[0]}${end}`],
      ['ben', null, `${POINTS[1]}${end}`],
    ]);
    expect(talk.claims).toHaveLength(4);
  });
});

describe('the last paragraph of a letter', () => {
  const said = (end: string) =>
    readTalk([['Ana Miller', null, `${POINTS[0]}\n\n${end}`]]).claims.map(({ text }) => text);

  it.each([
    'Cheers,\nAna\nLane Bakery, stone oven number 2\nTel. 0123 456',
    'Ana Miller\nBaker and owner of three starters',
  ])('%j is no claim where the writer signs with a name', (end) => {
    expect(said(end)).toEqual([POINTS[0]]);
  });

  it('is said where it only opens with the name', () => {
    expect(said('Ana\nThe crust of rye bread is the best part of it.')).toHaveLength(2);
  });
});
