// Columns of turns into whether they show who answers whom: each answer one step to the right of what it answers.
import type { Turn } from './turns.ts';

// One column is a slip of the hand, and more than a wide tab is where the line of another speaker ended.
const LEAST_STEP = 2;
const WIDEST_STEP = 8;
/** Share of the turns that answer something, at least: one turn set in among many is a slip too. */
const FEWEST_DEEPER = 0.2;

export function showsNesting(turns: readonly Turn[]): boolean {
  const top = turns[0]?.column ?? 0;
  const levels = turns.map(({ column }) => column - top);
  const step = levels.reduce((least, level) => (level > 0 ? Math.min(least, level) : least), Number.POSITIVE_INFINITY);
  if (step < LEAST_STEP || step > WIDEST_STEP) return false;
  const regular = levels.every((level, i) => level >= 0 && level % step === 0 && level - (levels[i - 1] ?? 0) <= step);
  return regular && levels.filter((level) => level > 0).length >= levels.length * FEWEST_DEEPER && !isByName(turns);
}

/** Two people of whom each has a column: so dialogues are set, whoever answers. */
function isByName(turns: readonly Turn[]): boolean {
  const columns = new Map(turns.map(({ name, column }) => [name, column]));
  return columns.size === 2 && turns.every(({ name, column }) => columns.get(name) === column);
}
