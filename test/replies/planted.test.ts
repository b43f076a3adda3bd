// Quotes planted into generated threads are found; sentences that merely share words are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Given, lastQuotes, talk } from './support.ts';

const NOUNS = 'kettle garden library bicycle harbour blanket orchard lantern market violin staircase village'.split(
  ' ',
);
const VERBS = 'repairs follows borrows colours measures forgets crosses wakes'.split(' ');
const SMALL = 'the a of in for with and near every this'.split(' ');

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...SMALL), fc.constantFrom(...NOUNS), fc.constantFrom(...VERBS)), {
    minLength: 3,
    maxLength: 5,
  })
  .map((parts) => `${parts.flat().join(' ')}.`)
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const comments = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const shout = (text: string) => text.toUpperCase().replaceAll(' ', '  ');

describe('in any thread', () => {
  it('a copied paragraph is found, whoever of the ancestors said it', () => {
    fc.assert(
      fc.property(comments, fc.nat(), fc.nat(), fc.boolean(), (bodies, which, part, loud) => {
        const chain = bodies.map(
          (parts, i): Given => ({ by: `u${i}`, to: i === 0 ? null : i - 1, text: parts.join('\n\n') }),
        );
        const said = bodies[which % bodies.length] ?? [];
        const copied = said[part % said.length] ?? '';
        const text = `${loud ? shout(copied) : copied}\n\nMy own words are here.`;
        const root = talk([...chain, { by: 'reader', to: chain.length - 1, text }]);
        expect(lastQuotes(root)?.map((quote) => quote.replace(/^\S+ /, '').toLowerCase())).toContain(
          copied.toLowerCase(),
        );
        expect(root.children.at(-1)?.children.map(({ children }) => children.every(({ quoted }) => quoted))).toEqual([
          true,
          false,
        ]);
      }),
    );
  });

  it('words in another order are no quote', () => {
    fc.assert(
      fc.property(comments, fc.nat(), (bodies, which) => {
        const said = bodies[which % bodies.length]?.[0] ?? '';
        const words = said.replaceAll('.', '').split(' ');
        const turned = `${words.toReversed().join(' ')}.`;
        fc.pre(!bodies.flat().some((text) => text.toLowerCase().includes(turned.slice(0, 20).toLowerCase())));
        const chain = bodies.map(
          (parts, i): Given => ({ by: `u${i}`, to: i === 0 ? null : i - 1, text: parts.join('\n\n') }),
        );
        expect(lastQuotes(talk([...chain, { by: 'reader', to: 0, text: turned }]))).toEqual([]);
      }),
    );
  });

  it('short sentences are no quotes, even where they agree', () => {
    const short = fc.constantFrom(
      'I agree.',
      'Same here.',
      'That is not true.',
      'You are right.',
      'Do you have a source?',
      'This is it.',
    );
    fc.assert(
      fc.property(fc.array(short, { minLength: 2, maxLength: 20 }), (texts) => {
        const root = talk(texts.map((text, i) => ({ by: `u${i}`, to: i === 0 ? null : i - 1, text })));
        expect(root.children.flatMap(({ quotes }) => quotes)).toEqual([]);
      }),
    );
  });

  it('quotes lie in their comment, in order, and parents stand earlier', () => {
    const bits = fc.constantFrom(
      '> ',
      '\n',
      '\n\n',
      '"',
      '“',
      '”',
      '…',
      '[',
      ']',
      '@u1 ',
      '@',
      'the garden ',
      'every harbour wakes. ',
      'violin of the village ',
    );
    const text = fc.array(bits, { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('plain' as const, 'markdown' as const),
        (texts, kind) => {
          const root = talk(
            texts.map((one, i) => ({ by: `u${i % 3}`, to: i % 2 ? undefined : null, text: one })),
            kind,
          );
          for (const [i, { quotes, file, parent }] of root.children.entries()) {
            let last = 0;
            for (const { position } of quotes) {
              expect(position.start.offset).toBeGreaterThanOrEqual(last);
              expect(position.end.offset).toBeLessThanOrEqual(file.length);
              last = position.start.offset ?? 0;
            }
            if (parent !== null) expect(Number(parent.slice(1))).toBeLessThanOrEqual(i);
          }
        },
      ),
    );
  });
});
