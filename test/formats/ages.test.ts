// Ages in every language of the interface, alone and glued to a score.
import { describe, expect, it } from 'vitest';
import { only, read, words } from './support.ts';

const MOST: Readonly<Record<string, number>> = { week: 4, month: 11 };

const page = (line: string) => `• @ann@host.example\n    link\n    fedilink\n    English\n    ${line}\n\n    Yes.`;
const comment = (line: string) => {
  const [thread] = read(page(line)).threads;
  expect(thread, line).toBeDefined();
  return thread?.children[0];
};

/** Numbers that may stand in a form: "2-4 22" gives 2 and 22. */
const countsOf = (ranges: string, most: number) =>
  (ranges === '' ? '1 2 5 12' : ranges)
    .split(' ')
    .map((range) => Number(range.split('-')[0]))
    .filter((count) => count <= most);

describe('an age', () => {
  for (const { code, ages = [] } of words.languages) {
    it(`should be told from the score in ${code}`, () => {
      for (const [form, unit, counts] of ages) {
        for (const count of countsOf(counts, MOST[unit] ?? 24)) {
          for (const score of [0, 7, -3, 118]) {
            const age = form.replace('#', String(count));
            const read = comment(`${score}${age}`);
            expect(read?.scoreReadings, `${score}${age}`).toContain(score);
            const alone = comment(`${score}•${age}`);
            expect([alone?.score, alone?.age]).toEqual([score, age]);
          }
        }
      }
    });
  }

  it.each([
    ['115 days ago', [11, 1]],
    ['211 day ago', [21]],
    ['05 days ago', [0]],
    ['15 days ago', [1]],
    ['-124 days ago', [-12, -1]],
    ['1.23K3 days ago', [1230]],
    ['-2.5K1 month ago', [-2500]],
    ['315 months ago', [31]],
    ['0vor 5 Tagen', [0]],
    ['12godzinę temu', [12]],
    ['8৫ দিন আগে', [8]],
    ['4fem dagar sedan', [4]],
    ['7منذ بضع لحظات', []],
  ])('should leave %s these scores: %j', (line, scores) => {
    expect(comment(line)?.scoreReadings).toEqual(scores);
  });

  it('should be the one that a reply is not older than', () => {
    const text = `${page('212 days ago')}\n\n    • @bob\n      link\n      fedilink\n      15 days ago\n\n      No.`;
    expect(only(text).children.map(({ score, age }) => [score, age])).toEqual([
      [2, '12 days ago'],
      [1, '5 days ago'],
    ]);
  });
});
