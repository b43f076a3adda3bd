// A scraped page with many comments on one line into rows: header, body and links apart.
import type { Page, Row } from '../types.ts';

const OPENING = /\[[–+-]\](?=\S| \S)/g;
const COUNT = /\(\d{1,6} child(?:ren)?\)/g;
const LINKS =
  /permalink(?:embed|save|context|parent|report|reply|full comments|give award|give gold|unsave|edit|delete)+/g;
/** Where a long line follows on a header without a mark: behind the age. */
const LONGEST_HEADER = 200;

export function unfolded(page: Page): Page {
  return page.rows.some(isFolded)
    ? { ...page, rows: page.rows.flatMap((row) => (isFolded(row) ? cut(row) : [row])) }
    : page;
}

/** More than one comment on the line, or links right behind the text of one. */
function isFolded({ text }: Row): boolean {
  const openings = text.match(OPENING)?.length ?? 0;
  return (
    openings > 1 || (openings === 1 && text.includes('permalink')) || /\S ?permalink(?:embed|save|context)/.test(text)
  );
}

function cut(row: Row): readonly Row[] {
  const { text } = row;
  const cuts = new Set<number>([0]);
  let header = -LONGEST_HEADER;
  const marks = [...text.matchAll(OPENING), ...text.matchAll(COUNT), ...text.matchAll(LINKS)];
  for (const { 0: mark, index } of marks.sort((a, b) => a.index - b.index)) {
    if (mark.startsWith('[')) header = index;
    // A count belongs to the header before it.
    if (!mark.startsWith('(')) cuts.add(index);
    if (mark.startsWith('permalink') || (mark.startsWith('(') && index - header < LONGEST_HEADER))
      cuts.add(index + mark.length);
    if (mark.startsWith('(')) header = -LONGEST_HEADER;
  }
  const places = [...cuts, text.length].sort((a, b) => a - b);
  return places.slice(1).flatMap((stop, i) => piece(row, places[i] ?? 0, stop));
}

function piece({ at, column, text }: Row, from: number, to: number): readonly Row[] {
  const part = text.slice(from, to);
  const visible = part.trim();
  if (visible === '') return [];
  const start = at + from + part.length - part.trimStart().length;
  return [{ start, at: start, end: start + visible.length, column, text: visible }];
}
