// The last cells of a header into score, edit mark and age.
import type { Reading } from '../ages.ts';
import { wholeNumber } from '../numbers.ts';
import type { Words } from '../words.ts';
import type { Cell } from './cells.ts';

export interface Tail {
  /** Index of the cell after the tail. */
  readonly next: number;
  readonly readings: readonly Reading[];
  readonly edited: boolean;
  /** Whether a dot or an icon tells score from age. */
  readonly parted: boolean;
  /** lemmy-ui 1.0 leaves out "ago", and shows the votes below the body. */
  readonly bare?: boolean;
}

interface State {
  at: number;
  /** What is left of the cell at `at`, where its beginning was taken. */
  rest: string | null;
  score: number | null;
  edited: boolean;
  parted: boolean;
}

/** Icons and what their number does to the score; that of `smile` is a share. */
const VOTES = new Map([
  ['smile', 0],
  ['arrow-up', 1],
  ['heart', 1],
  ['arrow-down', -1],
]);
const MOST_CELLS = 9;

/**
 * Reads `0•5 days ago`, `05 days ago`, `0 / edit-2 / 5 days ago`, `arrow-up / 15 / · / 5 days ago`; null where no
 * age ends it. `shift` is added to the index of the next cell.
 */
export function readTail(cells: readonly Cell[], from: number, words: Words, shift = 0): Tail | null {
  const state: State = { at: from, rest: null, score: null, edited: false, parted: false };
  while (state.at < Math.min(cells.length, from + MOST_CELLS)) {
    const shown = state.rest ?? cells[state.at]?.text ?? '?';
    state.rest = null;
    const text = shown.replace(/^edit-2 +/, '');
    if (text !== shown) state.edited = true;
    const found = ages(cells, text, state, words);
    if (found) {
      const parted = state.parted || /^\S+[•·]/.test(text);
      return { next: found.next + shift, readings: found.readings, edited: state.edited, parted };
    }
    if (!step(cells, text, state)) return null;
  }
  return null;
}

/** An age as lemmy-ui 1.0 writes it. */
export function readSpan(cells: readonly Cell[], at: number, words: Words): Tail | null {
  const cell = cells[at];
  const age = cell?.bullet === '' ? words.span(cell.text) : null;
  return age && { next: at + 1, readings: [{ score: null, age }], edited: false, parted: false, bare: true };
}

/** The age in a cell; a narrow column may have wrapped it into the next. */
function ages(
  cells: readonly Cell[],
  text: string,
  state: State,
  words: Words,
): Pick<Tail, 'next' | 'readings'> | null {
  const readings = agesAt(text, state, words);
  if (readings.length > 0) return { next: state.at + 1, readings };
  const [cell, rest] = [cells[state.at], cells[state.at + 1]];
  if (!cell || rest?.bullet !== '' || rest.row !== cell.row + 1 || rest.column !== cell.column) return null;
  const wrapped = /\d/.test(text) ? agesAt(`${text} ${rest.text}`, state, words) : [];
  return wrapped.length > 0 ? { next: state.at + 2, readings: wrapped } : null;
}

function agesAt(text: string, { score, parted, edited }: State, words: Words): readonly Reading[] {
  if (score === null && !parted && !edited) return words.scoreAndAge(text);
  const age = words.age(text);
  return age ? [{ score, age }] : [];
}

/** Takes the cell, or the icon and its number, at `state.at`; false where it is no part of a tail. */
function step(cells: readonly Cell[], text: string, state: State): boolean {
  const weight = VOTES.get(text);
  if (weight !== undefined) {
    state.at++;
    state.parted = true;
    return count(cells[state.at]?.text ?? '', weight, state);
  }
  if (!state.parted && count(text, state.score === null ? 1 : -1, state)) return true;
  // A dot alone on its row was taken for a bullet with nothing beside it.
  const dot = text === '' || text === '·' || text === '•';
  if (dot) state.parted = true;
  else if (text === 'edit-2') state.edited = true;
  else return false;
  state.at++;
  return true;
}

/** `69`, `1.2K•`, `-69·5 days ago`, `87%`: a second number without an icon counts the votes against. */
function count(text: string, weight: number, state: State): boolean {
  const dot = text.slice(0, 12).search(/[•·]/);
  const votes = wholeNumber((dot < 0 ? text : text.slice(0, dot)).replace(/%$/, ''));
  if (votes === null) return false;
  if (weight !== 0) state.score = (state.score ?? 0) + weight * votes;
  if (dot >= 0) state.parted = true;
  state.rest = (dot >= 0 && text.slice(dot + 1).trim()) || null;
  if (state.rest === null) state.at++;
  return true;
}
