// Pages of apps for Lemmy (Photon, Voyager, Alexandrite), selected and copied, into threads: votes stand above or below bodies.
import type { Thread } from '../../thread/index.ts';
import { assemble, noteLostNesting } from '../assemble.ts';
import { accountOf, type Feet, feetOf, type Opening, withBodies } from '../frame.ts';
import { guessAbove } from '../nesting.ts';
import { wholeNumber } from '../numbers.ts';
import type { Format, Page } from '../types.ts';
import type { Words } from '../words.ts';
import { isAge, postAbove } from './app-post.ts';

/** What stands above a body; an app shows the votes there, or below the body. */
interface Head {
  readonly name: string;
  readonly age: string;
  readonly edited: boolean;
  readonly score: number | null;
  readonly first: number;
  readonly last: number;
}

interface Foot {
  /** The row that ends the body. */
  readonly end: number;
  readonly score: number | null;
  readonly found: boolean;
}

const HOST = /^@?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const ACCOUNT = /^[^\s@]+(?: [^\s@]+){0,4}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const COMMUNITY = /^(?:[^@\s]{1,60} to )?[\w.-]{1,60}@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?: by \S| ·|$)/;
const LONGEST = 80;
const MOST_ROWS = 7;

export const lemmyApp: Format = {
  name: 'lemmy-app',
  label: 'a Lemmy thread copied from Photon, Voyager or Alexandrite',
  body: 'plain',
  detect: (page) => {
    const heads = headsOf(page);
    const voted = votesOf(page, heads).feet.filter(({ found }, i) => found || heads[i]?.score != null).length;
    // Other sites show comments so, too; only here do names come with a host.
    return heads.length > 1 && voted * 2 > heads.length && hasHost(page, heads) ? 0.9 : 0;
  },
  read: build,
};

/** Whether a name, or a row above the comments, shows a host. */
function hasHost({ rows }: Page, heads: readonly Head[]): boolean {
  const above = rows.slice(0, heads[0]?.first ?? 0);
  return heads.some(({ name }) => ACCOUNT.test(name)) || above.some(({ text }) => COMMUNITY.test(text));
}

function headsOf(page: Page): readonly Head[] {
  const heads: Head[] = [];
  for (let row = 0; row < page.rows.length; row++) {
    const head = rowHead(page, row) ?? stackedHead(page, row);
    if (!head) continue;
    heads.push(head);
    row = head.last;
  }
  return heads;
}

/** `ann@host.org · OP · 3 days ago · edited`. */
function rowHead({ rows, words }: Page, row: number): Head | null {
  const { text = '' } = rows[row] ?? {};
  if (text.length > LONGEST * 2 || !text.includes('·')) return null;
  return headIn(text.split(/ *· */), row, row, words);
}

/** The same, each on a row of its own: `ann` / `host.org` / `OP` / `12` / `3 days ago`. */
function stackedHead({ rows, words }: Page, first: number): Head | null {
  if ((rows[first - 1]?.text ?? '') !== '') return null;
  for (let last = first + 1; last < first + MOST_ROWS && rows[last]?.text; last++)
    if (isAge(rows[last]?.text ?? '', words)) {
      const parts = rows.slice(first, last + 1).map(({ text }) => text);
      return headIn(parts, first, last, words);
    }
  return null;
}

/** A name, and behind it nothing but host, badges, votes, age and mark of an edit, the age once. */
function headIn([name = '', ...rest]: readonly string[], first: number, last: number, words: Words): Head | null {
  // `local@host.org by ann`, `ann to local@host.org`: the line below or above a post.
  if (/ .*@|@.* /.test(name) && !ACCOUNT.test(name)) return null;
  if (ACCOUNT.test(name) && name.split(' ').some((word) => words.to.has(word))) return null;
  if (name === '' || name.length > LONGEST || isAge(name, words) || wholeNumber(name) !== null) return null;
  const host = HOST.test(rest[0] ?? '') ? `@${(rest[0] ?? '').replace('@', '')}` : '';
  const marks = host === '' ? rest : rest.slice(1);
  const [age, ...more] = marks.filter((mark) => isAge(mark, words));
  const votes = marks.flatMap((mark) => wholeNumber(mark) ?? []);
  const known = marks.every(
    (mark) => mark === 'edited' || words.isRole(mark) || wholeNumber(mark) !== null || mark === age,
  );
  if (age === undefined || more.length > 0 || !known || votes.length > 2) return null;
  return { name: `${name}${host}`, age, edited: marks.includes('edited'), score: scoreOf(votes), first, last };
}

/** Votes for, and votes against where they are shown. */
const scoreOf = ([up, down = 0]: readonly number[]): number | null => (up === undefined ? null : up - down);

function votesOf(page: Page, heads: readonly Head[]): Feet<Foot> {
  const voted = new Set(heads.flatMap(({ last, score }) => (score === null ? [] : [last + 1])));
  return feetOf(page, heads, (first, stop) => footIn(page, first, stop, voted.has(first)));
}

/** Votes with a button below them; or, where the votes stood above the body, a button that loads more answers. */
function footIn({ rows, words }: Page, first: number, stop: number, voted: boolean): Foot {
  const filled = rows.slice(first, stop).flatMap(({ text }, i) => (text === '' ? [] : [{ text, row: first + i }]));
  const isFoot = ({ text }: { text: string }) => (voted ? words.isMore(text) : words.isUnder(text));
  const at = filled.findIndex((one, i) => isFoot(one) && (voted || isVote(filled[i - 1]?.text)));
  const votes = voted ? [] : filled.slice(Math.max(0, at - 2), Math.max(0, at)).filter(({ text }) => isVote(text));
  const own = isVote(filled[at - 2]?.text) ? votes : votes.slice(-1);
  const end = own[0]?.row ?? filled[at]?.row ?? stop;
  return { end, score: scoreOf(own.flatMap(({ text }) => wholeNumber(text) ?? [])), found: own.length > 0 };
}

const isVote = (text = ''): boolean => wholeNumber(text) !== null;

function build(page: Page): Thread | null {
  const heads = headsOf(page);
  const [first] = heads;
  if (!first) return null;
  if (heads.length > 1) noteLostNesting(page);
  const { feet, endOf } = votesOf(page, heads);
  const openings = heads.map(
    ({ name, age, score, ...head }, i): Opening => ({
      ...accountOf(name),
      ...head,
      reading: { score: score ?? feet[i]?.score ?? null, age: { text: age, unit: null, count: null } },
      parentBy: heads.length > 1 ? 'unknown' : 'root',
      guess: guessAbove(i),
    }),
  );
  const drafts = withBodies(page, openings, { endOf, column: 0 });
  const post = postAbove(page, first.first);
  return assemble(page, {
    format: 'lemmy-app',
    converter: null,
    title: post?.title ?? null,
    post,
    drafts,
    kind: 'plain',
  });
}
