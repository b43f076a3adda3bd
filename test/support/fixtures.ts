// The example threads of formats/: what each folder's thread.txt, thread.json or thread.html holds.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const fixturesFolder = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));

export const fixtures = readdirSync(fixturesFolder)
  .sort()
  .map((name) => {
    const file = readdirSync(fixturesFolder + name).find((one) => one.startsWith('thread.')) ?? '';
    return { name, file, text: readFileSync(`${fixturesFolder}${name}/${file}`, 'utf8') };
  });

/** Those that are saved as text. */
export const pages = fixtures.filter(({ file }) => file === 'thread.txt');
