// Lemmy pages as Resiliparse prints them into threads: bullets and columns show who answers whom.
import { type Comment, comment, locator, type Thread, thread } from '../../thread/index.ts';
import { type Body, bodyOf, commonColumn } from '../body.ts';
import type { Format, Page } from '../types.ts';
import { plainCells } from './cells.ts';
import { footerRow, postPlace } from './chrome.ts';
import { findHeaders, type Header } from './header.ts';
import { nameReader } from './names.ts';
import { nest, type Place } from './nesting.ts';
import { settle } from './settle.ts';

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

const headersOf = (page: Page) => findHeaders(page, plainCells(page));

function build(page: Page, headers: readonly Header[]): Thread {
  const places = placesOf(page, headers);
  const stops = [...headers.slice(1).map(({ first }) => first), endRow(page, headers)];
  const bodies = headers.map(({ last, content }, i) => bodyOf(page, last + 1, stops[i] ?? last + 1, content));
  const { title, post, age } = postOf(page, headers[0]?.first ?? 0);
  const readings = settle(
    headers.map(({ tail }, i) => ({ ...tail, parent: places[i]?.parent ?? null })),
    age,
  );
  const lines = page.rows.map(({ text }) => text);
  const nameOf = nameReader(
    headers.map(({ name }) => name),
    lines,
    page.words,
  );
  const locate = locator(page.text);
  const children = headers.map((header, i) => {
    const body = bodies[i] as Body;
    const place = places[i] as Place;
    const { score, age } = readings[i] ?? { score: null, age: null };
    return comment({
      id: `c${i + 1}`,
      parent: place.parent === null ? null : `c${place.parent + 1}`,
      parentBy: place.parent !== null ? 'indent' : place.known ? 'root' : 'unknown',
      ...nameOf(header.name),
      score,
      scoreReadings: [...new Set(header.tail.readings.flatMap((reading) => reading.score ?? []))],
      age: age?.text ?? null,
      edited: header.tail.edited,
      deleted: body.lines.length === 1 && page.words.isDeleted(body.lines[0]?.text ?? ''),
      raw: { kind: 'plain', lines: body.lines },
      file: page.text,
      position: locate(page.rows[header.first]?.at ?? 0, body.end ?? page.rows[header.last]?.end ?? 0),
    });
  });
  return thread({ source: sourceOf(page), title, post, children });
}

function sourceOf({ name, bytes, rows }: Page): Thread['source'] {
  return { name, format: 'lemmy', converter: 'resiliparse', confidence: 0, runnerUp: null, bytes, lines: rows.length };
}

/** Parents by column; none where every line stands at the margin, for then the nesting was lost. */
function placesOf(page: Page, headers: readonly Header[]): readonly Place[] {
  const flat = headers.every(({ content, column }) => content === column);
  if (flat && headers.length > 1 && new Set(headers.map(({ content }) => content)).size === 1) {
    page.file.message('This text does not show who answers whom: its indentation was lost.', {
      ruleId: 'nesting-lost',
    });
    return headers.map(() => ({ parent: null, known: false, gap: false }));
  }
  const places = nest(headers.map(({ content }) => content));
  const gaps = places.filter(({ gap }) => gap).length;
  if (gaps > 0) {
    const what = gaps === 1 ? 'One comment answers a comment that is' : `${gaps} comments answer comments that are`;
    page.file.message(`${what} not in this text.`, { ruleId: 'parent-missing' });
  }
  return places;
}

const endRow = (page: Page, headers: readonly Header[]): number => {
  const last = headers.at(-1);
  return last ? footerRow(page, last.last, last.content) : page.rows.length;
};

function postOf(page: Page, firstComment: number) {
  const place = postPlace(page, firstComment);
  if (!place) return { title: null, post: null, age: null };
  const body = bodyOf(page, place.first, place.stop, commonColumn(page.rows.slice(place.first, place.stop)));
  return { title: place.title, post: postNode(page, body, place.author), age: place.age };
}

function postNode(page: Page, { lines, end }: Body, author: string | null): Comment | null {
  const [first] = lines;
  if (!first || end === null) return null;
  const position = locator(page.text)(first.offset, end);
  return comment({ id: 'post', author, instance: null, raw: { kind: 'plain', lines }, file: page.text, position });
}
