// Comments below a question or an answer: an optional score, a text, and `– NAME DATE` at its end, however it is wrapped.
import type { SourceLine } from '../thread/index.ts';
import type { Body } from './body.ts';
import { isMonth } from './dates.ts';
import { endsNotes } from './stackexchange-entries.ts';
import type { Page, Row } from './types.ts';

export interface Note {
  /** Null, with the age, where the page was cut before them. */
  readonly author: string | null;
  readonly age: string | null;
  readonly score: number | null;
  /** First and last row. */
  readonly rows: readonly [number, number];
  readonly body: Body;
}

const BULLET = /^[*•◦+-] ?(?=\d{1,5}$|$)/;
const SCORE = /^\d{1,5}$/;
// A signature may be wrapped over as many rows: name, sign of a moderator, "Commented", date.
const MOST_ROWS = 6;
// The dash before a name, and what wrong encodings make of it.
const DASHES = ['–', '\ufffd', 'â\u0080\u0093', 'â€“', '? '];
// A name has at most so many words.
const MOST_WORDS = 6;
/** What stands between name and date: "♦ Commented", also glued to the month, and the time as programs write it. */
const BETWEEN = /^(?:♦|Commented|\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|[+-]\d\d:\d\d)$/;
/** Around formulas. */
export const GROUP = /^\$\\(?:begin|end)group\$$/;
const GLUED = / Commented(?=\p{Lu})/u;

export function notesIn({ rows, words, text: file }: Page, from: number, stop: number): readonly Note[] {
  const notes: Note[] = [];
  let first = from;
  for (let row = from; row < stop; row++) {
    if (words.isPrinted('stackMore', rows[row]?.text ?? '')) break;
    const signed = signatureAt(rows, first, row);
    if (!signed) continue;
    notes.push(noteOf(rows.slice(first, row + 1), first, signed, file));
    first = row + 1;
  }
  return notes;
}

// A cut comment has at most so many rows; more are the rest of a page.
const MOST_CUT = 8;

/** A comment at the end of a page that was cut before its signature, as posts have it. */
export function cutNote(page: Page, notes: readonly Note[], below: number): Note | null {
  const { rows, text: file } = page;
  const from = (notes.at(-1)?.rows[1] ?? below - 1) + 1;
  const rest = rows.slice(from);
  const filled = rest.filter(({ text }) => text !== '');
  const isSaid = filled.slice(0, 2).some(({ text }) => text.split(' ').length > 2);
  if (!isSaid || filled.length > MOST_CUT || rest.some(({ text }) => endsNotes(text, page.words))) return null;
  const dash = rest.findLastIndex(({ text }) => /\s?–(?:\s|$)/u.test(text));
  const last = dash < 0 ? rest.length - 1 : dash;
  const at = dash < 0 ? (rest[last]?.text.length ?? 0) : (rest[dash]?.text.lastIndexOf('–') ?? 0);
  return noteOf(rest, from, { author: null, age: null, count: rest.length - last, at }, file);
}

interface Signature {
  readonly author: string | null;
  readonly age: string | null;
  /** How many of the last rows hold it, and where in the first of them it begins. */
  readonly count: number;
  readonly at: number;
}

/** `– Ann Lee Feb 6, 2023 at 2:59` at the end of a row and the ones before it. */
function signatureAt(rows: readonly Row[], first: number, row: number): Signature | null {
  if (!/(?: at )?\d{1,2}:\d\d$/.test(rows[row]?.text ?? '')) return null;
  let filled = 0;
  for (let count = 1; filled < MOST_ROWS && row - count + 1 >= first; count++) {
    const texts = rows.slice(row - count + 1, row + 1).map(({ text }) => text);
    if (texts[0] === '') continue;
    filled++;
    for (const dash of DASHES) {
      const at = `${texts[0]} `.lastIndexOf(dash);
      const found =
        at < 0 ? null : parse([texts[0]?.slice(at + dash.length) ?? '', ...texts.slice(1)].join(' ').trim());
      if (found) return { ...found, count, at };
    }
  }
  return null;
}

function parse(text: string): { readonly author: string; readonly age: string } | null {
  const parts = text.replace(GLUED, ' ').split(/\s+/);
  const month = parts.findLastIndex((part) => isMonth(part));
  const age = parts.slice(month).join(' ');
  const author = parts.slice(0, Math.max(0, month));
  while (BETWEEN.test(author.at(-1) ?? '')) author.pop();
  if (author.length === 0 || author.length > MOST_WORDS) return null;
  if (!/^\S+ \d{1,2},? (?:\d{4} )?at \d{1,2}:\d\d$/.test(age)) return null;
  return { author: author.join(' '), age };
}

function noteOf(rows: readonly Row[], first: number, { author, age, count, at }: Signature, file: string): Note {
  const filled = rows.findIndex(({ text }) => text.replace(BULLET, '') !== '' && !GROUP.test(text));
  const shown = (row: number) => rows[row]?.text.replace(BULLET, '') ?? '';
  // How many comments there are may stand above the score of the first.
  const start = SCORE.test(shown(filled + 1)) && SCORE.test(shown(filled)) ? filled + 1 : filled;
  const counted = SCORE.test(shown(start));
  const cut = rows.length - count;
  // The name stands twice where the page shows it in two places.
  const named = at === 0 && author !== null && rows[cut - 1]?.text === author ? cut - 1 : cut;
  const lines = rows
    .slice(counted ? start + 1 : Math.max(0, start), named + 1)
    .flatMap((row, i, all): readonly SourceLine[] => {
      if (GROUP.test(row.text)) return [];
      const end = i < all.length - 1 ? row.end : row.at + (named === cut ? at : 0);
      const text = file.slice(row.at, end).trimEnd();
      return text === '' ? [] : [{ text, offset: row.at }];
    });
  const last = lines.at(-1);
  const score = counted && (named === cut || start > filled) ? Number(shown(start)) : null;
  const body = { lines, end: last ? last.offset + last.text.length : null };
  return { author, age, score, rows: [first + Math.max(0, filled), first + rows.length - 1], body };
}

/** For each comment the earlier one of whom it names with "@"; null where it names nobody, or who wrote the entry alone. */
export function noteParents(notes: readonly Note[], owner: string | null): readonly (number | null)[] {
  const named = notes.map(({ body }) => {
    const text = body.lines
      .map((line) => line.text)
      .join(' ')
      .slice(0, 300);
    return /^@([\p{L}\p{N}_.-]{2,40}?)[.:,]?(?:\s|$)/u.exec(text)?.[1] ?? null;
  });
  return notes.map((note, i) => {
    const name = named[i];
    if (!name) return null;
    const found = notes.findLastIndex(
      ({ author }, k) => k < i && author !== null && isMeant(name, author) && author !== note.author,
    );
    return found >= 0 && !(owner !== null && isMeant(name, owner) && notes[found]?.author !== owner) ? found : null;
  });
}

/** "@LordElrond", "@Lord" and "@lordelrond" mean Lord Elrond. */
function isMeant(mention: string, author: string): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[\s.]+/g, '');
  return fold(mention).length > 2 && fold(author).startsWith(fold(mention));
}
