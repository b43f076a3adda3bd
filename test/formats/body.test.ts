// The rows of a body as a text browser wrote them: what was cut at the width of its page is whole again.
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/formats/body.ts';
import { page } from '../../src/formats/page.ts';
import type { Words } from '../../src/formats/words.ts';

const WIDTH = 60;
const INDENT = ' '.repeat(10);

/** A preformatted line as lynx prints it: set in, cut at the width of the page, the rest at the margin. */
function printed(line: string): string {
  const room = WIDTH - INDENT.length;
  const rest = line.slice(room);
  return [`${INDENT}${line.slice(0, room)}`, ...(rest.match(/.{1,60}/g) ?? [])].join('\n');
}

function bodyRead(lines: readonly string[]): string {
  const text = lines.join('\n');
  const read = page({ name: 'page.txt', text, bytes: text.length }, {} as Words);
  return bodyOf(read, 0, read.rows.length, 0)
    .lines.map(({ text: line, glued }, i) => `${i === 0 || glued ? '' : '\n'}${line.trimStart()}`)
    .join('');
}

describe('a line that lynx cut', () => {
  it('is whole again, within a word too', () => {
    const long = 'Pickles: the recipe of my grandmother from the mountains, with dill and mustard seeds.';
    expect(printed(long).split('\n')).toHaveLength(2);
    expect(bodyRead([printed('Bread: rye'), printed(long)])).toBe(`Bread: rye\n${long}`);
  });

  it('is not joined to a line that only happens to stand at the margin', () => {
    expect(bodyRead([printed('A line that ends early'), 'and one at the margin.', 'x'.repeat(WIDTH)])).toContain(
      'early\nand one',
    );
  });
});
