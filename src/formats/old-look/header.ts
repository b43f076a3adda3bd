// Rows of an old-look page into the headers of its comments: `[–] ann 3 points 2 days ago* (5 children)`.
import { leadingNumber } from '../numbers.ts';
import type { Page } from '../types.ts';

export interface Header {
  /** As written: a name with its host, or with marks and flair glued to it. */
  readonly name: string;
  readonly score: number | null;
  readonly age: string;
  readonly edited: boolean;
  /** How many comments stand below it, at any depth; null where the page does not count. */
  readonly below: number | null;
  /** Three scores, one for each way to vote: a page without its style sheet. */
  readonly bare: boolean;
  readonly first: number;
  readonly last: number;
}

const OPENS = /^\[[–+-]\] ?/;
const LONE = /^\[[–+-]\] ?[\w-]{1,20}$/;
const REST = /^(?:\[[A-Z](?:,[A-Z])*\] ?)?(?:-?\d[\d.]{0,8}k? points?|\[score hidden\]) /;
const BELOW = /\((\d{1,6})[ _]child(?:ren)?\)/;
const LINKS = / ?\[(?:\/|https?:)[^\][]*\]/g;
const HIDDEN = /\[score hidden\] ?|comment score below threshold ?/;
const POINTS = / (-?\d[\d.]{0,8}k?) points?/i;
const MORE_POINTS = /^ ?-?\d[\d.]{0,8}k? points?/i;
const AGES = new Set(['now', 'just now', 'a long while ago']);
/** A header may be wrapped over as many rows. */
const MOST_ROWS = 7;
/** What may follow behind an age on rows of its own. */
const MORE = /^(?:\*|\(\d+[ _]child|\(last edited|\(edited)/;

export function headersOf(page: Page): readonly Header[] {
  return page.rows.flatMap((_, i) => headerAt(page, i) ?? []);
}

function headerAt(page: Page, first: number): Header | null {
  const { rows } = page;
  if (!OPENS.test(rows[first]?.text ?? '')) return null;
  let text = '';
  let found: Header | null = null;
  const parted = isParted(rows, first);
  for (let last = first; goesOn(rows[last]?.text, last - first); last += parted && last === first ? 2 : 1) {
    text = `${text} ${rows[last]?.text.slice(0, 300)}`.trim();
    const next: Header | null = parse(text.replace(LINKS, '').replaceAll('**', ''), page, first, last);
    // What a row adds to a whole header belongs to it only if it closes a bracket.
    if (found && !(next && (next.below !== found.below || next.edited !== found.edited || text.endsWith(')'))))
      return found;
    found = next;
    const more = MORE.test(rows[last + 1]?.text ?? '');
    if (found && !more && !/\([^)]*$/.test(text) && !text.endsWith('*')) return found;
  }
  return found;
}

/** `[–]ann` alone, and below a blank row what belongs behind it: `[S] 3 points 2 days ago`. */
function isParted(rows: Page['rows'], first: number): boolean {
  const [name, blank, rest] = rows.slice(first, first + 3).map(({ text }) => text);
  return blank === '' && LONE.test(name ?? '') && REST.test(rest ?? '');
}

/** A header goes on to the next blank row, or to the next header. */
const goesOn = (text: string | undefined, count: number): boolean =>
  text !== undefined && text !== '' && count < MOST_ROWS && (count === 0 || !OPENS.test(text));

function parse(text: string, { words }: Page, first: number, last: number): Header | null {
  const open = OPENS.exec(text)?.[0].length ?? 0;
  const { name, score, rest, bare } = scored(text.slice(open)) ?? {};
  if (name === undefined || name === '' || rest === undefined) return null;
  const age = ageIn(rest, words.age);
  if (age === null) return null;
  const below = BELOW.exec(rest)?.[1];
  return {
    name,
    score: score ?? null,
    age,
    edited: rest.includes('*') || rest.includes('(edited'),
    below: below === undefined ? null : Number(below),
    bare: bare ?? false,
    first,
    last,
  };
}

interface Scored {
  readonly name: string;
  readonly score: number | null;
  readonly rest: string;
  readonly bare: boolean;
}

/** `ann 1 point2 points3 points 2 days ago`: the second of three is the score as it stands. */
function scored(text: string): Scored | null {
  const hidden = HIDDEN.exec(text);
  const points = POINTS.exec(text);
  const start = hidden ?? points;
  if (!start) return null;
  const name = text.slice(0, start.index).trim();
  let rest = text.slice(start.index + start[0].length);
  const all = points && !hidden ? [points[1] ?? ''] : [];
  for (let next = MORE_POINTS.exec(rest); next && all.length > 0 && all.length < 3; next = MORE_POINTS.exec(rest)) {
    all.push(next[0].trim());
    rest = rest.slice(next[0].length);
  }
  const said = leadingNumber((all[1] ?? all[0] ?? '').toUpperCase());
  return { name, score: said?.value ?? null, rest, bare: all.length === 3 };
}

/** The age that `rest` begins with, whatever stands behind it. */
function ageIn(rest: string, age: Page['words']['age']): string | null {
  const text = rest.trim();
  const ago = text.indexOf(' ago');
  const candidates = [text.split(/\*| ?\(| {2}|\u00a0/, 1)[0] ?? '', ago < 0 ? '' : text.slice(0, ago + ' ago'.length)];
  return candidates.find((one) => one !== '' && (AGES.has(one) || age(one) !== null)) ?? null;
}
