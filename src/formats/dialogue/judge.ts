// Turns of speech into whether people talk here: whoever speaks speaks again, in words and not in settings or log lines.
import type { Page } from '../types.ts';
import type { Grammar, Turn } from './turns.ts';

/** What a machine writes: paths, assignments, codes; and calls. */
const MACHINE = /[={}\\]|^\d|(?:^|\s)\.{0,2}\/\w|\w\/\w{2,}\/|::|\b0x|\d{3,}|\[[\w-]{1,30}\]|^[^\s.!?…]+$|[;,]$/;
const CALLS = /\w\.\w{1,40}\(/;
const ENDS = /[.!?…。！？]["'”’»)*_]{0,3}$/u;
const MOST_NAMES = 60;

export function isTalk(page: Page, turns: readonly Turn[], { name: kind }: Grammar): boolean {
  const counts = new Map<string, number>();
  for (const { name } of turns) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size < 2 || counts.size > Math.max(4, Math.min(MOST_NAMES, turns.length * 0.8))) return false;
  const again = turns.filter(({ name }) => (counts.get(name) ?? 0) > 1).length;
  if (turns.length < (kind === 'chat' ? 2 : 3) || (turns.length > 3 && again < turns.length / 2)) return false;
  if (turns.length === 3 && kind !== 'chat' && again === 0) return false;
  if (kind === 'list' && !isThreaded(page, turns)) return false;
  return takesTurns(turns) && fills(page, turns) && !isMapping(page, turns, kind) && speaks(page, turns, kind);
}

/** A list is a talk where items answer items, or ask; a list of changes does neither. */
function isThreaded({ rows }: Page, turns: readonly Turn[]): boolean {
  const columns = new Set(turns.map(({ column }) => column));
  return columns.size > 1 || turns.some(({ row }) => rows[row]?.text.endsWith('?'));
}

const MOST_SILENT = 0.1;

/** Names of sections over names of settings: nobody speaks, and then another does at once. */
function isMapping({ rows }: Page, turns: readonly Turn[], kind: Grammar['name']): boolean {
  if (kind === 'chat') return false;
  const silent = turns.filter(({ row, body }, i) => {
    const next = turns[i + 1];
    return body === null && next !== undefined && rows.slice(row + 1, next.row).every(({ text }) => text === '');
  });
  return silent.length > turns.length * MOST_SILENT;
}

/** Speakers change: a list of settings does too, a column of one label does not. */
const takesTurns = (turns: readonly Turn[]): boolean =>
  turns.filter(({ name }, i) => i > 0 && turns[i - 1]?.name !== name).length >= (turns.length - 1) / 4;

// Where blank rows are this rare, they do not part paragraphs.
const FEWEST_BLANK = 0.03;
const MOST_ROWS_A_TURN = 4;

/** Most paragraphs of the page, from the first turn on, begin with a turn; where nothing parts them, many of its rows do. */
function fills({ rows }: Page, turns: readonly Turn[]): boolean {
  const first = turns[0]?.row ?? 0;
  const opened = new Set(turns.map(({ row }) => row));
  const filled = rows.filter(({ text }, i) => i >= first && text !== '');
  const paragraphs = rows.filter(
    ({ text }, i) => i >= first && text !== '' && (rows[i - 1]?.text === '' || opened.has(i)),
  );
  const above = rows.slice(0, first).filter(({ text }) => text !== '').length;
  const isParted = filled.length < (rows.length - first) * (1 - FEWEST_BLANK);
  if (!isParted && turns.length * MOST_ROWS_A_TURN < filled.length) return false;
  return turns.length >= paragraphs.length * 0.45 && above <= Math.max(6, rows.length / 4);
}

/** Words of sentences, not the values of settings. */
function speaks({ rows, text }: Page, turns: readonly Turn[], kind: Grammar['name']): boolean {
  const said = turns.map(({ row, last = row, body }) => {
    const own = body === null ? '' : text.slice(body, rows[row]?.end).trim();
    return own === '' ? (rows[last + 1]?.text ?? '') : own;
  });
  const machine = said.filter((one) => MACHINE.test(one) || CALLS.test(one)).length;
  const whole = said.filter((one) => ENDS.test(one) || one.split(/\s+/).length > 5).length;
  const least = kind === 'chat' ? 0.25 : 0.6;
  return machine <= said.length * (kind === 'chat' ? 0.5 : 0.34) && whole >= said.length * least;
}
