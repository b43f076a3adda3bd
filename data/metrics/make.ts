// Font files of @fontsource into metrics.json, the advance widths that texts are measured with.
// Run: npx tsx data/metrics/make.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { advances } from './woff2.ts';

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek'];
const FACES = {
  text: { package: 'inter', family: 'Inter', weight: 400 },
  bold: { package: 'inter', family: 'Inter', weight: 600 },
  serif: { package: 'source-serif-4', family: 'Source Serif 4', weight: 600 },
};
const UNITS = 1000;
const { resolve } = createRequire(import.meta.url);

/** Runs of neighbouring characters: the first character, then the advance of each. */
function runs(widths: ReadonlyMap<number, number>, units: number): number[][] {
  const found: number[][] = [];
  let next = -1;
  for (const [char, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (char < 0x20 || (char >= 0x7f && char < 0xa0)) continue;
    if (char !== next) found.push([char]);
    found.at(-1)?.push(Math.round((width * UNITS) / units));
    next = char + 1;
  }
  return found;
}

const faces = Object.fromEntries(
  Object.entries(FACES).map(([name, face]) => {
    const ranges = JSON.parse(readFileSync(resolve(`@fontsource/${face.package}/unicode.json`), 'utf8'));
    const files = SUBSETS.map((subset) => {
      const file = `${face.package}-${subset}-${face.weight}-normal.woff2`;
      const { units, widths } = advances(readFileSync(resolve(`@fontsource/${face.package}/files/${file}`)));
      return { file, range: ranges[subset], runs: runs(widths, units) };
    });
    return [name, { family: face.family, weight: face.weight, files }];
  }),
);

const about = 'Advance widths in thousandths of the font size, made by make.ts from the font files of @fontsource.';
const lines = JSON.stringify({ about, units: UNITS, faces }).replaceAll('{"file"', '\n{"file"');
writeFileSync(new URL('metrics.json', import.meta.url), `${lines}\n`);
