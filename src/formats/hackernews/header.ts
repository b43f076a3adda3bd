// Rows of a Hacker News page into the headers of its comments: `ann 3 hours ago | root | parent | prev | next [–]`.
import type { Page } from '../types.ts';
import type { Words } from '../words.ts';

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

/** `[–]`, whose dash a wrong encoding turns into up to three signs. */
const TOGGLE = / ?\[(?:[^\w\s[\]]{1,3}|\d{1,5} more)\]$/;
const MARK = / (\[[a-z]{4,8}\])/g;
const NAME = /^[\w-]{2,25}$/;
/** Ages and dates have one; most rows do not. */
const DIGIT = /\d/;
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
    const parsed = parse(text, words);
    if (parsed) found = { ...parsed, first, last };
    const next = rows[++last]?.text ?? '';
    // Only a row of links goes on with a header; before its age it may be broken anywhere.
    if (TOGGLE.test(text) || !(found ? isLinks(next, words) : BROKEN.test(text) && next !== '')) break;
    text = `${text} ${next}`;
  }
  return found;
}

const isLinks = (text: string, words: Words): boolean =>
  text.length < 60 &&
  text !== '' &&
  linksOf(text.replace(TOGGLE, '').replace(/^\||\|$/g, '')).every((link) => isLink(link, words) || link === '');

const isLink = (text: string, words: Words) => words.isPrinted('hackernewsLink', text);

const linksOf = (text: string): readonly string[] => text.split('|').map((part) => part.trim());

function parse(text: string, lists: Words): Omit<Header, 'first' | 'last'> | null {
  if (!DIGIT.test(text)) return null;
  const bare = text.replace(TOGGLE, '');
  const [head = '', ...rest] = linksOf(withoutMarks(bare, lists).replace(/\|$/, ''));
  if (!rest.every((link) => isLink(link, lists) || link.startsWith('on: '))) return null;
  const words = head.replace(ARROW, '').replace(POINTS, '').split(' ');
  const isAge = (from: number) => {
    const said = words.slice(from).join(' ');
    return DATE.test(said) || (LONG_AGE.test(said) && lists.age(said) !== null);
  };
  const start = [0, 1].find(isAge);
  const name = start === 1 ? (words[0] ?? '') : null;
  if (start === undefined || (name !== null && !NAME.test(name))) return null;
  // Lobsters has some of these links, too.
  const certain = bare !== text || rest.some((link) => !lists.isPrinted('hackernewsShared', link));
  if (name === null && !certain) return null;
  return {
    name,
    score: Number(POINTS.exec(head.replace(ARROW, ''))?.[1] ?? Number.NaN) || null,
    age: words.slice(start).join(' '),
    links: new Set(rest.map((link) => (link.startsWith('on: ') ? 'on' : link))),
    certain,
  };
}

const withoutMarks = (text: string, words: Words) =>
  text.replace(MARK, (whole, mark: string) => (words.isPrinted('hackernewsMark', mark) ? '' : whole));
