// With and without trained weights: rules decide alone where there are none, and weights never cut what rules would not lose.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAnalysis } from '../../src/cli/resources.ts';
import { toDocument } from '../../src/exchange/index.ts';
import { counterpoint, readThreadJson } from '../../src/processor.ts';
import { chain } from '../support/chain.ts';

const rulesAlone = counterpoint({ ...loadAnalysis(), weights: null });
const WORDS = [
  'the oven',
  'is hot,',
  'because',
  'bread',
  'rises.',
  'I think',
  'that',
  'you are wrong.',
  'why?',
  'but',
  'so',
];
const body = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const talkOf = (texts: readonly string[]) => ({
  comments: texts.map((text, i) => ({ id: `c${i}`, parent: i === 0 ? null : 'c0', author: `w${i}`, text })),
});

describe.each([
  ['rules alone', rulesAlone],
  ['weights', chain],
])('%s', (_, own) => {
  it('give claims that are words of their comment, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 3 }), (texts) => {
        const { claims, thread } = toDocument(readThreadJson(talkOf(texts), own));
        for (const { id, text } of thread.comments) {
          const spans = claims.filter(({ comment }) => comment === id).map(({ position }) => position);
          let at = 0;
          for (const span of spans) {
            expect(span?.start.offset).toBeGreaterThanOrEqual(at);
            at = span?.end.offset ?? 0;
            expect(at).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('give each claim at most one target inside its comment and one beyond it, and no circle inside', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 3 }), (texts) => {
        const { claims, relations } = toDocument(readThreadJson(talkOf(texts), own));
        const home = new Map(claims.map(({ id, comment }) => [id, comment]));
        const inside = relations.filter(({ crossUser, type }) => !crossUser && type === 'support');
        for (const { id } of claims) {
          const mine = relations.filter(({ sources }) => sources.includes(id));
          expect(mine.filter(({ target }) => home.get(target.id) === home.get(id)).length).toBeLessThanOrEqual(1);
          const seen = new Set([id]);
          for (const at of seen)
            for (const { sources, target } of inside) if (sources.includes(at)) seen.add(target.id);
          expect(
            inside.some(
              ({ sources, target }) => target.id === id && sources.some((one) => one !== id && seen.has(one)),
            ),
          ).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });
});
