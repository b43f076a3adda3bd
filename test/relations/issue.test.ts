// The question that a submission's title asks: head of the map, and no claim that anybody could rebut.
import { describe, expect, it } from 'vitest';
import { read } from '../support/chain.ts';

const comment = (name: string, text: string) =>
  `  • ${name}\n    link\n    fedilink\n    English\n    arrow-up\n    3\n    arrow-down\n    0\n    ·\n    8 days ago\n\n    ${text}\n`;

/** A submission with its title, and comments on it. */
function asked(title: string, ...replies: readonly string[]) {
  const names = ['ann@x.example', 'bo@y.example', 'cy@x.example', 'dee@z.example'];
  const text = [title, 'I walk there every day.', ...replies.map((reply, at) => comment(names[at] ?? '', reply))];
  const [document] = read(text.join('\n\n'));
  if (!document) throw new Error('There is no thread in it.');
  return document;
}

const FOUR = [
  'Yes, it should. The noise is terrible.',
  'No. My shop needs the drivers.',
  'The noise comes from trains.',
];

const said = ({ relations }: ReturnType<typeof asked>) =>
  relations
    .filter(({ show, target }) => show !== 'hidden' && target.id === '0a')
    .map(({ type, sources, comment: by, show }) => `${show} ${type} ${sources[0] ?? by}`);

describe('the question at issue', () => {
  it('heads the map, and only a yes or a no takes a side on it', () => {
    const document = asked('Should the town close the old bridge for cars?', ...FOUR);
    expect(document.claims[0]).toMatchObject({ id: '0a', flags: ['issue'] });
    expect(document.findings.mainClaim).toBe('0a');
    expect(said(document)).toEqual(['sure support 1a', 'sure attack 2a']);
  });

  it.each([
    'Which bridge should the town close for cars?',
    'What should the town do with the bridge?',
    "Shouldn't the town close the old bridge for cars?",
  ])('takes no side by a yes or a no on %j', (title) => {
    const document = asked(title, ...FOUR);
    expect(document.findings.mainClaim).toBe('0a');
    expect(said(document)).toEqual([]);
  });

  it('is asked by how a submission begins, too', () => {
    const document = asked('Should the old bridge stay open? The council votes in May.', ...FOUR);
    expect(document.findings.mainClaim).toBe('0a');
    expect(document.claims.slice(0, 2).map(({ flags }) => flags)).toEqual([['issue'], []]);
  });

  it('is not what a title asserts', () => {
    const document = asked('The town should close the old bridge for cars.', ...FOUR);
    expect(document.claims[0]?.flags).toEqual([]);
    expect(said(document)).not.toEqual([]);
  });
});
