// The text of a comment into paragraphs of pieces: plain words, claims, and quoted words, in their order.
import { clean } from '../layout/index.ts';

/** Words to find in a text, in the order in which they stand there. */
export interface Wanted {
  readonly text: string;
  readonly kind: 'claim' | 'quote';
  readonly id: string;
}

export interface Piece {
  readonly text: string;
  /** What the words are; null for words between. */
  readonly is: Wanted | null;
}

interface Found {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly is: Wanted;
}

export function pieces(text: string, wanted: readonly Wanted[]): readonly (readonly Piece[])[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(clean)
    .filter(Boolean);
  const found = find(paragraphs, wanted);
  return paragraphs.map((paragraph, index) =>
    cut(
      paragraph,
      found.filter((one) => one.paragraph === index),
    ),
  );
}

/** Claims first: where they and a quote overlap, the words are the writer's own. */
function find(paragraphs: readonly string[], wanted: readonly Wanted[]): readonly Found[] {
  const found: Found[] = [];
  for (const kind of ['claim', 'quote'] as const) {
    let last = { paragraph: 0, to: 0 };
    for (const is of wanted.filter((one) => one.kind === kind)) {
      const place = placeOf(is, paragraphs, last, found) ?? placeOf(is, paragraphs, { paragraph: 0, to: 0 }, found);
      if (!place) continue;
      found.push(place);
      last = place;
    }
  }
  return found;
}

/** The first place at or after `after` that nothing else has taken. */
function placeOf(
  is: Wanted,
  paragraphs: readonly string[],
  after: Pick<Found, 'paragraph' | 'to'>,
  taken: readonly Found[],
): Found | null {
  const words = clean(is.text);
  if (words === '') return null;
  for (let paragraph = after.paragraph; paragraph < paragraphs.length; paragraph++) {
    const start = paragraph === after.paragraph ? after.to : 0;
    const from = (paragraphs[paragraph] ?? '').indexOf(words, start);
    const to = from + words.length;
    const isFree = taken.every((one) => one.paragraph !== paragraph || one.to <= from || to <= one.from);
    if (from >= 0 && isFree) return { paragraph, from, to, is };
  }
  return null;
}

function cut(paragraph: string, found: readonly Found[]): readonly Piece[] {
  const cuts: Piece[] = [];
  let at = 0;
  for (const { from, to, is } of [...found].sort((a, b) => a.from - b.from)) {
    cuts.push({ text: paragraph.slice(at, from), is: null }, { text: paragraph.slice(from, to), is });
    at = to;
  }
  return [...cuts, { text: paragraph.slice(at), is: null }].filter(({ text }) => text !== '');
}
