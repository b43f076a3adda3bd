// Holds that --atlas writes a folder whose files lead to each other by links that are there.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/index.ts';
import { toDocument } from '../../src/exchange/index.ts';
import { reasonedGraph } from '../layout/support.ts';
import { madeThread } from '../layout/threads.ts';

describe('--atlas', () => {
  let folder = '';
  const at = (...path: string[]) => join(folder, ...path);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
    writeFileSync(at('thread.json'), JSON.stringify(toDocument(reasonedGraph(madeThread(400)))));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a list and maps without one dead link, and writes them again over its own', async () => {
    expect(await main([at('thread.json'), '--atlas', at('atlas')])).toBe(0);
    expect(await main([at('thread.json'), '--atlas', at('atlas')])).toBe(0);
    const files = readdirSync(at('atlas'));
    expect(files).toContain('index.html');
    expect(files.length).toBeGreaterThan(3);
    const texts = new Map(files.map((file) => [file, readFileSync(at('atlas', file), 'utf8')]));
    const idsIn = new Map([...texts].map(([file, text]) => [file, new Set(text.match(/(?<= id=")[^"]+/g))]));
    const dead = [...texts].flatMap(([file, text]) =>
      (text.match(/(?<= href=")[^"]+/g) ?? []).filter((href) => {
        const [to = '', id] = href.split('#');
        const ids = idsIn.get(to || file);
        return !ids || (id !== undefined && !ids.has(id));
      }),
    );
    expect(dead).toEqual([]);
    const listed = texts.get('index.html')?.match(/(?<=<a href=")[^"]+/g);
    expect([...(listed ?? [])].sort()).toEqual(files.filter((file) => file.endsWith('.svg')).sort());
  });

  it('leaves -o, -f and a second input to other commands', async () => {
    expect(await main([at('thread.json'), '--atlas', at('other'), '-o', at('map.svg')])).toBe(2);
    expect(await main([at('thread.json'), '--atlas', at('other'), '-f', 'png'])).toBe(2);
    expect(await main([at('thread.json'), at('thread.json'), '--atlas', at('other')])).toBe(2);
  });
});
