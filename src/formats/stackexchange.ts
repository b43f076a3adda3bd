// Stack Exchange pages into threads: `asked DATE` and the name stand below a text, comments end with `– NAME DATE`.
import { assemble, type Draft } from './assemble.ts';
import { isMonth } from './dates.ts';
import { quotedBodies } from './flat/quotes.ts';
import { lastRow } from './flat/rows.ts';
import type { QuoteStyle } from './flat/style.ts';
import { type Note, noteParents, notesIn } from './stackexchange-comments.ts';
import type { Format, Page, Row } from './types.ts';
import type { Words } from './words.ts';

/** A count of votes, a bounty, or the mark of an accepted answer. */
const COUNT = /^(?:[-−]?\d{1,6}|\+\d{2,3}|✓)$/;
/** Before what a text browser takes for a button. */
const PUSHED = /^\(BUTTON\) /;
const TIME = / at \d{1,2}:\d\d$/;
const OWNER = /^(?:[\d.,]+k?|.{0,40}badges?.{0,20}|\d[\d.,]*k?\s?\d.*)$/i;
const TAG = /^[a-z\d][a-z\d.+#-]{0,34}$/;
const AVATAR = /user avatar$/i;
/** A question or an answer: its text, who wrote it, and the comments below it. */
interface Entry {
  readonly author: string | null;
  readonly asked: boolean;
  readonly age: string;
  readonly score: number | null;
  readonly from: number;
  readonly to: number;
  /** First row after the writer's name and points. */
  readonly below: number;
}

export const stackexchange: Format = {
  name: 'stackexchange',
  label: 'a Stack Exchange question with answers and comments',
  body: 'plain',
  detect: (page) => {
    const entries = entriesOf(page);
    const notes = entries.reduce((sum, { below }, i) => sum + notesIn(page, below, stopOf(page, entries, i)).length, 0);
    return entries.length > 0 && entries.length + notes > 1 ? 0.95 : 0;
  },
  read: (page) => {
    const entries = entriesOf(page);
    if (entries.length === 0) return null;
    const title = page.rows.slice(0, entries[0]?.from).find(({ text }) => text !== '')?.text ?? null;
    return assemble(page, {
      format: 'stackexchange',
      converter: null,
      title,
      post: null,
      drafts: draftsOf(page, entries),
      kind: 'plain',
    });
  },
};

const stopOf = ({ rows }: Page, entries: readonly Entry[], index: number) => entries[index + 1]?.from ?? rows.length;

function entriesOf(page: Page): readonly Entry[] {
  const { rows, words } = page;
  const entries: Entry[] = [];
  for (const [row, { text }] of rows.entries()) {
    const asked = words.printedAs('stackAsked', text);
    const age = asked ?? words.printedAs('stackAnswered', text);
    if (age === null || text.length > 70 || !isWhen(age, words)) continue;
    const floor = entries.at(-1)?.below ?? 0;
    const to = textEnd(page, floor, row);
    const { from, score } = opening(page, floor, to);
    const owner = ownerBelow(rows, row);
    entries.push({ ...owner, asked: asked !== null, age, score, from, to });
  }
  return entries;
}

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
  return to - tags > 1 && rows[tags - 1]?.text === '' ? tags : to;
}

/** Where a text begins: below the votes, which stand below the comments on the entry before. */
function opening(
  { rows, words }: Page,
  floor: number,
  to: number,
): { readonly from: number; readonly score: number | null } {
  const end = floor + rows.slice(floor, to).findLastIndex(({ text }) => words.isPrinted('stackEnd', text)) + 1;
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

function ownerBelow(rows: readonly Row[], row: number): Pick<Entry, 'author' | 'below'> {
  let name = row + 1;
  while (name < row + 5 && (rows[name]?.text === '' || AVATAR.test(rows[name]?.text ?? ''))) name++;
  let below = name + 1;
  while (below < name + 8 && OWNER.test(rows[below]?.text ?? 'end') && rows[below]?.text !== '') {
    // A lone number belongs to the writer only where no comment's score could stand.
    if (below > name + 1 && /^\d{1,4}$/.test(rows[below]?.text ?? '')) break;
    below++;
  }
  return { author: rows[name]?.text || null, below };
}

function draftsOf(page: Page, entries: readonly Entry[]): readonly Draft[] {
  const question = entries[0]?.asked ? 0 : null;
  const posts = entries.map(({ author, from, to }) => ({ author, first: from, last: from, from, to }));
  const bodies = quotedBodies(page, posts, quotesOf(page.words));
  const drafts: Draft[] = [];
  for (const [i, entry] of entries.entries()) {
    const { author, age, score, from, to, below } = entry;
    const answers = i > 0 && question !== null;
    const own = drafts.length;
    const last = Math.max(from, to - 1);
    const reading = { score, age: { text: age, unit: null, count: null } };
    const parent = {
      parent: answers ? 0 : null,
      parentBy: answers ? ('depth' as const) : entry.asked ? ('root' as const) : ('unknown' as const),
    };
    const body = bodies[i]?.body ?? { lines: [], end: null };
    drafts.push({ author, reading, ...parent, first: from, last, body });
    const notes = notesIn(page, below, stopOf(page, entries, i));
    const parents = noteParents(notes, author);
    for (const [k, note] of notes.entries()) drafts.push(noteDraft(note, own, own + 1, parents[k] ?? null));
  }
  return drafts;
}

function noteDraft(note: Note, entry: number, first: number, named: number | null): Draft {
  const { author, age, score, rows, body } = note;
  return {
    author,
    reading: { score, age: { text: age, unit: null, count: null } },
    parent: named === null ? entry : first + named,
    parentBy: named === null ? 'depth' : 'mention',
    first: rows[0],
    last: rows[1],
    body,
  };
}

// Text browsers move quotes to the right.
const quotesOf = (words: Words): QuoteStyle => ({
  opens: () => null,
  steps: [2, 4],
  isNoise: (text) => words.isPrinted('stackButton', text.replace(PUSHED, '')),
});
