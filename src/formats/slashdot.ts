// Slashdot pages into threads: `Re:Subject (Score:5, Insightful)`, `by ann ( 1234 ) on … (#5678)`, the body, its links.
import { assemble, type Draft, noteLostNesting } from './assemble.ts';
import { feetOf, withBodies } from './frame.ts';
import { nest, noteGaps } from './nesting.ts';
import type { Format, Page } from './types.ts';
import type { Words } from './words.ts';

interface Header {
  readonly name: string | null;
  readonly score: number;
  readonly time: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const SUBJECT = /^(?:[•*+o#@=-] )?(.{0,150}?) ?\(Score: ?(-?\d)(?:, ?[A-Za-z]{3,20})?\)$/;
const BYLINE =
  /^by (.{1,60}?)(?: ?\( ?\d{1,9} ?\))?(?: <.{1,60}>)?(?: writes:)? on (.{8,40} @ ?\d{1,2}:\d{2} ?[AP]M)(?: \(#\d{1,12}\))?/;
/** What text browsers print before the entry of a list. */
const BULLET = /^[•*+o#@=-] /;

export const slashdot: Format = {
  name: 'slashdot',
  label: 'a Slashdot discussion',
  body: 'plain',
  detect: (page) => (headersOf(page).length > 0 ? 0.97 : 0),
  read: (page) => {
    const headers = headersOf(page);
    if (headers.length === 0) return null;
    return assemble(page, {
      format: 'slashdot',
      converter: null,
      title: null,
      post: null,
      drafts: draftsOf(page, headers),
      kind: 'plain',
    });
  },
};

function headersOf({ rows }: Page): readonly Header[] {
  return rows.flatMap(({ text, column }, first) => {
    const score = text.length > 200 ? undefined : SUBJECT.exec(text)?.[2];
    const last = [first + 1, first + 2].find((at) => rows[at] && rows[at]?.text !== '') ?? first;
    const [, name = '', time = ''] = BYLINE.exec(rows[last]?.text.slice(0, 300) ?? '') ?? [];
    if (score === undefined || name === '') return [];
    // Everybody without an account is called so.
    const known = name === 'Anonymous Coward' ? null : name;
    return [{ name: known, score: Number(score), time, column, first, last }];
  });
}

function draftsOf(page: Page, headers: readonly Header[]): readonly Draft[] {
  const nested = new Set(headers.map(({ column }) => column)).size > 1;
  const places = nested ? nest(headers.map(({ column }) => column)) : [];
  if (nested) noteGaps(page, places);
  else if (headers.length > 1) noteLostNesting(page);
  const { feet, endOf } = feetOf(page, headers, (first, stop) => footOf(page, first, stop));
  const openings = headers.map(({ name, score, time, first, last }, i) => {
    const parent = places[i]?.parent ?? null;
    const root = nested ? places[i]?.known === true : feet[i]?.root === true;
    return {
      author: name,
      reading: { score, age: { text: time, unit: null, count: null } },
      parent,
      parentBy: parent !== null ? ('indent' as const) : root ? ('root' as const) : ('unknown' as const),
      first,
      last,
    };
  });
  return withBodies(page, openings, { endOf });
}

// Rows that the links below a body may take.
const MOST_LINKS = 6;

/** `Reply to This` ends a body; without `Parent` among the links the comment answers the story. */
function footOf({ rows, words }: Page, first: number, stop: number): { end: number; root: boolean } {
  const texts = rows.slice(first, stop).map(({ text }) => text.replace(BULLET, ''));
  const says = (what: 'slashdotReply' | 'slashdotParent') => (text: string) => words.isPrinted(what, text);
  const reply = texts.findIndex(says('slashdotReply'));
  if (reply < 0) return { end: first + filledTo(texts, words), root: false };
  const links = texts.slice(reply, reply + MOST_LINKS);
  const parent = links.some((text) => says('slashdotParent')(text) || / Parent$/.test(text));
  return { end: first + reply, root: !parent };
}

/** An archived discussion takes no replies: only links stand below a body. */
const filledTo = (texts: readonly string[], words: Words): number =>
  texts.findLastIndex((text) => text !== '' && !words.isPrinted('slashdotArchived', text)) + 1;
