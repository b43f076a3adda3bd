// Stack Exchange pages into threads: `asked DATE` and the name stand below a text, comments end with `– NAME DATE`.
import { assemble, type Draft } from './assemble.ts';
import { quotedBodies } from './flat/quotes.ts';
import type { QuoteStyle } from './flat/style.ts';
import { cutNote, GROUP, type Note, noteParents, notesIn } from './stackexchange-comments.ts';
import { type Entry, entriesOf, PUSHED } from './stackexchange-entries.ts';
import { listedNotes } from './stackexchange-listed.ts';
import type { Format, Page } from './types.ts';
import type { Words } from './words.ts';

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
    const title = titleOf(page, entries[0]?.from ?? 0);
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

/** The row above "Asked 3 years ago"; failing that, the first of the page. */
function titleOf({ rows, words }: Page, stop: number): string | null {
  const head = rows.slice(0, stop).filter(({ text }) => text !== '' && !words.isPrinted('stackAsk', text));
  const asked = head.findIndex(({ text }) => words.isPrinted('stackHead', text));
  return head[Math.max(0, asked - 1)]?.text.replace(/^#{1,6} /, '') ?? null;
}

const stopOf = ({ rows }: Page, entries: readonly Entry[], index: number) => entries[index + 1]?.from ?? rows.length;

function draftsOf(page: Page, entries: readonly Entry[]): readonly Draft[] {
  const question = entries[0]?.asked ? 0 : null;
  const posts = entries.map(({ author, from, to }) => ({ author, first: from, last: from, from, to }));
  const bodies = quotedBodies(page, posts, quotesOf(page.words));
  const drafts: Draft[] = [];
  for (const [i, entry] of entries.entries()) {
    const { author, age, score, from, to } = entry;
    const answers = i > 0 && question !== null;
    const own = drafts.length;
    const last = Math.max(from, to - 1);
    const reading = readingOf(score, age);
    const parent = {
      parent: answers ? 0 : null,
      parentBy: answers ? ('depth' as const) : entry.asked ? ('root' as const) : ('unknown' as const),
    };
    const body = bodies[i]?.body ?? { lines: [], end: null };
    drafts.push({ author, reading, ...parent, first: from, last, body });
    const notes = notesBelow(page, entries, i);
    const parents = noteParents(notes, author);
    for (const [k, note] of notes.entries()) drafts.push(noteDraft(note, own, own + 1, parents[k] ?? null));
  }
  return drafts;
}

/** The comments below a text; at the end of the page the last one may be cut. */
function notesBelow(page: Page, entries: readonly Entry[], i: number): readonly Note[] {
  const below = entries[i]?.below ?? page.rows.length;
  const stop = stopOf(page, entries, i);
  const listed = listedNotes(page, below, stop);
  if (listed.length > 0) return listed;
  const notes = notesIn(page, below, stop);
  const cut = i === entries.length - 1 ? cutNote(page, notes, below) : null;
  return cut ? [...notes, cut] : notes;
}

const readingOf = (score: number | null, age: string | null) => ({
  score,
  age: age === null ? null : { text: age, unit: null, count: null },
});

function noteDraft(note: Note, entry: number, first: number, named: number | null): Draft {
  const { author, age, score, rows, body } = note;
  return {
    author,
    reading: readingOf(score, age),
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
  isNoise: (text) => GROUP.test(text) || words.isPrinted('stackButton', text.replace(PUSHED, '')),
});
