// A tree of turns, each answer set in below what it answers, is read back with its writers, words and parents.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const NAMES = ['Agda', 'Bent', 'Cilla', 'Dirk'];
const words = fc.constantFrom('The bread is stale again.', 'Who bakes on Sundays?', 'Nobody does, and nobody should!');
const turn = fc.record({
  name: fc.constantFrom(...NAMES),
  deeper: fc.integer({ min: -3, max: 1 }),
  lines: fc.array(words, { minLength: 1, maxLength: 3 }),
  blank: fc.boolean(),
});

const STEPS = ['  ', '   ', '    ', '\t'];

describe('a dialogue whose answers are set in', () => {
  it('should keep who answers whom', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 5, maxLength: 20 }), fc.constantFrom(...STEPS), (given, step) => {
        let depth = 0;
        const open: number[] = [];
        const turns = given.map((one, i) => {
          // Two people with a column each are another matter, and so are too few answers.
          depth = i === 0 ? 0 : i < 4 ? i : Math.min(depth + 1, Math.max(1, depth + one.deeper));
          open.length = depth;
          const parent = open.at(-1);
          open.push(i);
          return { ...one, name: NAMES[i] ?? one.name, depth, parent: parent === undefined ? null : `c${parent + 1}` };
        });
        // Those who speak once only are not enough of a talk.
        const last = NAMES.map((name) => ({
          name,
          depth: 1,
          parent: 'c1',
          lines: ['And I say so too.'],
          blank: false,
        }));
        const all = [...turns, ...last];
        const text = all.map(({ name, depth: at, lines: [first, ...rest], blank }) =>
          [
            `${step.repeat(at)}${name}: ${first}`,
            ...rest.map((line) => `${step.repeat(at)}  ${line}`),
            ...(blank ? [''] : []),
          ].join('\n'),
        );
        const { threads } = read(`On bread\n\n${text.join('\n')}\n`);
        const [thread] = threads;
        expect(thread?.title).toBe('On bread');
        expect(
          thread?.children.map(({ author, parent, raw }) => [author, parent, raw.lines.map((line) => line.text)]),
        ).toEqual(all.map(({ name, parent, lines }) => [name, parent, lines]));
      }),
      { numRuns: 60 },
    );
  });

  const flat = (text: string) => read(text).threads[0]?.children.map(({ parent }) => parent);
  const said = [
    'Agda: The bread is stale.',
    'Bent: It is not, it is dry.',
    'Agda: What is the difference?',
    'Bent: Water.',
  ];
  it.each([
    ['one column', ['', ' ', '', ' ']],
    ['steps of all sizes', ['', '  ', '     ', '  ']],
    ['a column for each of two people', ['', '    ', '', '    ']],
    ['the first one further in', ['    ', '', '  ', '']],
    ['a whole screen', ['', '                ', '', '                ']],
  ])('should say nothing of who answers whom: %s', (_, indents) => {
    expect(flat(said.map((line, i) => `${indents[i]}${line}`).join('\n'))).toEqual([null, null, null, null]);
  });

  it.each([
    ['A kitchen. Evening. Agda stands at the door.', null],
    ['(Evening)', null],
    ['What we said on Sunday:', null],
    ['Is dry bread stale?', 'Is dry bread stale?'],
    ['## Dry bread', 'Dry bread'],
    ['**Dry bread**', 'Dry bread'],
  ])('should take the line above for a title or not: %s', (line, title) => {
    expect(read(`${line}\n\n${said.join('\n')}`).threads[0]?.title).toBe(title);
  });

  it('should take no title where more than a line stands above', () => {
    expect(read(`On bread\nwith four people\n\n${said.join('\n')}`).threads[0]?.title).toBe(null);
  });
});
