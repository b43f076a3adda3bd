// Rows of a Hacker News page into the headers of its comments: `ann 3 hours ago | root | parent | prev | next [–]`.
import type { Page } from '../types.ts';

export interface Header {
  /** Null where the page shows none: a deleted or a flagged comment. */
  readonly name: string | null;
  readonly score: number | null;
  readonly age: string;
  /** The links that say where the comment stands, and those for its writer and its readers. */
  readonly links: ReadonlySet<string>;
  /** A toggle or a link stands behind the age: no other forum prints that. */
  readonly certain: boolean;
  readonly first: number;
  readonly last: number;
}

const LINKS = new Set(
  'root parent prev next context link flag unflag favorite un-favorite vouch unvouch unvote undown edit delete'.split(
    ' ',
  ),
);
const TOGGLE = / ?\[(?:[–+-]|\d{1,5} more)\]$/;
const MARKS = / \[(?:dead|flagged|delayed|dupe)\]/g;
const NAME = /^[\w-]{2,25}$/;
const POINTS = /^(-?\d{1,5}) points? by /;
const LONG_AGE = /^\d{1,3} [a-z]{3,7} ago$/;
const DATE = /^on [A-Z][a-z]{2} \d{1,2}, \d{4}$/;
/** What a converter prints in place of the triangle for a vote. */
const ARROW = /^(?:[*●▲]|\[s\]) ?/;
/** `ann 3` above `hours ago | parent | next [–]`. */
const BROKEN = /^(?:[*●] )?[\w-]{2,25}(?: \d{1,2}| on [A-Z][a-z]{2}(?: \d{1,2},)?)?(?: [a-z]{3,7})?$/;
/** In a narrow cell a header is wrapped over as many rows. */
const MOST_ROWS = 6;

/** None on a page of what one person wrote everywhere: there, more than one header names its story. */
export function headersOf(page: Page): readonly Header[] {
  const headers = allHeaders(page);
  return headers.filter(({ links }) => links.has('on')).length > 1 ? [] : headers;
}

function allHeaders(page: Page): readonly Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < page.rows.length; row++) {
    const header = headerAt(page, row);
    if (!header) continue;
    headers.push(header);
    row = header.last;
  }
  return headers;
}

function headerAt({ rows, words }: Page, first: number): Header | null {
  let text = rows[first]?.text ?? '';
  let found: Header | null = null;
  for (let last = first; last < first + MOST_ROWS && text.length <= 200; ) {
    const parsed = parse(text, words.age);
    if (parsed) found = { ...parsed, first, last };
    const next = rows[++last]?.text ?? '';
    // Only a row of links goes on with a header; before its age it may be broken anywhere.
    if (TOGGLE.test(text) || !(found ? isLinks(next) : BROKEN.test(text) && next !== '')) break;
    text = `${text} ${next}`;
  }
  return found;
}

const isLinks = (text: string): boolean =>
  text.length < 60 &&
  text !== '' &&
  linksOf(text.replace(TOGGLE, '').replace(/^\||\|$/g, '')).every((link) => LINKS.has(link) || link === '');

const linksOf = (text: string): readonly string[] => text.split('|').map((part) => part.trim());

function parse(text: string, age: Page['words']['age']): Omit<Header, 'first' | 'last'> | null {
  const bare = text.replace(TOGGLE, '');
  const [head = '', ...rest] = linksOf(bare.replace(MARKS, '').replace(/\|$/, ''));
  if (!rest.every((link) => LINKS.has(link) || link.startsWith('on: '))) return null;
  const words = head.replace(ARROW, '').replace(POINTS, '').split(' ');
  const isAge = (from: number) => {
    const said = words.slice(from).join(' ');
    return DATE.test(said) || (LONG_AGE.test(said) && age(said) !== null);
  };
  const start = [0, 1].find(isAge);
  const name = start === 1 ? (words[0] ?? '') : null;
  if (start === undefined || (name !== null && !NAME.test(name))) return null;
  const certain = bare !== text || rest.length > 0;
  if (name === null && !certain) return null;
  return {
    name,
    score: Number(POINTS.exec(head.replace(ARROW, ''))?.[1] ?? Number.NaN) || null,
    age: words.slice(start).join(' '),
    links: new Set(rest.map((link) => (link.startsWith('on: ') ? 'on' : link))),
    certain,
  };
}
