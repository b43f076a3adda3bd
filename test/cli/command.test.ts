// The command as a user meets it: outputs, exit codes, one clear sentence for bad input, nothing lost or overwritten.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const thread = join(root, 'data/threads/library-hours.txt');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
let folder = '';

function run(args: readonly string[], more: { input?: string; env?: Record<string, string>; cwd?: string } = {}) {
  const { input = '', env = {}, cwd = folder } = more;
  const words = [tsx, join(root, 'src/cli.ts'), ...args];
  return spawnSync(process.execPath, words, { cwd, input, encoding: 'utf8', env: { ...process.env, ...env } });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('counterpoint FILE', () => {
  it('writes output/NAME.svg, says where, and keeps standard output clean', () => {
    const { status, stdout, stderr } = run([thread]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(join('output', 'library-hours.svg'));
    expect(readFileSync(join(folder, 'output/library-hours.svg'), 'utf8')).toContain('<svg');
  });

  it('writes a document that its schema accepts', () => {
    const schema = JSON.parse(readFileSync(join(root, 'data/schema/counterpoint.schema.json'), 'utf8'));
    const valid = new Ajv({ strict: false }).compile(schema);
    const { status, stdout } = run([thread, '-f', 'json', '-o', '-']);
    expect(status).toBe(0);
    valid(JSON.parse(stdout));
    expect(valid.errors).toBeNull();
  });

  it('draws a document again without its thread, to the same picture', () => {
    expect(run([thread, '-o', 'again.json']).status).toBe(0);
    expect(run(['again.json', '-o', 'again.svg']).status).toBe(0);
    expect(run([thread, '-o', 'first.svg']).status).toBe(0);
    expect(readFileSync(join(folder, 'again.svg'), 'utf8')).toBe(readFileSync(join(folder, 'first.svg'), 'utf8'));
  });

  it('writes the same bytes under another time zone, language and folder', () => {
    const other = join(folder, 'elsewhere');
    mkdirSync(other, { recursive: true });
    const plain = run([thread, '-o', '-']).stdout;
    const moved = run([thread, '-o', '-'], {
      cwd: other,
      env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(moved.stdout).toBe(plain);
  });

  it('explains what stands on a line, and asks what to explain where that is missing', () => {
    const { status, stdout } = run(['explain', thread, '29']);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Line 29, in comment c3:\n3a “.+\n {4}a claim: /),
    });
    const asked = run(['explain', thread]);
    expect({ status: asked.status, stderr: asked.stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('explain takes a file and what to explain in it'),
    });
  });

  it('labels claims when asked to', () => {
    const { stdout } = run([thread, '-o', '-', '-f', 'json', '--labels', 'strict']);
    expect(new Set(JSON.parse(stdout).claims.map((claim: { label: string }) => claim.label))).toContain('out');
    expect(run([thread, '--labels', 'fair']).status).toBe(2);
  });

  it('opens what it wrote with the program of the system, and says where there is none', () => {
    const opener = join(folder, process.platform === 'darwin' ? 'open' : 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\necho "$1" > ${join(folder, 'opened')}\n`, { mode: 0o755 });
    const { status, stderr } = run([thread, '-o', 'page.html', '--open'], { env: { PATH: folder } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Wrote page.html\n' });
    for (let i = 0; i < 100 && !existsSync(join(folder, 'opened')); i++)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe('page.html\n');
    rmSync(opener);
    expect(run([thread, '-o', 'page.html', '--open'], { env: { PATH: folder } })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('not there to open it'),
    });
  });

  it.each(['json', 'svg', 'html'])('leaves no name in %s when asked to anonymise', (format) => {
    const named = run([thread, '-o', '-', '-f', format]).stdout;
    const hidden = run([thread, '-o', '-', '-f', format, '--anonymise']).stdout;
    const people = /marlow_reads|Henrike|tomasz|OldPress|Ines\b/;
    expect(named).toMatch(people);
    expect(hidden).toContain('Person A');
    expect(hidden).not.toMatch(people);
  });

  it('reads standard input', () => {
    const { status, stdout } = run(['-', '-o', '-', '-f', 'json'], { input: readFileSync(thread, 'utf8') });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).thread.comments).toHaveLength(8);
  });
});

const binary = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 0, 0]);
const novel = Array.from(
  { length: 60 },
  (_, i) => `On the ${i + 1}th morning the ferry was late, and nobody on the pier said a word.`,
);
const headerless = Array.from(
  { length: 20 },
  (_, i) => `I do not think that number ${i} settles it.\n\nYou said so before.\n`,
);

describe('bad input', () => {
  it.each([
    ['an empty file', '', 1, /empty/],
    ['a picture', binary, 1, /./],
    ['a binary', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), 1, /./],
    ['a novel', novel.join(' '), 1, /./],
    ['comments without their headers', headerless.join('\n'), 1, /./],
    ['JSON that is no thread', '{"a": 1}', 1, /./],
    ['a thread JSON with comments of the wrong shape', '{"comments": [1, 2]}', 1, /./],
  ])('%s: one sentence, exit code, nothing written', (name, content, code, sentence) => {
    const file = `${name.replaceAll(' ', '-')}.txt`;
    writeFileSync(join(folder, file), content);
    const before = readdirSync(folder, { recursive: true }).length;
    const { status, stdout, stderr } = run([file]);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before);
  });

  it('names a folder and a missing file', () => {
    expect(run(['.'])).toMatchObject({ status: 2, stderr: expect.stringContaining('folder') });
    expect(run(['missing.txt'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no such file') });
  });

  it('says which output path cannot be written', () => {
    writeFileSync(join(folder, 'plain.txt'), 'not a folder');
    const { status, stderr } = run([thread, '-o', 'plain.txt/map.svg']);
    expect({ status, sentence: stderr.includes('cannot be written') }).toEqual({ status: 2, sentence: true });
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read (skipped for root, who may read all)', () => {
    writeFileSync(join(folder, 'secret.txt'), 'x');
    chmodSync(join(folder, 'secret.txt'), 0);
    expect(run(['secret.txt'])).toMatchObject({ status: 2, stderr: expect.stringContaining('permission') });
  });

  it('leaves a foreign file alone unless forced', () => {
    writeFileSync(join(folder, 'mine.svg'), '<svg/>');
    expect(run([thread, '-o', 'mine.svg'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(join(folder, 'mine.svg'), 'utf8')).toBe('<svg/>');
    expect(run([thread, '-o', 'mine.svg', '--force']).status).toBe(0);
    expect(run([thread, '-o', 'mine.svg']).status).toBe(0);
  });

  it('does not let two inputs of one name overwrite each other', () => {
    const twin = join(folder, 'library-hours.txt');
    writeFileSync(twin, readFileSync(thread));
    expect(run([thread, twin])).toMatchObject({ status: 2, stderr: expect.stringContaining('another input') });
  });

  it('leaves no half-written file behind', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
    expect(existsSync(join(folder, 'output'))).toBe(true);
  });

  it.each([[['--nonsense']], [[]], [['a.txt', '-f', 'docx']], [['a.txt', 'b.txt', '-o', 'one.svg']]])(
    '%j is wrong use',
    (args) => {
      expect(run(args).status).toBe(2);
    },
  );
});

describe('counterpoint batch', () => {
  it('answers one line a line, in order, with an error for a bad one', () => {
    const good = { comments: [{ id: 'a', parent: null, author: 'x', text: 'Tea is best.' }] };
    const lines = [
      JSON.stringify(good),
      'not json',
      '{"comments": 1}',
      JSON.stringify({ name: 'n', text: 'no thread' }),
      JSON.stringify(good),
    ];
    const { status, stdout } = run(['batch'], { input: lines.join('\n') });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, true, true, false]);
    expect(answers[0].thread.comments[0].id).toBe('a');
  });
});

describe('counterpoint formats', () => {
  it('lists what it reads and writes', () => {
    expect(run(['formats']).stdout).toMatch(/lemmy[\s\S]*svg/);
  });
});
