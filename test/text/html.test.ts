// HTML bodies: which blocks they give, and that each sentence stands where its place says, whatever tags and references.
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readBody, sentencesOf } from '../support/body.ts';

const blocks = (html: string) =>
  readBody(html, 'html').children.map(({ role, marks, text }) => [role, marks > 0, text] as const);

describe('blocks', () => {
  it.each([
    [
      '<p>One.</p>\n<p>Two.</p>',
      [
        ['paragraph', false, 'One.'],
        ['paragraph', false, 'Two.'],
      ],
    ],
    [
      'One.<p>Two.<p>Three.',
      [
        ['paragraph', false, 'One.'],
        ['paragraph', false, 'Two.'],
        ['paragraph', false, 'Three.'],
      ],
    ],
    [
      'One<br>line.<br><br />Two.',
      [
        ['paragraph', false, 'One line.'],
        ['paragraph', false, 'Two.'],
      ],
    ],
    [
      'This breaks:<br>if (door == open) {<br>&nbsp; heat(&amp;oven, 200);<br>}<br>',
      [
        ['paragraph', false, 'This breaks:'],
        ['code', false, 'if (door == open) { heat(&oven, 200); }'],
      ],
    ],
    ['<br>One<br><img alt=""><br>two', [['paragraph', false, 'One two']]],
    [
      '<blockquote><p>Said.</p><ul><li>a</li></ul></blockquote><p>No.</p>',
      [
        ['quote', true, 'Said.'],
        ['quote', true, 'a'],
        ['paragraph', false, 'No.'],
      ],
    ],
    [
      '<p>&gt; Said so.</p><p>No.</p>',
      [
        ['quote', true, 'Said so.'],
        ['paragraph', false, 'No.'],
      ],
    ],
    [
      '<ol><li>a<ul><li><p>b</p></li></ul></li><li>c</li></ol>',
      [
        ['item', false, 'a'],
        ['item', false, 'b'],
        ['item', false, 'c'],
      ],
    ],
    [
      '<table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr></table>',
      [
        ['row', false, 'x y'],
        ['row', false, '1 2'],
      ],
    ],
    [
      '<h2>Head</h2><pre><code>\nif (a &lt; b)\n  run();</code></pre>',
      [
        ['heading', false, 'Head'],
        ['code', false, 'if (a < b) run();'],
      ],
    ],
    [
      '<p>See <a href="https://far.example/away">the page</a><img src="x.png" alt=":smile:" class="emoji">.</p>',
      [['paragraph', false, 'See the page:smile:.']],
    ],
    [
      '<details><summary>Hint</summary><p>It rains.</p></details>',
      [
        ['paragraph', false, 'Hint'],
        ['paragraph', false, 'It rains.'],
      ],
    ],
    ['<script>x()</script><style>p{}</style><p>Left.</p><hr>', [['paragraph', false, 'Left.']]],
    [
      '<aside class="onebox"><p>A shop.</p></aside><p>Look.</p>',
      [
        ['quote', true, 'A shop.'],
        ['paragraph', false, 'Look.'],
      ],
    ],
    ['', []],
  ] as const)('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('knows whom a quote names', () => {
    const { children } = readBody(
      '<aside class="quote no-group" data-username="ana" data-post="4"><div class="title"><img alt="" src="x"> ana:</div><blockquote><p>Bread rises.</p></blockquote></aside><p>Not here.</p>',
      'html',
    );
    expect(children.map(({ text, cites }) => [text, cites])).toEqual([
      ['Bread rises.', { author: 'ana', comment: '4' }],
      ['Not here.', undefined],
    ]);
  });
});

const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** What a stretch of HTML shows, with references and pictures resolved. */
const shown = (html: string) => fold(textOf(fromHtml(html.replace(/<img alt="([^"]*)">/g, '$1'), { fragment: true })));

const word = fc.constantFrom(
  ...[
    'bread',
    'rises',
    'Ovens',
    'cool.',
    'Why?',
    'so',
    'A',
    '&amp;',
    '&lt;b&gt;',
    '&quot;Yes.&quot;',
    '&#x27;no&#x27;',
  ],
  ...['a &lt; b', '&hellip;', '&#128512;', '&nbsp;', '&notit', '&copy 2020.', '&amp;amp;', 'R&D', 'a & b', '&unknown;'],
  ...[
    '&NotEqualTilde;',
    '😀!',
    '&#8230;',
    'Nein.\nDoch.',
    '\t',
    '</nothing>',
    '<img alt=":tea cup:">',
    '< 3',
    '\ufeff',
  ],
);
const inline: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    word,
    fc
      .tuple(
        fc.constantFrom('b', 'i', 'em', 'a href="https://x.example/?a=1&b=2"', 'code', 'span'),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join(' ')}</${tag.split(' ')[0]}>`),
  ),
})).node;
const body = fc
  .array(
    fc.tuple(
      fc.constantFrom('p', 'blockquote', 'li', 'h3', 'div', 'td'),
      fc.array(inline, { minLength: 1, maxLength: 8 }),
    ),
    { maxLength: 5 },
  )
  .map((list) => list.map(([tag, inner]) => `<${tag}>${inner.join(' ')}</${tag}>`).join('\n'));

describe('places', () => {
  it('are exact: what stands there, with tags and references resolved, is the sentence', () => {
    fc.assert(
      fc.property(body, (html) => {
        for (const { text, position } of sentencesOf(readBody(html, 'html'))) {
          expect(shown(html.slice(position.start.offset, position.end.offset))).toBe(fold(text));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no word is lost or said twice', () => {
    fc.assert(
      fc.property(body, (html) => {
        const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
        expect(letters(readBody(html, 'html').text)).toBe(letters(shown(html)));
      }),
    );
  });

  it('lie in the text, in order, for any soup', () => {
    const soup = fc.array(
      fc.constantFrom(
        '<table>',
        '<tr>',
        '<td>',
        '</td>',
        '<p>',
        '<b>',
        '</b>',
        '<a',
        '>',
        '"',
        'x=',
        '<!--',
        '-->',
        '<pre>\n',
        '<svg>',
        '&',
        '&amp',
        ';',
        '<',
        'Tea.',
        ' ',
        '\r\n',
        '\0',
        '<br>',
        '</p>',
        '<select>',
        '<plaintext>',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const html = parts.join('');
        const { file, children } = readBody(html, 'html');
        for (const { position } of children.flatMap((passage) => passage.children)) {
          expect(position.start.offset).toBeLessThan(position.end.offset ?? 0);
          expect(position.end.offset).toBeLessThanOrEqual(file.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostile HTML', () => {
  it.each([
    '<div>',
    '<b>',
    '<p>',
    '<blockquote>',
    '<table>',
    '<a>',
    '&',
    '&amp',
    '<',
    '<!--',
    '<br>',
    '</p>',
    '<b a=',
    '<li>',
    '<font>a<p>',
  ])('a wall of %j is read', (unit) => {
    expect(() => readBody(unit.repeat(40_000 / unit.length), 'html')).not.toThrow();
  });
});
