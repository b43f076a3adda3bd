// Texts that are no thread, and pages that were changed on their way.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { only, read } from './support.ts';

const page = readFileSync(new URL('../fixtures/formats/stripped-page/thread.txt', import.meta.url), 'utf8');
const tree = (text: string) =>
  only(text).children.map(({ author, parent, score, raw }) => [
    author,
    parent,
    score,
    raw.lines.map((line) => line.text).join('\n'),
  ]);

describe('a page changed on its way', () => {
  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['trailing spaces', (text: string) => text.replaceAll('\n', '   \n')],
    ['NBSP indentation', (text: string) => text.replace(/^ +/gm, (space) => '\u00A0'.repeat(space.length))],
    ['an indentation of its own', (text: string) => text.replace(/^(?=.)/gm, '    ')],
    ['tabs for two spaces', (text: string) => text.replaceAll('  ', '\t')],
    ['tabs for eight spaces', (text: string) => text.replaceAll('        ', '\t')],
  ])('should read the same with %s', (_, change) => {
    const plain = (text: string) =>
      tree(text).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^\s+/gm, '') : cell)));
    expect(plain(change(page))).toEqual(plain(page));
  });

  it('should read the same tree without blank lines', () => {
    const parents = (text: string) => tree(text).map(([author, parent]) => [author, parent]);
    expect(parents(page.replace(/\n{2,}/g, '\n'))).toEqual(parents(page));
  });
});

describe('a text without a thread', () => {
  it.each([
    ['', 'no text'],
    ['It was a dark night.\n\nThe rain fell 5 days ago.\n', 'No thread was found'],
    ['{"comment": "x"}', 'a JSON file but not a thread'],
    ['<!DOCTYPE html>\n<html>', 'HTML of a page of no known site'],
    ['I think so.\n\nreply\n\nI do not.\n\nreply\n', 'headers (author and age) were lost'],
  ])('should say what %j is', (text, reason) => {
    const { threads, messages } = read(text);
    expect(threads).toEqual([]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['no-thread']);
    expect(messages[0]?.reason).toContain(reason);
  });

  it('should name the formats where one is asked for that it does not know', () => {
    expect(read(page, 'usenet').messages[0]?.reason).toMatch(/no format "usenet".*lemmy/);
    expect(read(page, 'piefed').messages[0]?.ruleId).toBe('no-thread');
    expect(read(page, 'lemmy').threads).toHaveLength(1);
  });
});

describe('a story', () => {
  it('should not be taken for a thread because it has ages', () => {
    const novel = Array.from(
      { length: 60 },
      (_, i) => `${i} days ago\n\n• It rained, he said to @ann@host.example.\n  5 days ago it had not.\n`,
    );
    expect(read(novel.join('\n')).threads).toEqual([]);
  });
});
