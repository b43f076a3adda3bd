// Pages cut below each of their rows: what still stands above the cut is read, also where a comment lost what closes it.
import { describe, expect, it } from 'vitest';
import { read } from '../formats/support.ts';
import { pages } from '../support/fixtures.ts';
import { lost, plainReading } from './check.ts';

const CLOSED = ['facebook-old', 'nameless', 'stackexchange', 'stackexchange-new', 'substack', 'wikitext', 'youtube'];
// Longer ones take longer than their rows are worth.
const MOST_ROWS = 120;

const cut = pages.filter(({ name }) => CLOSED.includes(name));

describe('a page that was cut', () => {
  it.each(cut)('keeps what stands above the cut: $name', ({ text }) => {
    const plain = plainReading(read(text).threads, text);
    const rows = text.split('\n').slice(0, MOST_ROWS);
    const left = rows.flatMap((_, end) => {
      const part = rows.slice(0, end).join('\n');
      const { threads } = read(part);
      return threads.length === 0 ? [] : lost(threads, part, plain).map((line) => `${end}: ${line}`);
    });
    expect(left).toEqual([]);
  });
});
