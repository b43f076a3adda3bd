// Every character of a folded text has its place in the input: past references, escapes, quote marks and indentation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOffset } from '../../src/thread/index.ts';
import { readBody, sentencesOf } from '../support/body.ts';

/** The input's characters that a body's sentences point at, one by one. */
function pointed(text: string, indent = 2) {
  const body = readBody(text, 'markdown', indent);
  return sentencesOf(body).map((sentence) =>
    Array.from(sentence.text, (_, i) => body.file[sourceOffset(sentence.map, i)]).join(''),
  );
}

const TICK = '`';

describe('places in a Markdown body', () => {
  it.each([
    ['references', 'tea &amp; milk &lt;hot&gt; &#38; &#x26; end', ['tea & milk &hot& & & end']],
    ['a reference that is none', 'A&B &tea; & more', ['A&B &tea; & more']],
    ['a reference to an ampersand twice', '&amp;amp; x', ['&amp; x']],
    ['escapes', 'two \\* three \\\\ four \\& five', ['two * three \\ four & five']],
    ['lines of a quote', '> tea &amp; milk\n> \\> hot\n> end', ['tea & milk > hot end']],
    ['code in a line', `${TICK}${TICK} ${TICK}a ${TICK}${TICK} and ${TICK}&amp;${TICK}`, [`${TICK}a and &amp;`]],
    ['links and emphasis', '*tea* [with **milk**](x "y") ~~hot~~', ['tea with milk hot']],
    ['a picture', '![a cup](cup.png) of tea', ['a cup of tea']],
    // The space between two cells stands where their line does.
    ['cells', '| a\\|b | c |\n|---|---|\n| d | e |', ['a|b|c', 'd|e']],
    ['a hard break', 'tea  \nmilk', ['tea milk']],
  ])('%s', (_, text, expected) => {
    const read = sentencesOf(readBody(text, 'markdown', 2)).map((sentence) => sentence.text);
    const seen = pointed(text);
    expect(seen.map((one) => one.length)).toEqual(read.map((one) => one.length));
    expect(seen.map((one) => one.replace(/\s/g, ' '))).toEqual(expected.map((one) => one.replace(/\s/g, ' ')));
  });
});

const markdown = fc
  .array(
    fc.constantFrom(
      'tea',
      'Milk',
      '. ',
      ' ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '*',
      '_',
      TICK,
      '[',
      '](x)',
      '&amp;',
      '&#38;',
      '\\*',
      '\\',
      '~~',
      '<b>',
      '|',
      '\n|-|\n',
      '🍵',
      '\t',
    ),
    { maxLength: 50 },
  )
  .map((parts) => parts.join(''));

describe('for any Markdown', () => {
  it('maps grow strictly and point at the same letters', () => {
    fc.assert(
      fc.property(markdown, fc.integer({ min: 0, max: 5 }), (text, indent) => {
        const body = readBody(text, 'markdown', indent);
        for (const { text: sentence, map } of sentencesOf(body)) {
          let last = -1;
          for (const [i, char] of [...sentence].entries()) {
            const at = [...sentence].slice(0, i).join('').length;
            const offset = sourceOffset(map, at);
            expect(offset).toBeGreaterThan(last);
            if (/[\p{L}🍵]/u.test(char)) expect(body.file.startsWith(char, offset)).toBe(true);
            last = offset;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every word', () => {
    const count = (text: string) => text.match(/tea|Milk|🍵/gu)?.length ?? 0;
    fc.assert(
      fc.property(markdown, (text) => {
        expect(count(readBody(text, 'markdown').text)).toBe(count(text));
      }),
      { numRuns: 300 },
    );
  });
});
