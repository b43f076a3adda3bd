// A body's text into stretches that somebody says and stretches that are set apart: patches, code, logs, tables.
import type { BodyKind } from '../../thread/index.ts';
import { takeCards } from './cards.ts';
import { takeCode } from './code.ts';
import { takeLines, takeMarked, takeNamed, takeSignature } from './kept.ts';
import { takePatches } from './patch.ts';
import { takeTables } from './tables.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether nobody says it. */
  readonly apart: boolean;
}

/** The stretches of a body, in order and without gaps; most bodies are one that is said. `signature`: its last filled rows. */
export function stretches(value: string, kind: BodyKind, signature = 0): readonly Stretch[] {
  const rows = value.split('\n');
  const taken = rows.map(() => false);
  for (let at = rows.length - 1, left = signature; at >= 0 && left > 0; at--) {
    taken[at] = true;
    if (rows[at]?.trim() !== '') left--;
  }
  if (kind === 'plain') takeMarked(rows, taken);
  takeNamed(rows, taken);
  takePatches(rows, taken);
  takeCode(rows, taken, kind);
  takeTables(rows, taken, kind);
  takeCards(rows, taken);
  takeSignature(rows, taken);
  takeLines(rows, taken, kind);
  if (!taken.includes(true)) return [{ start: 0, end: value.length, apart: false }];
  const found: Stretch[] = [];
  let start = 0;
  let at = 0;
  for (const [index, row] of rows.entries()) {
    if (index > 0 && taken[index] !== taken[index - 1]) {
      found.push({ start, end: at, apart: taken[index - 1] === true });
      start = at;
    }
    at += row.length + 1;
  }
  return [...found, { start, end: value.length, apart: taken.at(-1) === true }];
}
