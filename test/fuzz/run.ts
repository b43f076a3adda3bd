// Saved texts into a table of how spoilt copies of them are read: `npm run fuzz -- [COUNT] [SEED] [FOLDER ...]`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Attempt, attempts, type Seed } from './attempts.ts';

const OWN = ['../fixtures/formats/', '../../data/threads/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
/** Milliseconds per 100,000 characters. */
const SLOW = 1000;
const SHOW_LOST = process.env['SHOW_LOST'] !== undefined;
const [count = '2000', seed = '1', ...folders] = process.argv.slice(2);

function* textsIn(path: string): Generator<Seed> {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) yield* textsIn(join(path, name));
  else if (/\.(?:txt|html|mhtml|json|mbox|md)$/.test(path) && !/(?:tree|truth|index)\.json$/.test(path))
    yield { name: path, text: readFileSync(path, 'utf8') };
}

const seeds = [...OWN, ...folders].flatMap((folder) => [...textsIn(folder)]).filter(({ text }) => text.length < 60_000);
const table = new Map<string, number>();
let worst: Attempt | null = null;
let wrong = 0;
let slow = 0;
const losses = new Map<string, number>();
for (const attempt of attempts(seeds, Number(count), Number(seed))) {
  const { format, expected, faults } = attempt;
  const outcome = format === null ? 'refused' : format === expected ? 'as before' : `${expected} taken for ${format}`;
  table.set(outcome, (table.get(outcome) ?? 0) + 1);
  if (!worst || attempt.pace > worst.pace) worst = attempt;
  if (attempt.pace > SLOW) {
    slow++;
    console.log(`${attempt.number} ${attempt.seed} [${attempt.how}] slow: ${attempt.pace.toFixed(0)} ms per 100 KB`);
  }
  if (attempt.lost.length > 0 && !attempt.how.includes(','))
    losses.set(attempt.how, (losses.get(attempt.how) ?? 0) + attempt.lost.length);
  if (SHOW_LOST && attempt.lost.length > 0)
    console.log(`${attempt.number} ${attempt.seed} [${attempt.how}] lost: ${attempt.lost[0]}`);
  if (faults.length === 0) continue;
  wrong++;
  if (wrong <= 40) console.log(`${attempt.number} ${attempt.seed} [${attempt.how}]: ${faults[0]}`);
}
for (const [outcome, times] of [...table].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(8)} ${outcome}`);
for (const [how, lines] of losses) console.log(`${String(lines).padStart(8)} lines of bodies left out after: ${how}`);
console.log(
  `slowest: ${worst?.pace.toFixed(0)} ms per 100 KB (${worst?.number} ${worst?.seed} [${worst?.how}], ${worst?.size} characters)`,
);
console.log(`${count} texts from ${seeds.length}, ${wrong} with faults, ${slow} slow`);
process.exitCode = wrong > 0 ? 1 : 0;
