// Rows of a Stack Exchange page into the question and its answers: where each text stands, who wrote it, its votes.
import { isMonth } from './dates.ts';
import { lastRow } from './flat/rows.ts';
import type { Page, Row } from './types.ts';
import type { Words } from './words.ts';

/** A count of votes, a bounty, or the mark of an accepted answer. */
const COUNT = /^(?:[-−]?\d{1,6}|\+\d{2,3}|✓)$/;
/** Before what a text browser takes for a button. */
export const PUSHED = /^\(BUTTON\) /;
const TIME = / at \d{1,2}:\d\d$/;
const OWNER = /^(?:[\d.,]+k?|.{0,40}badges?.{0,20}|\d[\d.,]*k?\s?\d.*)$/i;
const SIGNED = /^\p{Ll}{3,12}$/u;
const TAG = /^[a-z\d][a-z\d.+#-]{0,34}$/;
const AVATAR = /user avatar$/i;
/** A question or an answer: its text, who wrote it, and the comments below it. */
export interface Entry {
  readonly author: string | null;
  readonly asked: boolean;
  /** Null where it was cut off. */
  readonly age: string | null;
  readonly score: number | null;
  readonly from: number;
  readonly to: number;
  /** First row after the writer's name and points. */
  readonly below: number;
}

export function entriesOf(page: Page): readonly Entry[] {
  const { rows, words } = page;
  const entries: Entry[] = [];
  for (const [row, one] of rows.entries()) {
    // "asked" may stand above its date.
    const below = SIGNED.test(one.text) ? (rows[row + 1]?.text ?? '') : '';
    const text = below === '' ? one.text : `${one.text} ${below}`;
    const asked = words.printedAs('stackAsked', text);
    const age = asked ?? words.printedAs('stackAnswered', text);
    if (age === null || text.length > 70 || !isWhen(age, words)) continue;
    const floor = entries.at(-1)?.below ?? 0;
    const to = textEnd(page, floor, row);
    const { from, score } = opening(page, floor, to);
    const owner = ownerBelow(rows, below === '' ? row : row + 1);
    entries.push({ ...owner, asked: asked !== null, age, score, from, to });
  }
  const last = cutShort(page, entries);
  return last ? [...entries, last] : entries;
}

/** Votes and a text that stand below all else are an answer whose end, with its writer, was not saved. */
function cutShort(page: Page, entries: readonly Entry[]): Entry | null {
  const { rows, words } = page;
  const floor = entries.at(-1)?.below;
  if (floor === undefined) return null;
  const above = lastRow(rows, floor, rows.length, (text) => endsNotes(text, words));
  const shown = rows.flatMap(({ text }, row) => (row > above && text !== '' ? [row] : []));
  const isVoteAt = (row: number) => isVote(rows[row]?.text ?? '', words);
  // The order in which answers are sorted may stand above the votes.
  const votes = shown.slice(0, MOST_ABOVE_VOTES).findIndex(isVoteAt);
  const text = shown.findIndex((row, i) => i > votes && !isVoteAt(row));
  const counts = shown
    .slice(Math.max(0, votes), text)
    .flatMap((row) => /^[-−]?\d{1,6}$/.exec(rows[row]?.text ?? '') ?? []);
  const [count] = counts;
  if (above < 0 || votes < 0 || text < 0 || count === undefined) return null;
  const from = shown[text] ?? rows.length;
  const score = Number(count.replace('−', '-'));
  return {
    author: null,
    asked: false,
    age: null,
    score,
    from,
    to: textEnd(page, from, rows.length),
    below: rows.length,
  };
}

/** Whether a row ends the comments below a text: "Add a comment", "Show 3 more comments". */
export const endsNotes = (text: string, words: Words): boolean =>
  words.isPrinted('stackEnd', text) || words.isPrinted('stackMore', text);

const isWhen = (age: string, words: Words) =>
  words.isPrinted('stackDay', age) || TIME.test(age) || isMonth(age.split(' ')[0] ?? '');

/** Before the row of links below a text, and before the tags of a question above it. */
function textEnd({ rows, words }: Page, floor: number, row: number): number {
  const isShare = (text: string) => words.isPrinted('stackShare', text);
  let to = lastRow(rows, floor, row, isShare);
  if (to < 0) return row;
  while (to > floor && isShare(rows[to - 1]?.text ?? '')) to--;
  let tags = to;
  while (tags > floor && TAG.test(rows[tags - 1]?.text ?? '')) tags--;
  const parted = rows.slice(floor, row).some(({ text }) => text === '');
  return to - tags > 1 && (!parted || rows[tags - 1]?.text === '') ? tags : to;
}

/** Where a text begins: below the votes, which stand below the comments on the entry before. */
function opening(
  { rows, words }: Page,
  floor: number,
  to: number,
): { readonly from: number; readonly score: number | null } {
  const isEnd = (text: string) => words.isPrinted('stackEnd', text) || words.isPrinted('stackMore', text);
  const end = lastRow(rows, floor, to, isEnd) < 0 ? floor : lastRow(rows, floor, to, isEnd) + 1;
  const votes = rows.slice(end, to).findIndex(({ text }) => isVote(text, words));
  // Without votes the text begins at once; what stands above the votes is the head of the page.
  let from = votes < 0 || votes > MOST_HEAD ? end : end + votes;
  let score: number | null = null;
  while (from < to && (rows[from]?.text === '' || isVote(rows[from]?.text ?? '', words))) {
    const number = /^[-−]?\d+$/.exec(rows[from]?.text ?? '')?.[0];
    score ??= number === undefined ? null : Number(number.replace('−', '-'));
    from++;
  }
  return { from, score };
}

const isVote = (text: string, words: Words) =>
  COUNT.test(text) || words.isPrinted('stackVote', text.replace(PUSHED, ''));

const MOST_HEAD = 40;
const MOST_ABOVE_VOTES = 3;

function ownerBelow(rows: readonly Row[], row: number): Pick<Entry, 'author' | 'below'> {
  let name = row + 1;
  while (name < row + 5 && (rows[name]?.text === '' || AVATAR.test(rows[name]?.text ?? ''))) name++;
  let below = name + 1;
  while (below < name + 10 && OWNER.test(rows[below]?.text ?? 'end') && rows[below]?.text !== '') {
    // A lone number belongs to the writer only where no comment's score could stand, or where it counts their badges.
    const number = /^\d{1,4}$/.exec(rows[below]?.text ?? '')?.[0];
    if (below > name + 1 && number !== undefined && !rows[below + 1]?.text.startsWith(`${number} `)) break;
    below++;
  }
  return { author: rows[name]?.text || null, below };
}
