// Holds the two rules of the house: a room is entered by its door, and imports point from later rooms to earlier ones.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Rooms in the order of the flow; a room knows only rooms that stand before it. */
const ROOMS = [
  'thread',
  'lexicon',
  'scoring',
  'formats',
  'text',
  'replies',
  'claims',
  'relations',
  'graph',
  'reasoning',
  'layout',
  'render',
  'page',
  'exchange',
  'processor.ts',
  'index.ts',
  'cli',
  'cli.ts',
];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string) => file.split(sep)[0] ?? '';

interface Import {
  readonly file: string;
  readonly to: string;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) => ({
    file,
    to: normalize(join(dirname(file), path ?? '')),
  }));
});

describe('the house', () => {
  it('has no file outside its rooms', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it('enters a room only by its door', () => {
    const inside = imports.filter(
      ({ file, to }) => roomOf(to) !== roomOf(file) && to.includes(sep) && !to.endsWith(`${sep}index.ts`),
    );
    expect(inside).toEqual([]);
  });

  it('points only from later rooms to earlier ones', () => {
    const back = imports.filter(({ file, to }) => ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(file)));
    expect(back).toEqual([]);
  });

  it('knows Node only in cli/', () => {
    const node = files.filter(
      (file) => roomOf(file) !== 'cli' && /from 'node:/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(node).toEqual([]);
  });

  it('says in the first line of each file what it turns into what', () => {
    const silent = files.filter((file) => {
      const [first = '', second = ''] = readFileSync(join(src, file), 'utf8').split('\n');
      return !(first.startsWith('#!') ? second : first).startsWith('// ');
    });
    expect(silent).toEqual([]);
  });

  it('keeps files short: seldom over 150 lines, never over 200', () => {
    const lines = files.map((file) => ({ file, count: readFileSync(join(src, file), 'utf8').split('\n').length - 1 }));
    expect(lines.filter(({ count }) => count > 200)).toEqual([]);
    expect(lines.filter(({ count }) => count > 150).length).toBeLessThan(files.length / 20);
  });
});
