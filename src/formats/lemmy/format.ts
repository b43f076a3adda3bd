// Lemmy pages as Resiliparse prints them into threads: bullets and columns show who answers whom.
import type { Thread } from '../../thread/index.ts';
import { assemble, type Draft, noteLostNesting } from '../assemble.ts';
import { type Body, bodyOf, withoutBullet } from '../body.ts';
import { nest, noteGaps, type Place } from '../nesting.ts';
import type { Format, Page } from '../types.ts';
import { plainCells } from './cells.ts';
import { footerRow, postPlace } from './chrome.ts';
import { findHeaders, type Header } from './header.ts';
import { nameReader } from './names.ts';
import { settle } from './settle.ts';
import { sift } from './sift.ts';

export const lemmy: Format = {
  name: 'lemmy',
  label: 'a Lemmy thread (lemmy-ui 0.17 to 0.19) as Resiliparse prints it',
  body: 'plain',
  detect: (page) => {
    const { length } = headersOf(page);
    return length === 0 ? 0 : length === 1 ? 0.9 : 0.98;
  },
  read: (page) => {
    const headers = headersOf(page);
    return headers.length === 0 ? null : build(page, headers);
  },
};

const headersOf = (page: Page) => sift(page, findHeaders(page, plainCells(page)));

function build(page: Page, headers: readonly Header[]): Thread {
  const post = postPlace(page, headers[0]?.first ?? 0);
  const drafts = draftsOf(page, headers, post?.age ?? null);
  return assemble(page, {
    format: 'lemmy',
    converter: 'resiliparse',
    title: post?.title ?? null,
    post,
    drafts,
    kind: 'plain',
  });
}

function draftsOf(page: Page, headers: readonly Header[], oldest: Parameters<typeof settle>[1]): readonly Draft[] {
  const places = placesOf(page, headers);
  const bodies = bodiesOf(page, headers);
  const parents = places.map(({ parent }) => parent);
  const readings = settle(
    headers.map(({ tail }, i) => ({ ...tail, parent: parents[i] ?? null })),
    oldest,
  );
  const lines = page.rows.map(({ text }) => text);
  const names = headers.flatMap(({ name }) => name ?? []);
  const nameOf = nameReader(names, lines, page.words);
  return headers.map(({ name, tail, first, last }, i) => ({
    ...(name === null ? { author: null, instance: null } : nameOf(name)),
    reading: readings[i] ?? { score: null, age: null },
    readings: tail.readings,
    edited: tail.edited,
    parent: parents[i] ?? null,
    parentBy: parents[i] != null ? 'indent' : places[i]?.known ? 'root' : 'unknown',
    first,
    last,
    body: bodies[i] ?? { lines: [], end: null },
  }));
}

function bodiesOf(page: Page, headers: readonly Header[]): readonly Body[] {
  const final = headers.at(-1);
  const end = final ? footerRow(page, final.last, final.content) : page.rows.length;
  return headers.map(({ name, last, content }, i) => {
    const body = bodyOf(page, last + 1, headers[i + 1]?.first ?? end, content);
    return name === null ? withoutBullet(body) : body;
  });
}

/** Parents by column; none where every line stands at the margin, for then the nesting was lost. */
function placesOf(page: Page, headers: readonly Header[]): readonly Place[] {
  const columns = headers.map(({ content }) => content);
  const flat = headers.every(({ content, column }) => content === column);
  if (flat && headers.length > 1 && new Set(columns).size === 1) {
    noteLostNesting(page);
    return headers.map(() => ({ parent: null, known: false, gap: false }));
  }
  const unsigned = headers.filter(({ name }) => name === null).length;
  if (unsigned > 0) {
    const what = unsigned === 1 ? 'One comment' : `${unsigned} comments`;
    page.file.message(`${what} in this text lost the line that says who wrote it.`, { ruleId: 'header-missing' });
  }
  const places = nest(columns);
  noteGaps(page, places);
  return places;
}
