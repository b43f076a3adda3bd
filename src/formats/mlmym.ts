// mlmym pages (the old look of Lemmy) into threads: `[–] NAME 3 points 2 days ago (5 children)` above each comment.
import { assemble, type Draft, noteLostNesting, type PostPlace } from './assemble.ts';
import { countedTree } from './counts.ts';
import { accountOf, spans, withBodies } from './frame.ts';
import { leadingNumber } from './numbers.ts';
import type { Format, Page } from './types.ts';

interface Header {
  readonly name: string;
  readonly score: number;
  readonly age: string;
  readonly edited: boolean;
  /** How many comments stand below it, at any depth. */
  readonly below: number;
  readonly first: number;
  readonly last: number;
}

const OPENS = /^\[[–+-]\] ?/;
const BELOW = /\((\d{1,6}) child(?:ren)?\)/;
const LINKS = / ?\[(?:\/|https?:)[^\][]*\]/g;
const SUBMITTED = /^submitted (.{1,40}) by (\S+)/;
const AGES = new Set(['now', 'a long while ago']);
/** A header may be wrapped over as many rows. */
const MOST_ROWS = 3;

export const mlmym: Format = {
  name: 'mlmym',
  label: 'a Lemmy thread in the old look (mlmym)',
  body: 'plain',
  detect: (page) => (headersOf(page).length > 0 ? 0.98 : 0),
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    const { title, post } = postOf(page, headers[0]?.first ?? 0);
    return assemble(page, {
      format: 'mlmym',
      converter: null,
      title,
      post,
      drafts: draftsOf(page, headers),
      kind: 'plain',
    });
  },
};

function headersOf(page: Page): readonly Header[] {
  return page.rows.flatMap((_, i) => headerAt(page, i) ?? []);
}

function headerAt(page: Page, first: number): Header | null {
  const { rows } = page;
  if (!OPENS.test(rows[first]?.text ?? '')) return null;
  let text = '';
  let found: Header | null = null;
  for (let last = first; last < first + MOST_ROWS && rows[last]?.text; last++) {
    text = `${text} ${rows[last]?.text.slice(0, 300)}`.trim();
    const next: Header | null = parse(text.replace(LINKS, ''), page, first, last);
    // What a row adds to a whole header belongs to it only if it closes a bracket.
    if (found && !(next && (next.below !== found.below || next.edited !== found.edited || text.endsWith(')'))))
      return found;
    found = next;
    if (found && !/\([^)]*$/.test(text) && !text.endsWith('*')) return found;
  }
  return found;
}

/** `[–] ann@host.org 3 points 2 days ago* (last edited 1 day ago) (5 children)`. */
function parse(text: string, { words }: Page, first: number, last: number): Header | null {
  const parts = text.replace(OPENS, '').split(' ');
  const at = parts.findIndex((part, i) => i > 1 && (part === 'points' || part === 'point'));
  const score = leadingNumber(parts[at - 1] ?? '');
  if (at < 2 || !score) return null;
  const rest = parts.slice(at + 1).join(' ');
  const age = rest.split(/\*| \(/, 1)[0] ?? '';
  if (!AGES.has(age) && !words.age(age)) return null;
  const below = Number(BELOW.exec(rest)?.[1] ?? 0);
  return {
    name: parts.slice(0, at - 1).join(' '),
    score: score.value,
    age,
    edited: rest.includes('*'),
    below,
    first,
    last,
  };
}

function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const parents = parentsOf(page, headers);
  const openings = headers.map(({ name, score, age, edited, first, last }, i) => {
    const parent = parents?.[i] ?? null;
    return {
      ...accountOf(name.split(' ')[0] ?? ''),
      reading: { score, age: { text: age, unit: null, count: null } },
      edited,
      parent,
      parentBy: parent !== null ? ('count' as const) : parents ? ('root' as const) : ('unknown' as const),
      first,
      last,
    };
  });
  return withBodies(page, openings, { endOf: (from, stop) => bodyEnd(page, from, stop), column: 0 });
}

/** The last row of links below a body: `permalink`, perhaps with a bullet, a target, or the other links behind it. */
function bodyEnd({ rows }: Page, first: number, stop: number): number {
  for (let i = stop - 1; i >= first; i--) {
    if (/^(?:[•*] )?permalink(?: |$)/.test(rows[i]?.text ?? '')) return i;
  }
  return stop;
}

/** Rows `load more comments (5 replies)` stand for comments that were not loaded. Null where counts do not work out. */
function parentsOf(page: Page, headers: readonly Header[]): readonly (number | null)[] | null {
  const places = spans(page, headers);
  const tree = countedTree(
    headers.map(({ below }, i) => {
      const { first, stop } = places[i] ?? { first: 0, stop: 0 };
      return { below, unloaded: unloaded(page, first, stop) };
    }),
  );
  const shown = headers.length < 2 || headers.some(({ below }) => below > 0);
  if (!tree || !shown) return lost(page);
  // Counts that go on past the end are no contradiction where the text itself breaks off inside its last comment.
  return tree.closed || breaksOff(page, headers.at(-1)?.last ?? 0) ? tree.parents : lost(page);
}

/** The last comment has no row of links below it. */
const breaksOff = (page: Page, last: number): boolean => bodyEnd(page, last + 1, page.rows.length) === page.rows.length;

function lost(page: Page): null {
  noteLostNesting(page);
  return null;
}

function unloaded({ rows }: Page, first: number, stop: number): number {
  let count = 0;
  for (let i = first; i < stop; i++)
    count += Number(/^load more comments \((\d{1,6}) repl/.exec(rows[i]?.text ?? '')?.[1] ?? 0);
  return count;
}

function postOf({ rows }: Page, stop: number): { title: string | null; post: PostPlace | null } {
  const at = rows.findIndex(({ text }, i) => i < stop && SUBMITTED.test(text));
  if (at < 0) return { title: null, post: null };
  const author = SUBMITTED.exec(rows[at]?.text ?? '')?.[2]?.replace(/(?<=.)@.*$/, '') ?? null;
  const title = rows[at - 1]?.text.replace(LINKS, '').replace(/ \([^()]*\)$/, '') ?? null;
  const links = /^\d+ comments?\b/.test(rows[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const end = rows.findIndex(
    ({ text }, i) => i > at && /^(?:top \d+ comments|sorted by:|you are viewing a single)/.test(text),
  );
  return { title, post: { author, first: links, stop: end < 0 || end > stop ? stop : end } };
}
